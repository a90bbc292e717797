"""The tree: units with labels, their numbers and rujukan, and the tree as text."""
