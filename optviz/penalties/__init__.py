"""Penalties on the size of the weights: a module each, exporting SPEC or SPECS."""
