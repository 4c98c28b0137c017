"""Scenario files: what is read, refused, written."""
