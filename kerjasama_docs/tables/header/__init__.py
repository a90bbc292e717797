"""The header of a table: where it stands, which column is which, which form it fits."""
