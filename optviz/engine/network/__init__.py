"""Deep networks: how signals pass through them, and how they are trained."""
