"""Zips of strangers with XML in them, looked at with bounds: what XLSX, XLSB, ODS and Word files have in common."""
