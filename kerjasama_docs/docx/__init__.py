"""Tree and frame → DOCX (``write``), table and frame → DOCX (``table_document``); the only user of docxtpl."""
