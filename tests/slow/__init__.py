"""Tests that wait by the clock; their file names keep them out of the ordinary run."""
