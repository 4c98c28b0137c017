"""Scenes: what is to be drawn, as frozen values that know nothing of Qt."""
