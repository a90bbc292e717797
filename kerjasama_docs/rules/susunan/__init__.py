"""Pasal, ayat and rincian, and what refers to them (KS3xx)."""
