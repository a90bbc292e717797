"""Pihak of a file of partners: by key, own values above it, each value and each fault with its place there."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kerjasama_docs.cli.main import main
from kerjasama_docs.findings import DocumentFindingsError, Finding, UnreadableInputError
from kerjasama_docs.inputs import read_source
from kerjasama_docs.massal.fields import Fields
from kerjasama_docs.naskah import outline
from kerjasama_docs.pipeline import check, hashes, load

MITRA = """\
rsud-contoh:
  nama: Rumah Sakit Umum Daerah Contoh
  golongan: pemerintah-daerah
  alamat: Jalan Merdeka Nomor 1, Serang
  uraian: rumah sakit milik Pemerintah Kabupaten Contoh
  penandatangan:
    direktur:
      nama: dr. Siti Aminah, M.Kes.
      jabatan: Direktur Rumah Sakit Umum Daerah Contoh
      nip: 19700101 199503 2 001
    wakil:
      nama: dr. Budi Santosa
      jabatan: Wakil Direktur Pelayanan
  narahubung:
    unit: Bagian Umum
    email: umum@rsud.example
bank-contoh:
  nama: PT Bank Contoh
  golongan: badan-usaha
  alamat: Jalan Niaga Nomor 2, Serang
  penandatangan: {nama: Rina Wulandari, jabatan: Direktur Utama}
"""
NASKAH = """\
jenis: nota-kesepahaman
profil: umum
judul: Pelayanan Kesehatan
penandatanganan: {tempat: Serang, tanggal: 2027-05-12}
pihak:
  - nama: Dinas Kesehatan Kota Contoh
    golongan: pemerintah-daerah
    alamat: Jalan Melati Nomor 1, Kota Contoh
    penandatangan: {nama: Ahmad Fauzi, jabatan: Kepala Dinas Kesehatan Kota Contoh}
  - mitra: rsud-contoh
    nomor: 5/RSUD/2027
jangka_waktu: 3 tahun
"""
OWN = "  - mitra: rsud-contoh\n"


def world(folder: Path, naskah: str = NASKAH, mitra: str | None = MITRA) -> str:
    """An input and its file of partners in a folder."""
    (folder / "naskah.yaml").write_text(naskah, encoding="utf-8")
    if mitra is not None:
        (folder / "mitra.yaml").write_text(mitra, encoding="utf-8")
    return str(folder / "naskah.yaml")


def run(*words: object) -> Result:
    """What the command line says."""
    return CliRunner().invoke(main, [*map(str, words)])


def faults(file: str, **how: Any) -> tuple[Finding, ...]:
    """Why an input cannot be built."""
    with pytest.raises(DocumentFindingsError) as caught:
        load(file, **how)
    return tuple(caught.value.findings)


def line_of(text: str, words: str) -> int:
    """The line in which some words stand first."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def test_a_partner_is_printed_as_if_it_were_typed(tmp_path: Path) -> None:
    typed = """\
  - nama: Rumah Sakit Umum Daerah Contoh
    golongan: pemerintah-daerah
    alamat: Jalan Merdeka Nomor 1, Serang
    uraian: rumah sakit milik Pemerintah Kabupaten Contoh
    penandatangan:
      nama: dr. Siti Aminah, M.Kes.
      jabatan: Direktur Rumah Sakit Umum Daerah Contoh
      nip: 19700101 199503 2 001
    narahubung: {unit: Bagian Umum, pos_el: umum@rsud.example}
"""
    (tmp_path / "lengkap").mkdir()
    whole = load(world(tmp_path / "lengkap", NASKAH.replace(OWN, typed), None)).built
    named = load(world(tmp_path)).built
    assert outline(named.pohon) == outline(whole.pohon)
    assert "Bagian Umum" in outline(named.pohon)


@pytest.mark.parametrize("key", ["RSUD Contoh", "rsud_contoh", "{kunci: rsud-contoh}"])
def test_a_key_is_known_in_any_spelling(tmp_path: Path, key: str) -> None:
    built = load(world(tmp_path, NASKAH.replace("mitra: rsud-contoh", f"mitra: {key}"))).built
    assert built.naskah.pihak[1].nama == "Rumah Sakit Umum Daerah Contoh"


