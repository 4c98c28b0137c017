"""Parameters: bounds, errors."""
