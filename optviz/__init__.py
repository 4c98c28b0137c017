"""optviz makes the theory of deep-learning optimisation visible."""

__version__ = "0.1.0"
