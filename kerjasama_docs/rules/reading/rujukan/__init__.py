"""Rujukan in a text: how they are written, and what they lead to."""
