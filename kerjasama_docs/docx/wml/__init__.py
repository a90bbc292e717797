"""WordprocessingML: paragraphs, lists, paper, properties."""
