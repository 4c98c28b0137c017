"""Numerics shared by the studies: pure functions on floats and NumPy arrays."""
