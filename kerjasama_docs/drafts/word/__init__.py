"""A stranger's Word document → what it says (ECMA-376 Part 1, 17)."""
