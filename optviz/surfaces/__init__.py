"""The loss surfaces: a file each, found by its SPEC, with analytic gradient and Hessian."""
