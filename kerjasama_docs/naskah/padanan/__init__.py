"""The second language of a naskah."""
