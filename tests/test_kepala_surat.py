"""The head of a letter by who signs it, and how it addresses its reader."""

from typing import Any

import pytest
from test_surat import sample, text

from kerjasama_docs.naskah.views.sapaan import sapaan
from kerjasama_docs.naskah.views.tujuan import alamat

OWN = "Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia"
IMIPAS = ["KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN", "REPUBLIK INDONESIA"]
PUSAT, DAERAH, YAYASAN = "lembaga-pemerintah", "pemerintah-daerah", "lembaga-nonpemerintah"
LAPAS = "Lembaga Pemasyarakatan Kelas I Contoh"
HAM = "Kementerian Koordinator Bidang Hukum, Hak Asasi Manusia, Imigrasi, dan Pemasyarakatan Republik Indonesia"
HEADS = [
    (OWN, PUSAT, f"Menteri {OWN.removeprefix('Kementerian ')}", ["MENTERI IMIGRASI DAN PEMASYARAKATAN", IMIPAS[1]]),
    (OWN, PUSAT, "Sekretaris Jenderal", [*IMIPAS, "SEKRETARIAT JENDERAL"]),
    (OWN, PUSAT, "Kepala Biro Hukum dan Kerja Sama", [*IMIPAS, "SEKRETARIAT JENDERAL"]),
    (OWN, PUSAT, "Direktur Jenderal Imigrasi", [*IMIPAS, "DIREKTORAT JENDERAL IMIGRASI"]),
    (f"{OWN}, Direktorat Jenderal Imigrasi", PUSAT, "Dirjen Imigrasi", [*IMIPAS, "DIREKTORAT JENDERAL IMIGRASI"]),
    (f"Direktorat Jenderal Imigrasi {OWN}", PUSAT, "", [*IMIPAS, "DIREKTORAT JENDERAL IMIGRASI"]),
    (LAPAS, PUSAT, f"Kepala {LAPAS}", [*IMIPAS, "DIREKTORAT JENDERAL PEMASYARAKATAN", LAPAS.upper()]),
    (f"{LAPAS} {OWN}", PUSAT, "", [*IMIPAS, "DIREKTORAT JENDERAL PEMASYARAKATAN", LAPAS.upper()]),
    (
        "Kantor Wilayah Direktorat Jenderal Imigrasi Contoh",
        PUSAT,
        "",
        [*IMIPAS, "KANTOR WILAYAH DIREKTORAT JENDERAL IMIGRASI CONTOH"],
    ),
    (HAM, PUSAT, "Sekretaris Kementerian", [HAM.upper().removesuffix(" REPUBLIK INDONESIA"), "REPUBLIK INDONESIA"]),
    (
        "Kementerian Hukum",
        PUSAT,
        "Direktur Jenderal Administrasi Hukum Umum Kementerian Hukum",
        ["KEMENTERIAN HUKUM", "DIREKTORAT JENDERAL ADMINISTRASI HUKUM UMUM"],
    ),
    ("Pemerintah Provinsi Contoh", DAERAH, "Pj. Gubernur Contoh", ["GUBERNUR CONTOH"]),
    ("Pemerintah Kabupaten Contoh", DAERAH, "Bupati Contoh", ["BUPATI CONTOH"]),
    (
        "Pemerintah Provinsi Contoh",
        DAERAH,
        "Sekretaris Daerah Provinsi Contoh",
        ["PEMERINTAH PROVINSI CONTOH", "SEKRETARIAT DAERAH"],
    ),
    (
        "Dinas Kesehatan Kota Contoh",
        DAERAH,
        "Kepala Dinas Kesehatan Kota Contoh",
        ["PEMERINTAH KOTA CONTOH", "DINAS KESEHATAN"],
    ),
    ("Yayasan Karya Contoh", YAYASAN, "Ketua", ["YAYASAN KARYA CONTOH"]),
]


def pihak(nama: str, golongan: str, jabatan: str, **signer: str) -> dict[str, Any]:
    """One pihak and who signs for it."""
    own = {"nama": "Ani", **signer, **({"jabatan": jabatan} if jabatan else {})}
    return {"nama": nama, "golongan": golongan, "alamat": "Jalan Satu", "penandatangan": own}


def head(*own: str, kop: tuple[str, ...] = (), **signer: str) -> list[str]:
    """The lines of the head of a letter, its picture first and its address last."""
    nama, golongan, jabatan = own
    made = sample(
        "usulan", pihak=[pihak(nama, golongan, jabatan, **signer), {"nama": "Lain"}], surat={"kop": list(kop)}
    )
    return text(made).partition("\n\n")[0].split("\n")


