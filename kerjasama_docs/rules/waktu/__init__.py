"""Days, lengths of time and their order (KS5xx)."""
