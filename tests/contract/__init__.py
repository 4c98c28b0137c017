"""What every discovered optimiser, surface and schedule must keep."""
