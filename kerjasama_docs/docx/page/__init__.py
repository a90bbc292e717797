"""The parts of a page: text, tables, signatures, and one module a bentuk: naskah, surat, laporan, padanan."""
