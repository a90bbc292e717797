"""JSON Schema of what ``massal --json`` prints and of the report it writes, ``laporan.json``: ``skema massal``."""

from collections.abc import Mapping

from kerjasama_docs.schema.findings import WHERE, findings_schema
from kerjasama_docs.schema.parts import Schema

_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_COUNT = {"type": "integer", "minimum": 0}
_SHA256 = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def _record(properties: Mapping[str, Schema], *, required: frozenset[str] | None = None) -> Schema:
    """A record with these fields and no others; all are required, or those that are named."""
    needed = [name for name in properties if required is None or name in required]
    return {"type": "object", "additionalProperties": False, "required": needed, "properties": dict(properties)}


def _list(items: Schema, description: str) -> Schema:
    return {"type": "array", "items": items, "description": description}


def _naskah(findings: Schema) -> Schema:
    always: dict[str, Schema] = {
        "urut": {"type": "integer", "minimum": 1, "description": "Urutan barisnya, mulai dari 1."},
        "where": {**WHERE, "description": "Berkas dan baris tabelnya."},
        "naskah": {**_TEXT, "description": "Nama berkas hasil tanpa akhiran."},
        "jadi": {"type": "boolean", "description": "Apakah naskahnya jadi; bila tidak, isian lain di bawah tidak ada."},
        "findings": {**findings, "description": "Semua temuan tentang naskah ini."},
    }
    partner: dict[str, Schema] = {"nama": _MAYBE, "penandatangan": _MAYBE, "jabatan": _MAYBE}
    output: dict[str, Schema] = {"path": _TEXT, "format": {"enum": ["docx", "pdf", "teks"]}, "sha256": _SHA256}
    made: dict[str, Schema] = {
        "jenis": _TEXT,
        "profil": _TEXT,
        "nama": {**_TEXT, "description": "Nama jenisnya, misalnya Nota Kesepahaman."},
        "judul": _MAYBE,
        "nomor": _list(_MAYBE, "Nomor menurut urutan pihak; null untuk yang belum ada."),
        "mitra": _list(_record(partner), "Pihak selain instansi pada profil, dan yang menandatangani."),
        "tanggal": {**_MAYBE, "description": "Tanggal penandatanganan (ISO 8601)."},
        "tempat": {**_MAYBE, "description": "Tempat penandatanganan."},
        "tool": {**_TEXT, "description": "Versi kerjasama-docs."},
        "engine": {**_TEXT, "description": "Mesin PDF dan versinya; kosong tanpa PDF."},
        "pages": {**_COUNT, "description": "Banyaknya halaman PDF; 0 tanpa PDF."},
        "input": {**_record({"sha256": _SHA256}), "description": "Sidik induk dan isi barisnya."},
        "outputs": _list(_record(output), "Berkas hasil, dari folder hasil."),
    }
    return _record({**always, **made}, required=frozenset(always))


def massal_schema() -> Schema:
    """The schema of a run; what its folder is and what it did stand in the printed JSON alone."""
    findings = {name: value for name, value in findings_schema().items() if name in {"type", "items"}}
    report: dict[str, Schema] = {
        "tool": {**_TEXT, "description": "Versi kerjasama-docs."},
        "induk": {**_TEXT, "description": "Berkas induk seperti ditulis pada perintah."},
        "data": _list(_TEXT, "Tabelnya seperti ditulis pada perintah."),
        "baris": {**_COUNT, "description": "Banyaknya baris."},
        "jadi": {**_COUNT, "description": "Banyaknya naskah yang jadi."},
        "gagal": {**_COUNT, "description": "Banyaknya baris yang tidak jadi."},
        "naskah": _list(_naskah(findings), "Setiap baris, menurut urutannya."),
        "findings": {**findings, "description": "Temuan tentang tabel dan folder, bukan tentang satu naskah."},
    }
    deeds = dict.fromkeys(("dibuat", "tetap", "berubah", "hilang", "gagal"), _COUNT)
    printed: dict[str, Schema] = {
        "keluaran": {**_TEXT, "description": "Folder hasil."},
        "pekerjaan": {**_record(deeds), "description": "Yang dikerjakan kali ini, dalam banyaknya baris."},
        "berkas": _list(_TEXT, "Laporan dan daftar yang ditulis."),
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Hasil massal kerjasama-docs",
        **_record({**report, **printed}, required=frozenset({"naskah", "findings"})),
    }
