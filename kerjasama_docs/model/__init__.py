"""Frozen records of a naskah kerja sama and of the things it is made from."""
