"""Parts, relationships and content types of Word and Excel files."""
