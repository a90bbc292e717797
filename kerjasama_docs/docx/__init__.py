"""Tree and frame → DOCX (:mod:`.write`), table and frame → DOCX (:mod:`.table_document`); the only user of docxtpl."""
