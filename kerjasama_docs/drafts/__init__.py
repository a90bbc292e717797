"""A stranger's DOCX, PDF or text → the tree that our own naskah have, with what was left over."""
