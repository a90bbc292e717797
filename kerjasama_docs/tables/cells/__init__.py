"""What one cell of a table says: comparable texts, days, numbers, the example of the form."""
