"""Who may agree, sign and receive (KS2xx)."""
