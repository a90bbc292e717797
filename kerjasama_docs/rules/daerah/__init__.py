"""Kerja sama daerah (KS8xx)."""
