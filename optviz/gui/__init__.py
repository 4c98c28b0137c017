"""The window: forms, plots and what moves them. The only Qt besides the picture half of export."""
