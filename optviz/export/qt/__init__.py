"""Figures painted with Qt, without a window."""
