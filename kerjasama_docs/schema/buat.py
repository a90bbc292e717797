"""JSON Schema of what ``buat --json`` prints: ``skema buat``."""

from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.told import COUNT, SHA256, TEXT, described, findings, items, mapping, page, record

_SOURCE = record({"path": TEXT, "sha256": SHA256})


def _naskah() -> Schema:
    output = record(
        {"path": TEXT, "format": {"enum": ["docx", "pdf", "teks", "lengkap", "lembar-paraf"]}, "sha256": SHA256}
    )
    always: dict[str, Schema] = {
        "naskah": described(TEXT, "Nama berkas hasil tanpa akhiran."),
        "jenis": TEXT,
        "profil": TEXT,
        "tool": described(TEXT, "Versi kerjasama-docs."),
        "engine": described(TEXT, "Mesin PDF dan versinya; kosong tanpa PDF."),
        "pages": described(COUNT, "Banyaknya halaman PDF; 0 tanpa PDF."),
        "input": described(record({"sha256": SHA256}), "Sidik berkas masukannya."),
        "induk": items(_SOURCE, "Berkas masukan naskah induknya, yang tertua lebih dahulu."),
        "templates": mapping(SHA256, "Templat yang dipakai dan sidiknya."),
        "outputs": items(output, "Berkas yang ditulis."),
        "findings": findings("Temuan tentang naskah ini."),
    }
    attached = record({"path": TEXT, "sha256": SHA256, "pages": COUNT})
    sometimes: dict[str, Schema] = {
        "mitra": items(_SOURCE, "Berkas mitra yang isinya dipakai."),
        "lampiran": items(attached, "Berkas lampiran yang disatukan (--lengkap)."),
    }
    return record({**always, **sometimes}, required=frozenset(always))


def buat_schema() -> Schema:
    """The schema of what was made; without any naskah where it failed."""
    made = items(_naskah(), "Setiap naskah yang jadi; kosong bila gagal.")
    return page("buat", record({"naskah": made, "findings": findings("Semua temuan.")}))
