"""Schemes that draw the first weights: a module each, exporting SPEC or SPECS."""
