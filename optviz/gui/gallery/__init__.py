"""The gallery: every scene that comes with the program, as a picture to click."""
