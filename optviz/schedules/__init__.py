"""The learning-rate schedules: a file each, found by their SPEC."""
