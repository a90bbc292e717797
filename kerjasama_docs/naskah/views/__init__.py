"""The naskah in the words of a drafter: what a klausul may use."""
