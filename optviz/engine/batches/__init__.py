"""Batches of samples: what a step is taken on, how the walk goes, and what the noise of small batches does."""
