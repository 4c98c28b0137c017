"""Training a network from each scheme."""
