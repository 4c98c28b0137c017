"""What optviz is, and what it is made of."""
