"""Results and scenes as files."""
