"""Exports from the window: what is shown, as pictures, films, numbers and scripts."""
