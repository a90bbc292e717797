"""Looks over klausul and template folders without rendering anything."""
