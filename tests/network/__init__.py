"""Deep networks: signals, statistics, theory, and the initialization lab's study."""
