"""What the forms of all labs are made of."""