def test_what_the_naskah_says_goes_before(tmp_path: Path) -> None:
    own = f"{OWN}    alamat: Jalan Baru Nomor 9, Serang\n    narahubung: {{telepon: 0254 123456}}\n"
    pihak = load(world(tmp_path, NASKAH.replace(OWN, own))).built.naskah.pihak[1]
    assert pihak.alamat == "Jalan Baru Nomor 9, Serang"
    assert (pihak.narahubung.unit, pihak.narahubung.telepon) == ("Bagian Umum", "0254 123456")


def test_a_blank_field_is_filled_and_found_where_it_is_filled(tmp_path: Path) -> None:
    source = load(world(tmp_path, NASKAH.replace(OWN, f"{OWN}    alamat:\n"))).built.source
    where = source.where(("pihak", 1, "alamat"))
    assert (Path(str(where.file)).name, where.line) == ("mitra.yaml", line_of(MITRA, "Jalan Merdeka"))
    assert where.path == "rsud-contoh.alamat"


def test_another_official_takes_over_nothing_personal(tmp_path: Path) -> None:
    own = f"{OWN}    penandatangan: {{nama: dr. Rahmat}}\n"
    signer = load(world(tmp_path, NASKAH.replace(OWN, own))).built.naskah.pihak[1].penandatangan
    assert (signer.nama, signer.jabatan, signer.nip) == ("dr. Rahmat", "Direktur Rumah Sakit Umum Daerah Contoh", None)


def test_of_several_officials_one_signs(tmp_path: Path) -> None:
    chosen = NASKAH.replace("mitra: rsud-contoh", "mitra: {kunci: rsud-contoh, penandatangan: Wakil}")
    source = load(world(tmp_path, chosen)).built.source
    assert source.value(("pihak", 1, "penandatangan", "nama")) == "dr. Budi Santosa"
    assert source.where(("pihak", 1, "penandatangan", "nama")).line == line_of(MITRA, "Budi")
    assert load(world(tmp_path)).built.naskah.pihak[1].penandatangan.nama == "dr. Siti Aminah, M.Kes."


def test_who_does_not_sign_with_a_key_has_none(tmp_path: Path) -> None:
    (found,) = faults(
        world(tmp_path, NASKAH.replace("mitra: rsud-contoh", "mitra: {kunci: rsud-contoh, penandatangan: wakl}"))
    )
    assert found.code == "mitra-penandatangan"
    assert "wakil" in found.hint
    (found,) = faults(
        world(tmp_path, NASKAH.replace("mitra: rsud-contoh", "mitra: {kunci: bank-contoh, penandatangan: wakil}"))
    )
    assert "beberapa pejabat dengan kuncinya" in found.hint


def test_an_unknown_key_names_the_nearest_and_the_file(tmp_path: Path) -> None:
    (found,) = faults(world(tmp_path, NASKAH.replace("mitra: rsud-contoh", "mitra: rsud-conto")))
    assert found.code == "mitra-tak-ada"
    assert "mitra.yaml" in found.message
    assert found.hint == "Mungkin maksudnya “rsud-contoh”."
    assert found.where.line == line_of(NASKAH, "mitra:")


def test_all_unknown_keys_are_told_at_once(tmp_path: Path) -> None:
    found = faults(world(tmp_path, NASKAH.replace(OWN, "  - mitra: satu\n  - mitra: dua\n")))
    assert [each.where.path for each in found] == ["pihak[2].mitra", "pihak[3].mitra"]


def test_no_file_of_partners(tmp_path: Path) -> None:
    (found,) = faults(world(tmp_path, mitra=None))
    assert found.code == "mitra-tak-ada"
    assert "--mitra" in found.hint


def test_two_files_of_partners(tmp_path: Path) -> None:
    file = world(tmp_path)
    (tmp_path / "mitra.yml").write_text(MITRA, encoding="utf-8")
    (found,) = faults(file)
    assert found.code == "mitra-dua-berkas"
    assert load(file, mitra=tmp_path / "mitra.yml").built.naskah.pihak[1].nama == "Rumah Sakit Umum Daerah Contoh"


def test_two_keys_of_one_spelling(tmp_path: Path) -> None:
    mitra = f"{MITRA}RSUD Contoh:\n  nama: Rumah Sakit Lain\n"
    (found,) = faults(world(tmp_path, mitra=mitra))
    assert (found.code, found.where.line) == ("mitra-ganda", line_of(mitra, "RSUD Contoh:"))


