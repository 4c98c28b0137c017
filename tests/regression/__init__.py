"""Tests of linear models under a penalty."""
