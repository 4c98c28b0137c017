"""The batches lab without a window."""
