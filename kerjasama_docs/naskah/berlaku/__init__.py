"""The text in force: a parent as its chain, and what a later naskah makes of it."""
