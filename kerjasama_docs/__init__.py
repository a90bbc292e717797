"""Drafts naskah kerja sama of Indonesian government bodies from structured input."""
