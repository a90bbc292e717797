"""Rows of cells as files have them: CSV, YAML and JSON, and the bounds of all tables."""
