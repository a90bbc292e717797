"""JSON Schema of what ``lampiran --json`` prints: ``skema lampiran``."""

from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.told import (
    COUNT,
    FROM_ONE,
    MAYBE,
    TEXT,
    described,
    findings,
    items,
    mapping,
    page,
    record,
)

_COUNTED: dict[str, Schema] = {
    "dibaca": described(COUNT, "Baris yang dibaca."),
    "diambil": described(COUNT, "Baris yang masuk ke dalam tabel."),
    "disisihkan": described(COUNT, "Baris yang tidak masuk."),
    "alasan": mapping(COUNT, "Sebab baris disisihkan, dan banyaknya."),
}


def _sheet() -> Schema:
    aside = record({"tempat": TEXT, "baris": {"type": ["integer", "null"]}, "alasan": TEXT, "isi": TEXT})
    sheet: dict[str, Schema] = {
        "file": TEXT,
        "lembar": described(MAYBE, "Nama lembar; null bila berkasnya tidak berlembar."),
        **_COUNTED,
        "bentuk_lain": items(TEXT, "Bentuk lampiran lain yang cocok dengan kepalanya."),
        "kolom": items(TEXT, "Pilihan kolom yang perlu diketahui."),
        "unit_dari_atas": items(FROM_ONE, "Baris yang satuan kerjanya diambil dari baris di atasnya."),
        "baris_diambil": items(FROM_ONE, "Nomor baris yang diambil."),
        "baris_disisihkan": items(aside, "Baris yang disisihkan, dan sebabnya."),
    }
    return record(sheet)


def lampiran_schema() -> Schema:
    """The schema of a joined table; with its target and findings alone where it failed, and for a form."""
    row: dict[str, Schema] = {
        "kelompok": MAYBE,
        "sumber": described(TEXT, "Berkas, lembar, dan baris asalnya."),
        "isi": mapping(MAYBE, "Isi menurut kunci kolom; tanggal ISO 8601, bilangan dengan angka, kosong null."),
    }
    told: dict[str, Schema] = {
        "lembar": items(_sheet(), "Setiap lembar yang dibaca."),
        "berkas": described(COUNT, "Banyaknya berkas."),
        **_COUNTED,
        "baris": items(record(row), "Isi tabelnya menurut urutan cetak."),
        "keluaran": described(MAYBE, "Berkas yang ditulis; null bila gagal."),
        "findings": findings("Semua temuan."),
    }
    return page("lampiran", record(told, required=frozenset({"keluaran", "findings"})))
