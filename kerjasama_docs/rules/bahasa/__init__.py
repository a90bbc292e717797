"""Words, numbers and terms (KS4xx)."""
