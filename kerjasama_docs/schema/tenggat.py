"""JSON Schema of what ``tenggat --format json`` prints: ``skema tenggat``."""

from kerjasama_docs.schema.findings import findings_schema
from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.told import DAY, MAYBE, TEXT, described, findings, items, page, record

_MAYBE_DAY: Schema = {**DAY, "type": ["string", "null"]}


def _cited() -> dict[str, Schema]:
    return {
        "basis": findings_schema()["items"]["properties"]["basis"],
        "dasar": described(MAYBE, "Yang menetapkannya, seperti tercetak."),
        "kalimat": described(MAYBE, "Kalimat naskah yang menetapkannya."),
        "berkas": described(MAYBE, "Berkas naskahnya."),
    }


def _deadline() -> Schema:
    skipped = record({"tanggal": DAY, "macam": TEXT, "nama": MAYBE})
    told: dict[str, Schema] = {
        "nama": described(MAYBE, "Nama tenggat (lihat: kerjasama-docs daftar tenggat)."),
        "arti": TEXT,
        "hari_terakhir": DAY,
        "sejak": described(_MAYBE_DAY, "Tanggal peristiwanya."),
        "peristiwa": MAYBE,
        "lama": MAYBE,
        "arah": {"enum": ["sebelum", "sesudah"]},
        "perkiraan": {"type": "boolean", "description": "Kalender libur tahun itu belum dicocokkan dengan SKB."},
        "hari_kerja": {"type": "boolean", "description": "Apakah hari terakhirnya hari kerja."},
        "hari_kerja_sebelumnya": _MAYBE_DAY,
        "tanpa_cuti_bersama": described(_MAYBE_DAY, "Hari terakhirnya bila cuti bersama dihitung hari kerja."),
        "dilewati": items(skipped, "Hari yang tidak dihitung."),
        "catatan": items(TEXT, "Yang perlu diketahui pembacanya."),
        **_cited(),
    }
    return record(told)


def tenggat_schema() -> Schema:
    """The schema of deadlines; the way of counting is null where it failed."""
    waiting: dict[str, Schema] = {"arti": TEXT, "lama": MAYBE, "sebab": TEXT, **_cited()}
    told: dict[str, Schema] = {
        "tenggat": items(_deadline(), "Tenggat yang dapat dihitung."),
        "terbuka": items(record(waiting), "Tenggat yang belum dapat dihitung."),
        "anggapan": described(MAYBE, "Cara menghitung hari; null bila gagal."),
        "findings": findings("Semua temuan."),
    }
    return page("tenggat", record(told))
