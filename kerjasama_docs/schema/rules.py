"""What the fields of a record demand of each other, as JSON Schema: the twin of the validators of the model."""

from collections.abc import Mapping

from kerjasama_docs.schema.parts import NULL, Schema


def _all_of(*names: str) -> Schema:
    """Fields that are all filled."""
    return {"required": list(names), "properties": {name: {"not": NULL} for name in names}}


def _not(what: Schema, message: str) -> Schema:
    return {"not": what, "errorMessage": message}


def _either(one: str, other: str) -> Schema:
    return _not(_all_of(one, other), f"Isi {one} atau {other}, jangan keduanya.")


def _if(what: Schema, then: Schema, message: str) -> Schema:
    return {"anyOf": [{"not": what}, then], "errorMessage": message}


RULES: Mapping[str, list[Schema]] = {
    "PasalTambahan": [_either("sesudah", "sebelum")],
    "Naskah": [_either("induk", "tanpa_induk")],
    "Induk": [
        _either("jangka_waktu", "berakhir"),
        {
            "properties": {"induk": {"anyOf": [NULL, {"not": _all_of("berkas")}]}},
            "errorMessage": "Isian berkas hanya pada induk yang terluar; catat naskah itu dengan isian lain.",
        },
    ],
    "Perubahan": [
        {
            "oneOf": [
                {"title": "Mengubah", **_all_of("ubah")},
                {"title": "Menghapus", **_all_of("hapus")},
                {"title": "Menyisipkan", **_all_of("sesudah")},
                {"title": "Mengganti lampiran", **_all_of("lampiran")},
            ],
            "errorMessage": "Isi tepat satu dari ubah, hapus, sesudah, atau lampiran.",
        },
        _not(
            {"anyOf": [_all_of("hapus", "teks"), _all_of("hapus", "judul")]},
            "Pasal atau ayat yang dihapus tidak punya bunyi baru; hapus isian teks dan judul.",
        ),
        _not(
            {"allOf": [_all_of("lampiran"), {"anyOf": [_all_of(name) for name in ("ayat", "judul", "teks", "label")]}]},
            "Isi Lampiran yang baru ditulis pada lampiran adendum; hapus isian lain di perubahan ini.",
        ),
        _if(_all_of("sesudah"), _all_of("teks"), "Pasal atau ayat yang disisipkan belum punya bunyi; isi teks."),
        _if(
            _all_of("sesudah"),
            {"anyOf": [_all_of("ayat"), _all_of("judul")]},
            "Pasal yang disisipkan belum punya judul; isi judul.",
        ),
        _if(_all_of("ubah", "ayat"), _all_of("teks"), "Ayat yang diubah belum punya bunyi baru; isi teks."),
        _not(_all_of("ayat", "judul"), "Ayat tidak punya judul; hapus isian judul."),
        _if(
            _all_of("label"),
            {"allOf": [_all_of("sesudah"), {"not": _all_of("ayat")}]},
            "Label hanya untuk Pasal yang disisipkan; hapus isian label.",
        ),
    ],
}
"""The rules of a record, by its name."""