@pytest.mark.parametrize("mitra", [f"{MITRA}rsud-contoh:\n  nama: Lain\n", "rsud-contoh: [\n", "- nama: Bank\n", ""])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, mitra: str) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        load(world(tmp_path, mitra=mitra))
    assert {Path(str(each.where.file)).name for each in caught.value.findings} == {"mitra.yaml"}


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (("alamat: Jalan Merdeka", "almat: Jalan Merdeka"), "kunci-tak-dikenal", "almat"),
        (("golongan: pemerintah-daerah", "golongan: rumah-sakit"), "nilai", "golongan: rumah-sakit"),
        (("  uraian:", "  nomor: 7\n  uraian:"), "mitra-isian-naskah", "nomor: 7"),
        ((MITRA[: MITRA.index("bank-contoh")], "rsud-contoh: Rumah Sakit\n"), "mitra-bukan-catatan", "rsud-contoh"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_partner_is_told_at_its_place(
    tmp_path: Path, change: tuple[str, str], code: str, words: str
) -> None:
    mitra = MITRA.replace(*change, 1)
    found = next(each for each in faults(world(tmp_path, mitra=mitra)) if each.code == code)
    assert (Path(str(found.where.file)).name, found.where.line) == ("mitra.yaml", line_of(mitra, words))


def test_what_a_kind_does_not_print_is_left_out_without_a_word(tmp_path: Path) -> None:
    acara = NASKAH.replace("nota-kesepahaman", "berita-acara").replace("jangka_waktu: 3 tahun\n", "")
    document = load(world(tmp_path, f"{acara}pembahasan: {{rancangan: Nota Kesepahaman, pokok: [ruang lingkup]}}\n"))
    assert document.built.naskah.pihak[1].nama == "Rumah Sakit Umum Daerah Contoh"
    assert not [each for each in check(document) if each.code in {"KS105", "KS107"}]


def test_words_of_a_partner_are_checked_and_found_in_its_file(tmp_path: Path) -> None:
    mitra = MITRA.replace("rumah sakit milik", "rumah sakit dibawah")
    found = [each for each in check(load(world(tmp_path, mitra=mitra))) if "dibawah" in each.message]
    assert [(Path(str(each.where.file)).name, each.where.line) for each in found] == [
        ("mitra.yaml", line_of(mitra, "dibawah"))
    ]


def test_a_profil_has_partners_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "templat" / "profil" / "dinas"
    own.mkdir(parents=True)
    (own / "profil.yaml").write_text("nama: Dinas\n", encoding="utf-8")
    (own / "mitra.yaml").write_text(MITRA.replace("Rumah Sakit Umum", "RSU"), encoding="utf-8")
    naskah = NASKAH.replace("profil: umum", "profil: dinas")
    assert load(world(tmp_path, naskah, None)).built.naskah.pihak[1].nama == "RSU Daerah Contoh"
    assert load(world(tmp_path, naskah)).built.naskah.pihak[1].nama == "Rumah Sakit Umum Daerah Contoh"
    bank = naskah.replace("rsud-contoh", "bank-contoh")
    assert load(world(tmp_path, bank, "lain: {nama: Lain}\n")).built.naskah.pihak[1].nama == "PT Bank Contoh"


def test_an_heir_names_another_partner_and_a_parent_its_own(tmp_path: Path) -> None:
    world(tmp_path)
    change = "perubahan:\n  - {ubah: pendanaan, teks: Tanpa biaya.}\n"
    adendum = f"jenis: adendum\ninduk: naskah.yaml\npihak:\n  - nomor: 1\n  - nomor: 2\n{change}"
    (tmp_path / "adendum.yaml").write_text(adendum, encoding="utf-8")
    document = load(tmp_path / "adendum.yaml")
    assert document.built.naskah.pihak[1].nama == "Rumah Sakit Umum Daerah Contoh"
    assert Path(str(document.built.source.where(("pihak", 1, "nama")).file)).name == "mitra.yaml"
    assert sha256(MITRA.encode()).hexdigest() in hashes(document)


def test_a_logo_is_named_from_the_folder_of_the_partners(tmp_path: Path) -> None:
    (tmp_path / "acuan").mkdir()
    (tmp_path / "acuan" / "semua.yaml").write_text(
        MITRA.replace("  alamat: Jalan M", "  logo: rsud.png\n  alamat: Jalan M")
    )
    built = load(world(tmp_path, mitra=None), mitra=tmp_path / "acuan" / "semua.yaml").built
    assert built.naskah.pihak[1].logo == "acuan/rsud.png"


def test_the_file_is_in_the_hash_and_the_manifest_and_is_never_written_over(tmp_path: Path) -> None:
    file = world(tmp_path)
    before = hashes(load(file))
    world(tmp_path, mitra=MITRA.replace("Jalan Merdeka", "Jalan Baru"))
    assert hashes(load(file)) != before
    made = run("buat", file, "--format", "teks", "--json", "-o", str(tmp_path / "hasil"))
    (record,) = json.loads(made.stdout)["naskah"]
    content = (tmp_path / "mitra.yaml").read_bytes()
    assert record["mitra"] == [{"path": str(tmp_path / "mitra.yaml"), "sha256": sha256(content).hexdigest()}]
    refused = run("periksa", file, "-o", str(tmp_path / "mitra.yaml"), "--timpa", "--format", "teks")
    assert refused.exit_code == 2, refused.stderr
    assert (tmp_path / "mitra.yaml").read_bytes() == content


def test_a_naskah_without_partners_has_none_in_its_manifest(tmp_path: Path) -> None:
    file = world(tmp_path, NASKAH.replace(OWN, "  - nama: Rumah Sakit Contoh\n"))
    made = run("buat", file, "--format", "teks", "--json", "-o", str(tmp_path / "hasil"))
    assert "mitra" not in json.loads(made.stdout)["naskah"][0]
    assert load(file).built.source.partners == ()


def test_the_option_names_the_file(tmp_path: Path) -> None:
    file = world(tmp_path, mitra=None)
    (tmp_path / "lain.yaml").write_text(MITRA, encoding="utf-8")
    assert "tidak ada" in run("periksa", file).stdout
    named = run("buat", file, "--mitra", str(tmp_path / "lain.yaml"), "--format", "teks", "-o", "-")
    assert "RUMAH SAKIT UMUM DAERAH CONTOH" in named.stdout
    missing = run("periksa", file, "--mitra", str(tmp_path / "tiada.yaml"))
    assert (missing.exit_code, "tiada.yaml" in missing.stderr) == (2, True)


def test_a_table_names_partners_by_key(tmp_path: Path) -> None:
    file = world(
        tmp_path, NASKAH.replace("  - mitra: rsud-contoh\n    nomor: 5/RSUD/2027\n", "  - uraian: mitra kami\n")
    )
    table = tmp_path / "daftar.csv"
    table.write_text("pihak[2].mitra,Nomor Mitra\nrsud-contoh,1/A\nbank-contoh,2/B\nbank-conto,3/C\n", encoding="utf-8")
    words = ("massal", file, str(table), "-o", str(tmp_path / "hasil"), "--format", "teks")
    made = run(*words)
    texts = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "hasil").glob("*.txt")}
    assert sorted(texts) == ["001-rsud-contoh.txt", "002-bank-contoh.txt"]
    assert "PT BANK CONTOH" in texts["002-bank-contoh.txt"]
    assert "bank-contoh" in made.stdout + made.stderr
    assert "003-bank-conto" in made.stdout + made.stderr


