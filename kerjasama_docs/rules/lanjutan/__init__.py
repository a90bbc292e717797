"""Adendum, perpanjangan, pengakhiran, and what they owe to their parent (KS6xx)."""
