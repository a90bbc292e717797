"""What a text says: its days, lengths, amounts, terms, parties and duties, read without any rule in mind."""
