"""ODS of strangers (ISO/IEC 26300, OpenDocument 1.3), read as a stream."""
