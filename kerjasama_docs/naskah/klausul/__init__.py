"""Template folders and klausul files, and which of them a naskah has."""