def test_massal_makes_a_naskah_anew_when_its_partners_change(tmp_path: Path) -> None:
    file, table = world(tmp_path), tmp_path / "daftar.csv"
    table.write_text("pihak[2].nomor\n1/A\n", encoding="utf-8")
    words = ("massal", file, str(table), "-o", str(tmp_path / "hasil"), "--format", "teks", "--json")
    assert run(*words).exit_code == 0
    assert [each for each, count in json.loads(run(*words, "--lanjutkan").stdout)["pekerjaan"].items() if count] == [
        "tetap"
    ]
    world(tmp_path, mitra=MITRA.replace("Jalan Merdeka", "Jalan Baru"))
    assert [each for each, count in json.loads(run(*words, "--lanjutkan").stdout)["pekerjaan"].items() if count] == [
        "berubah"
    ]


def test_the_word_mitra_above_a_column_stays_the_name_of_one() -> None:
    fields = Fields(("pihak",), 2)
    assert [each.path for each in fields.meant("Mitra")] == ["pihak[2].nama"]
    assert [each.path for each in fields.meant("Kunci Mitra")] == ["pihak[2].mitra.kunci"]


def test_what_is_left_open_in_the_file_is_noted_there(tmp_path: Path) -> None:
    file = world(tmp_path, mitra=MITRA.replace("Jalan Merdeka Nomor 1, Serang", "…"))
    assert load(file).built.naskah.pihak[1].alamat is None
    assert [(text, Path(str(where.file)).name) for text, where in load(file).built.source.unfilled] == [
        ("…", "mitra.yaml")
    ]
    assert read_source(file)[0].unfilled == ()
