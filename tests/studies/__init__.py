"""From scenarios to results."""
