"""Tags of a PDF (ISO 32000-1, 14.8), so that a screen reader reads what a page shows, as PDF/UA-1 (ISO 14289-1) asks.

dxpdf marks headings alone. So every paragraph of the copy becomes a heading, which changes nothing that is seen, the
engine itself marks what it prints of each, and the tree is written anew with what the paragraphs are. Where anything
is left that is not certain, nothing is tagged.
"""
