"""The window's painters of scenes."""
