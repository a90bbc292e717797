"""JSON Schema of the findings that ``periksa --format json`` and ``buat --json`` print: ``skema temuan``."""

from kerjasama_docs.findings import Level
from kerjasama_docs.report.groups import GROUPS, READING
from kerjasama_docs.schema.parts import Schema

_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_PLACE = {"type": ["integer", "null"], "minimum": 1}
WHERE: Schema = {
    "type": "object",
    "description": "Tempatnya; null untuk yang tidak diketahui.",
    "additionalProperties": False,
    "required": ["file", "line", "column", "path", "unit", "words", "cell"],
    "properties": {
        "file": {**_MAYBE, "description": "Berkas seperti ditulis pada perintah."},
        "line": {**_PLACE, "description": "Baris dalam berkas, mulai dari 1."},
        "column": {**_PLACE, "description": "Kolom dalam baris, mulai dari 1, dihitung per karakter."},
        "path": {**_MAYBE, "description": "Isian, misalnya pihak[1].alamat; urutan dihitung mulai dari 1."},
        "unit": {**_MAYBE, "description": "Tempat dalam naskah, misalnya Pasal 5 ayat (2) huruf a."},
        "words": {**_MAYBE, "description": "Kata tercetak yang dimaksud; null untuk seluruh kalimatnya."},
        "cell": {**_MAYBE, "description": "Sel tabel yang memuat isiannya, misalnya Sheet1!C7."},
    },
}
_BASIS: Schema = {
    "type": ["object", "null"],
    "description": "Pasal yang mendasarinya.",
    "additionalProperties": False,
    "required": ["regulation", "article"],
    "properties": {
        "regulation": {**_TEXT, "description": "Kunci peraturan (lihat: kerjasama-docs daftar peraturan)."},
        "article": {**_TEXT, "description": "Tempat dalam peraturan itu, misalnya Pasal 21 huruf b."},
    },
}
_FIELDS: Schema = {
    "code": {**_TEXT, "description": "Kode yang tetap: KS104 bagi aturan, kata bagi pembacaan masukan."},
    "name": {**_TEXT, "description": "Nama aturan, misalnya isian-terbuka; sama dengan kode bila tidak ada."},
    "group": {"enum": [*GROUPS.values(), READING], "description": "Kelompok aturan."},
    "level": {"enum": [str(level) for level in Level], "description": "Tingkatnya."},
    "blocks_final": {"type": "boolean", "description": "Apakah naskah final ditolak karenanya."},
    "waived": {**_MAYBE, "description": "Alasan perancang membiarkannya (abaikan); null bila tidak diabaikan."},
    "message": {**_TEXT, "description": "Apa yang salah atau kurang."},
    "hint": {**_TEXT, "description": "Apa yang dapat dilakukan."},
    "where": WHERE,
    "basis": _BASIS,
}


def findings_schema() -> Schema:
    """The schema of a list of findings."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Temuan kerjasama-docs",
        "type": "array",
        "items": {"type": "object", "additionalProperties": False, "required": [*_FIELDS], "properties": _FIELDS},
    }
