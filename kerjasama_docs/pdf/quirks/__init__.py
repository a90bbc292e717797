"""The copy of a DOCX for an engine, without what that engine sets otherwise than Word."""
