"""The test suite: a folder per part of optviz, ``contract`` for what every algorithm's file must keep."""
