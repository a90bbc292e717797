"""The klausul of a Perjanjian Kerja Sama: what each says under its options, and by who the pihak are."""

from collections.abc import Mapping
from typing import Any

import pytest
from _every import every
from _helpers import text_of

PKS = "perjanjian-kerja-sama"
OFFICE = {"nama": "Kantor Contoh", "golongan": "lembaga-pemerintah"}
REGION = {"nama": "Dinas Contoh", "golongan": "pemerintah-daerah"}
FIRM = {"nama": "PT Contoh", "golongan": "badan-usaha"}
FOUNDATION = {"nama": "Yayasan Contoh", "golongan": "lembaga-nonpemerintah"}
MONEY = {"sumber": ["apbn"], "nilai": "1.000.000", "pembayar": 1, "penerima": 2}
ON_REPORT = MONEY | {"tahap": [{"uraian": "setelah laporan akhir disetujui", "persen": 100}]}


def pasal(title: str, **fields: object) -> str:
    """The Pasal of that title in a Perjanjian Kerja Sama of an office and a firm, or of the pihak given."""
    text = text_of(jenis=PKS, **({"pihak": [OFFICE, FIRM]} | fields))
    (found,) = [part for part in text.split("\nPasal ") if part.partition("\n")[2].startswith(f"{title}\n")]
    return found


def options(klausul: str, **parameter: object) -> dict[str, object]:
    """A klausul switched on, with its parameters."""
    return {klausul: {"pakai": "ya", "parameter": parameter}}


FORUM = "PENYELESAIAN PERSELISIHAN"
Case = tuple[str, Mapping[str, Any], str, str]
"""The title of a Pasal, fields of the input, what is said, what is not said."""
CASES: list[Case] = [
    (FORUM, {}, "melalui pengadilan negeri yang daerah hukumnya meliputi tempat kedudukan PIHAK", "pimpinan"),
    (FORUM, {"pihak": [OFFICE, REGION]}, "kepada pimpinan kementerian, lembaga, atau pemerintah daerah", "pengadilan"),
    (FORUM, {"pihak": [FIRM, FOUNDATION]}, "perselisihan diselesaikan melalui mediasi", "pimpinan"),
    (
        FORUM,
        {"klausul": options("penyelesaian-perselisihan", mediasi="tidak", forum="Pengadilan Negeri Garut")},
        "tidak mencapai mufakat, PARA PIHAK sepakat menyelesaikan perselisihan melalui Pengadilan Negeri Garut.",
        "mediasi",
    ),
    ("KEADAAN KAHAR", {}, "keadaan kahar dianggap diakui", "kebijakan pemerintah"),
    (
        "KEADAAN KAHAR",
        {"pihak": [FIRM, FOUNDATION], "klausul": options("keadaan-kahar", kebijakan_pemerintah="ya")},
        "e. gangguan jaringan atau sistem yang meluas; atau\n    f. perubahan kebijakan pemerintah",
        "sanksi",
    ),
    ("PENGAKHIRAN", {}, "menyampaikan teguran tertulis secara berturut-turut sebanyak 3 (tiga) kali", "1266"),
    ("PENGAKHIRAN", {"klausul": options("pengakhiran", teguran=1)}, "sebanyak 1 (satu) kali, dengan waktu", "berturut"),
    ("PENGAKHIRAN", {"klausul": {"sanksi": "ya"}}, "pada teguran tertulis terakhir sebagaimana dimaksud", "sebanyak"),
    ("PENGAKHIRAN", {"klausul": options("pengakhiran", kesampingkan_kuhperdata="ya")}, "ketentuan Pasal 1266 ", "1267"),
    ("PENGAKHIRAN", {"klausul": {"integritas": "ya"}}, "Selain karena pelanggaran terhadap larangan", "kerahasiaan"),
    ("PENGAKHIRAN", {"klausul": {"kerahasiaan": "ya"}}, "mengenai kerahasiaan dan penyelesaian perselisihan", "Selain"),
    ("SANKSI", {"klausul": {"sanksi": "ya"}}, "huruf b dan/atau huruf c.", "denda"),
    (
        "SANKSI",
        {"klausul": {"sanksi": "ya"}},
        "hak PIHAK yang dirugikan untuk menuntut ganti kerugian",
        "keterlambatan",
    ),
    ("SANKSI", {"klausul": {"sanksi": "ya"}, "pihak": [OFFICE, REGION]}, "tidak menghapus kewajiban", "ganti kerugian"),
    (
        "SANKSI",
        {"klausul": options("sanksi", denda="1‰ (satu per mil)")},
        "di luar keterlambatan yang telah dikenai denda",
        "huruf b dan/atau huruf c",
    ),
    (
        "INTEGRITAS",
        {"klausul": {"integritas": "ya"}},
        "mengakhiri Perjanjian Kerja Sama ini tanpa didahului",
        "imbalan",
    ),
    ("PENDANAAN", {"pendanaan": MONEY}, "sudah termasuk pajak", "dianggap disetujui"),
    (
        "PENDANAAN",
        {"pendanaan": MONEY, "klausul": options("pendanaan", termasuk_pajak="tidak")},
        "belum termasuk",
        "xx",
    ),
    ("PENDANAAN", {"pendanaan": ON_REPORT}, "secara sekaligus setelah laporan akhir disetujui.", "100%"),
    (
        "PENDANAAN",
        {"pendanaan": ON_REPORT},
        "dianggap disetujui tanpa mengurangi kewenangan PIHAK KESATU",
        "atau sejuml",
    ),
    ("PENDANAAN", {"pendanaan": ON_REPORT, "pihak": [FIRM, FOUNDATION]}, "dianggap disetujui.", "kewenangan"),
    ("KETENTUAN LAIN", {}, "diatur oleh PARA PIHAK dalam adendum sebagaimana dimaksud", "ditetapkan"),
    ("KETENTUAN LAIN", {"klausul": {"perubahan": "tidak"}}, "pejabat yang berwenang menandatangani", "adendum"),
]


