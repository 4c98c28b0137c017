"""Studies: a scenario in, results out, with no Qt and no memory of their own."""
