"""JSON Schema of what ``gabung --json`` prints: ``skema gabung``."""

from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.told import COUNT, FROM_ONE, MAYBE, SHA256, TEXT, described, findings, items, page, record


def gabung_schema() -> Schema:
    """The schema of a joined file; its target and its hash are null where it failed."""
    part: dict[str, Schema] = {
        "berkas": described(TEXT, "Berkas seperti ditulis pada perintah."),
        "judul": TEXT,
        "sha256": described(SHA256, "Sidik berkas asalnya."),
        "halaman": described(FROM_ONE, "Halaman pertamanya, tanpa menghitung sampul."),
        "pages": described(COUNT, "Banyaknya halaman."),
    }
    told: dict[str, Schema] = {
        "keluaran": described(MAYBE, "PDF yang ditulis; null bila gagal."),
        "sha256": {"anyOf": [SHA256, {"type": "null"}], "description": "Sidik PDF itu; null bila gagal."},
        "pages": described(COUNT, "Banyaknya halaman seluruhnya, beserta sampul."),
        "pdfa": {"enum": ["2u", None], "description": "Tingkat PDF/A; null bila bukan PDF/A."},
        "pdfua": {"enum": ["1", None], "description": "Bagian PDF/UA yang dipenuhi; null bila bukan PDF/UA."},
        "bagian": items(record(part), "Bagiannya menurut urutan."),
        "findings": findings("Semua temuan."),
    }
    return page("gabung", record(told))
