"""JSON Schema of what ``banding --json`` prints: ``skema banding``."""

from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.told import COUNT, MAYBE, TEXT, described, findings, items, page, record


def banding_schema() -> Schema:
    """The schema of two naskah compared, of three, and of the findings in their place where it failed."""
    two = _compared()
    pair: Schema = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}
    three = record(
        {
            "perbandingan": items(two, "Naskah asal dengan setiap draf."),
            "bertentangan": items(
                pair, "Urutan, mulai dari 0, dua perubahan yang bertentangan, satu dari setiap draf."
            ),
        }
    )
    failed = record({"findings": findings("Sebabnya gagal.")})
    return page("banding", {"anyOf": [two, three, failed]})


def _compared() -> Schema:
    word = record({"macam": {"enum": ["tetap", "hapus", "tambah"]}, "teks": TEXT})
    change = record(
        {
            "macam": {
                "enum": ["tambah", "hapus", "ubah", "pindah", "nomor"],
                "description": "nomor: hanya nomornya, atau rujukannya, yang mengikuti perpindahan.",
            },
            "bagian": described(TEXT, "Pasal atau bagian naskah."),
            "dari": described(MAYBE, "Tempatnya dalam naskah pertama; null bila ditambah."),
            "ke": described(MAYBE, "Tempatnya dalam naskah kedua; null bila dihapus."),
            "penting": items(TEXT, "Yang menjadikannya penting: nilai uang, kewajiban; kosong bagi yang lain."),
            "sebelum": described(TEXT, "Bunyinya dalam naskah pertama."),
            "sesudah": described(TEXT, "Bunyinya dalam naskah kedua."),
            "kata": items(word, "Keduanya, kata demi kata."),
        }
    )
    return record(
        {
            "pertama": described(TEXT, "Berkas pertama."),
            "kedua": described(TEXT, "Berkas kedua."),
            "sama": described(COUNT, "Banyaknya bunyi yang sama."),
            "perubahan": items(change, "Perbedaannya menurut urutan naskah kedua."),
        }
    )
