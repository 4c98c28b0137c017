"""The guided lecture: its pages as data, and when something to try is done."""
