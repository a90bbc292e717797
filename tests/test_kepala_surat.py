"""The head of a letter by who signs it, and how it addresses its reader."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _docx_naskah import docx_of, flat, pages, plain_data
from _helpers import ROOT, saved
from _soffice import together
from test_surat import sample, text

from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.views.sapaan import sapaan
from kerjasama_docs.naskah.views.tujuan import alamat
from kerjasama_docs.pipeline import Document, check, load

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


CONTACT = {"telepon": "(021) 555-0101", "laman": "www.lapas.example", "pos_el": "tu@lapas.example"}
CALLED = ["Telepon (021) 555-0101", "Laman www.lapas.example, Pos-el tu@lapas.example"]


def letter(folder: Path, profil: str, **own: object) -> Document:
    """A letter of the institution of a profil that says how it is reached."""
    known = (ROOT / "templates" / "profil" / "kemenimipas" / "profil.yaml").read_text("utf-8")
    place = folder / "profil" / "berkop"
    place.mkdir(parents=True)
    saved(place, known + profil, "profil.yaml")
    sender = {"nama": OWN, "golongan": PUSAT, "penandatangan": {"jabatan": "Sekretaris Jenderal"}, **own}
    data = {**plain_data("usulan"), "profil": "berkop", "pihak": [sender, {"nama": "Lain"}]}
    return load(data, folder=ROOT / "samples", templates=folder)


@pytest.mark.parametrize(
    ("profil", "own", "said"),
    [
        ("", {"kop": CONTACT}, CALLED),
        ("", {"kop": "(021) 1"}, ["Telepon (021) 1"]),
        ("kop: {telepon: (021) 9, faksimile: (021) 8}\n", {}, ["Telepon (021) 9, Faksimile (021) 8"]),
        ("kop: {telepon: (021) 9}\n", {"kop": CONTACT}, CALLED),
        ("kop: {telepon: (021) 9}\n", {"alamat": "Jalan Lain Nomor 2"}, []),
    ],
)
def test_below_the_address_stands_how_the_sender_is_reached_there(
    tmp_path: Path, profil: str, own: dict[str, object], said: list[str]
) -> None:
    made = letter(tmp_path, profil, **own)
    assert made.built.pohon.surat
    assert [plain(line) for line in made.built.pohon.surat.kop.kontak] == said
    assert not [found for found in check(made) if (found.where.path or "").startswith("pihak[1].kop")]


def test_a_wilayah_stands_between_the_ministry_and_its_unit() -> None:
    wilayah = "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Contoh"
    _, *said, _ = head(f"{wilayah}, {LAPAS}", PUSAT, f"Kepala {LAPAS}")
    assert said == [*IMIPAS, wilayah.upper(), LAPAS.upper()]


def report(*, sampul: bool) -> Document:
    """A report under the letterhead of who made it."""
    data = plain_data("telaahan")
    data["pihak"][0]["kop"] = CONTACT
    data["laporan"] |= {"kop": True, "sampul": sampul}
    return load(data, folder=ROOT / "samples")


@together
def documents() -> Iterator[bytes]:
    """What LibreOffice has to print for the tests below."""
    yield from (docx_of(report(sampul=sampul)) for sampul in (False, True))


@pytest.mark.usefixtures("soffice")
@pytest.mark.parametrize("engine", ["dxpdf", "libreoffice"])
@pytest.mark.parametrize("sampul", [False, True])
def test_a_report_has_the_same_head_above_its_title_or_behind_its_cover(engine: str, *, sampul: bool) -> None:
    found = [flat(page) for page in pages(docx_of(report(sampul=sampul)), engine)]
    headed = [page for page in found if " ".join([*IMIPAS, "DIREKTORAT JENDERAL PEMASYARAKATAN"]) in page]
    assert headed == [found[sampul]]
    for line in CALLED:
        assert line in headed[0].replace("\u2011", "-")
    assert "Kepada" in headed[0]


def test_a_report_without_a_word_about_it_has_none() -> None:
    assert not load(plain_data("telaahan"), folder=ROOT / "samples").built.pohon.kop


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