@pytest.mark.parametrize(("nama", "golongan", "jabatan", "lines"), HEADS)
def test_a_letter_is_headed_by_the_office_or_by_institution_and_unit(
    nama: str, golongan: str, jabatan: str, lines: list[str]
) -> None:
    picture, *said, address = head(nama, golongan, jabatan)
    assert said == lines
    assert address == "Jalan Satu"
    entitled = lines[0].startswith(("MENTERI", "GUBERNUR", "BUPATI"))
    assert picture == ("<lambang negara>" if entitled else f"<logo {nama}>")


def test_one_who_signs_in_the_name_of_a_minister_uses_the_head_of_the_ministry() -> None:
    picture, *said, _ = head(OWN, PUSAT, "Sekretaris Jenderal", atas_nama="Menteri Imigrasi dan Pemasyarakatan")
    assert picture == f"<logo {OWN}>"
    assert said == IMIPAS


def test_a_drafter_may_word_the_head_himself() -> None:
    _, *said, _ = head(OWN, PUSAT, "Sekretaris Jenderal", kop=("Badan Contoh", "Pusat Data"))
    assert said == ["BADAN CONTOH", "PUSAT DATA"]


def address(writer: dict[str, Any], *readers: dict[str, Any]) -> tuple[str, bool]:
    """How a letter to the other pihak addresses them, and whether one of them stands above."""
    made = sample("pemberitahuan-pengakhiran-perjanjian", pihak=[writer, *readers], surat={"tembusan": []})
    found = sapaan(made.built.inputs, alamat(made.built.inputs))
    return found.kata, found.atasan


MENTERI = pihak(OWN, PUSAT, "Menteri Imigrasi dan Pemasyarakatan")
DIRJEN = pihak(f"Direktorat Jenderal Pemasyarakatan {OWN}", PUSAT, "Direktur Jenderal Pemasyarakatan")
KALAPAS = pihak(LAPAS, PUSAT, f"Kepala {LAPAS}")
MENKES = pihak("Kementerian Kesehatan", PUSAT, "Menteri Kesehatan")
SEKJEN_KES = pihak("Kementerian Kesehatan", PUSAT, "Sekretaris Jenderal Kementerian Kesehatan")
GUBERNUR = pihak("Pemerintah Provinsi Contoh", DAERAH, "Gubernur Contoh")
BUPATI = pihak("Pemerintah Kabupaten Contoh", DAERAH, "Bupati Contoh")
KETUA = pihak("Yayasan Karya Contoh", YAYASAN, "Ketua Yayasan Karya Contoh")


@pytest.mark.parametrize(
    ("writer", "reader", "found"),
    [
        (MENTERI, MENKES, ("Saudara", False)),
        (MENTERI, GUBERNUR, ("Saudara", False)),
        (MENTERI, KETUA, ("Saudara", False)),
        (DIRJEN, SEKJEN_KES, ("Saudara", False)),
        (DIRJEN, MENKES, ("Bapak/Ibu", True)),
        (KALAPAS, BUPATI, ("Bapak/Ibu", True)),
        (KALAPAS, KETUA, ("Saudara", False)),
        (BUPATI, GUBERNUR, ("Bapak/Ibu", True)),
        (GUBERNUR, BUPATI, ("Saudara", False)),
        ({**KETUA, "penandatangan": {"jabatan": "Ketua", "tingkat": "lainnya"}}, DIRJEN, ("Bapak/Ibu", False)),
        (pihak(OWN, PUSAT, "Kepala Biro Umum"), MENKES, ("Bapak/Ibu", True)),
    ],
)
def test_the_reader_is_addressed_by_his_rank(
    writer: dict[str, Any], reader: dict[str, Any], found: tuple[str, bool]
) -> None:
    assert address(writer, reader) == found


def test_of_several_readers_the_highest_decides() -> None:
    assert address(DIRJEN, KETUA, MENKES) == ("Bapak/Ibu", True)


def test_one_who_signs_in_the_name_of_another_addresses_as_he_would() -> None:
    deputy = pihak(OWN, PUSAT, "Sekretaris Jenderal", atas_nama="Menteri Imigrasi dan Pemasyarakatan")
    assert address(deputy, MENKES) == ("Saudara", False)


def test_where_an_addressee_is_stands_below_him_or_di_tempat() -> None:
    known = text(sample("pemberitahuan-pengakhiran-perjanjian"))
    assert "\nYth. " in known
    assert "di tempat" not in known
    assert "melalui Sekretaris Jenderal Kementerian Imigrasi dan Pemasyarakatan\ndi tempat\n" in text(sample("usulan"))
