"""From results to what is drawn."""
