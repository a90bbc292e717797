"""What will be printed as text units: the record, the way to it through the tree, who wrote it."""
