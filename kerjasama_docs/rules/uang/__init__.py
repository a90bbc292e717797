"""Tables and money (KS9xx)."""
