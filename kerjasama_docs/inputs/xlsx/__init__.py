"""XLSX of strangers, read as a stream."""
