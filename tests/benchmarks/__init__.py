"""Comparisons with peers: ``python -m tests.benchmarks``."""
