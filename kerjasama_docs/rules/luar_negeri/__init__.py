"""Foreign partners and the second language (KS7xx)."""
