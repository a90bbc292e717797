"""JSON Schema of what ``massal --json`` prints and of the report it writes, ``laporan.json``: ``skema massal``."""

from kerjasama_docs.schema.findings import WHERE, findings_schema
from kerjasama_docs.schema.parts import Schema
from kerjasama_docs.schema.told import COUNT, MAYBE, SHA256, TEXT, items, page, record


def _naskah(findings: Schema) -> Schema:
    always: dict[str, Schema] = {
        "urut": {"type": "integer", "minimum": 1, "description": "Urutan barisnya, mulai dari 1."},
        "where": {**WHERE, "description": "Berkas dan baris tabelnya."},
        "naskah": {**TEXT, "description": "Nama berkas hasil tanpa akhiran."},
        "jadi": {"type": "boolean", "description": "Apakah naskahnya jadi; bila tidak, isian lain di bawah tidak ada."},
        "findings": {**findings, "description": "Semua temuan tentang naskah ini."},
    }
    partner: dict[str, Schema] = {"nama": MAYBE, "penandatangan": MAYBE, "jabatan": MAYBE}
    output: dict[str, Schema] = {"path": TEXT, "format": {"enum": ["docx", "pdf", "teks"]}, "sha256": SHA256}
    made: dict[str, Schema] = {
        "jenis": TEXT,
        "profil": TEXT,
        "nama": {**TEXT, "description": "Nama jenisnya, misalnya Nota Kesepahaman."},
        "judul": MAYBE,
        "nomor": items(MAYBE, "Nomor menurut urutan pihak; null untuk yang belum ada."),
        "mitra": items(record(partner), "Pihak selain instansi pada profil, dan yang menandatangani."),
        "tanggal": {**MAYBE, "description": "Tanggal penandatanganan (ISO 8601)."},
        "tempat": {**MAYBE, "description": "Tempat penandatanganan."},
        "tool": {**TEXT, "description": "Versi kerjasama-docs."},
        "engine": {**TEXT, "description": "Mesin PDF dan versinya; kosong tanpa PDF."},
        "pages": {**COUNT, "description": "Banyaknya halaman PDF; 0 tanpa PDF."},
        "input": {**record({"sha256": SHA256}), "description": "Sidik induk dan isi barisnya."},
        "outputs": items(record(output), "Berkas hasil, dari folder hasil."),
    }
    return record({**always, **made}, required=frozenset(always))


def massal_schema() -> Schema:
    """The schema of a run; what its folder is and what it did stand in the printed JSON alone."""
    findings = {name: value for name, value in findings_schema().items() if name in {"type", "items"}}
    report: dict[str, Schema] = {
        "tool": {**TEXT, "description": "Versi kerjasama-docs."},
        "induk": {**TEXT, "description": "Berkas induk seperti ditulis pada perintah."},
        "data": items(TEXT, "Tabelnya seperti ditulis pada perintah."),
        "baris": {**COUNT, "description": "Banyaknya baris."},
        "jadi": {**COUNT, "description": "Banyaknya naskah yang jadi."},
        "gagal": {**COUNT, "description": "Banyaknya baris yang tidak jadi."},
        "naskah": items(_naskah(findings), "Setiap baris, menurut urutannya."),
        "findings": {**findings, "description": "Temuan tentang tabel dan folder, bukan tentang satu naskah."},
    }
    deeds = dict.fromkeys(("dibuat", "tetap", "berubah", "hilang", "gagal"), COUNT)
    printed: dict[str, Schema] = {
        "keluaran": {**TEXT, "description": "Folder hasil; bagi massal templat, berkas yang ditulis."},
        "pekerjaan": {**record(deeds), "description": "Yang dikerjakan kali ini, dalam banyaknya baris."},
        "berkas": items(TEXT, "Laporan dan daftar yang ditulis."),
    }
    return page("massal", record({**report, **printed}, required=frozenset({"naskah", "findings"})))
