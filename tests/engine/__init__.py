"""Numerics: paths, endings, noise, rates, fields."""
