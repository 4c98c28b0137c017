"""Linear models under a penalty: solutions, paths, constraint regions."""
