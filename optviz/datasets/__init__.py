"""Data sets, shipped or made from a seed: a module each, exporting SPEC or SPECS."""
