"""What several rules of a group ask in the same way."""
