"""The guided lecture in the window: a panel beside the lab, and full screen for a class."""