@every("case", CASES)
def test_what_a_klausul_says(case: Case) -> None:
    title, fields, said, unsaid = case
    found = pasal(title, **fields)
    assert said in found
    assert unsaid not in found


@pytest.mark.parametrize("klausul", ["sanksi", "pengakhiran", "integritas", "perubahan", "penyelesaian-perselisihan"])
def test_a_text_of_ones_own_leaves_the_others_whole(klausul: str) -> None:
    chosen = {"sanksi": "ya", "integritas": "ya"} | {klausul: {"teks": "PARA PIHAK bermusyawarah."}}
    assert "\nPARA PIHAK bermusyawarah.\n" in text_of(jenis=PKS, pihak=[OFFICE, FIRM], klausul=chosen)


@pytest.mark.parametrize(
    ("golongan", "said"),
    [
        ("badan-usaha", "bahwa PIHAK KEDUA adalah badan usaha yang menjalankan kegiatan di bidang usahanya"),
        ("lembaga-pemerintah", "bahwa PIHAK KEDUA adalah instansi pemerintah yang melaksanakan tugas dan fungsi"),
        ("pemerintah-desa", "bahwa PIHAK KEDUA adalah pemerintah desa yang menyelenggarakan pemerintahan dan melayani"),
        (None, "bahwa PIHAK KEDUA adalah mitra yang melaksanakan kegiatan sesuai dengan kewenangan"),
    ],
)
def test_a_premis_describes_all_pihak_or_none(golongan: str | None, said: str) -> None:
    other = {"nama": "Mitra Rekaan", "golongan": golongan}
    one = {"nama": "Badan Rekaan", "golongan": "lembaga-pemerintah"}
    told = text_of(jenis="perjanjian-kerja-sama", pihak=[{**one, "uraian": "badan yang mendata"}, other])
    assert "bahwa PIHAK KESATU adalah badan yang mendata" in told
    assert said in told
    assert " adalah " not in text_of(jenis="perjanjian-kerja-sama", pihak=[one, other]).partition("Pasal 1")[0]
