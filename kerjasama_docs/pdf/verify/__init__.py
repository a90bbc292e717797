"""A look at the finished PDF: it opens, and says what the naskah or the table says."""
