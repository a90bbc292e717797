"""The parts of a page: text, tables, signatures, letters, reports, two languages."""
