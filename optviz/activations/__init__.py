"""Activation functions: a module each, exporting SPEC or SPECS."""
