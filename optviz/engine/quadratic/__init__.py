"""Gradient descent, heavy ball and NAG on a quadratic, where everything about them is known."""
