"""The optimisers: a file each (families share one), found by their SPEC."""
