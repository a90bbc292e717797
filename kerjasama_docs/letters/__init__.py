"""The letters of the bundled faces: what stands in for which, what it has, how wide a text and a column are."""
