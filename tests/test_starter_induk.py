"""The short input file of a naskah that follows another one: nothing typed twice, and right as it stands."""

import re
import shutil
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

import pytest
from _every import every
from _helpers import ROOT, saved
from _induk import parents_kept
from _menyeluruh import parted
from _samples import sample
from click.testing import CliRunner
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.cli.main import main
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Level
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.pipeline import check, load, render
from kerjasama_docs.schema.kinds import schema_for
from kerjasama_docs.starter import starter_from_parent

ASSETS = Assets()
KINDS = tuple(name for name in ASSETS.names(Area.NASKAH) if load_jenis(name, ASSETS).warisan)
PARENTS = (
    "nota-kesepahaman",
    "nota-kesepahaman-tiga-pihak",
    "perjanjian-kerja-sama",
    "perjanjian-kerja-sama-rancangan",
    "adendum",
    "adendum-perjanjian",
    "perpanjangan",
    "memorandum-saling-pengertian",
    "pernyataan-kehendak",
    "perpanjangan-asing",
    "surat-tugas",
)


@cache
def parents_of(kind: str) -> tuple[str, ...]:
    """Those that a kind may follow; one at least."""
    found = tuple(name for name in PARENTS if suits(kind, sample(name).built.naskah))
    assert found, kind
    return found


def suits(kind: str, parent: Naskah) -> bool:
    """Whether a naskah may be followed by one of that kind, whose first pihak has to be of some sort."""
    jenis = load_jenis(kind, ASSETS)
    first = (each for each in jenis.pihak if each.siapa == "pertama")
    return parent.jenis in jenis.induk and all(each.cukup((parent.pihak[0].golongan,)) for each in first)


@cache
def validator(kind: str) -> Draft7Validator:
    """The schema of a kind, read once."""
    return Draft7Validator(schema_for(kind, ASSETS))


def put_samples(folder: Path) -> Path:
    """A folder with all samples."""
    return Path(shutil.copytree(ROOT / "samples", folder / "kerja"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The same, new for a test."""
    return put_samples(tmp_path)


each = pytest.mark.parametrize("kind", parted(KINDS, quick=1))


def written(folder: Path, kind: str, parent: str, name: str = "baru.yaml") -> tuple[Path, str]:
    """The short file, in its place, and its text."""
    target = folder / name
    text = starter_from_parent(kind, str(folder / f"{parent}.yaml"), ASSETS, target=str(target))
    target.write_text(text, encoding="utf-8")
    return target, text


NO_FAULT = frozenset({"padanan-beda", "klausul-tak-tercetak"})
"""An example in one language asks for the other; one of a klausul that this parent does not call for says so."""


def errors(file: Path, *, but: Collection[str] = ()) -> list[str]:
    """What is wrong with a naskah, as far as it is an error and has none of the codes that are left out."""
    document = load(file)
    assert document.built.source.findings == ()
    return [found.message for found in check(document) if found.level is Level.GALAT and found.name not in but]


def blocks(text: str) -> Iterator[str]:
    """The file with one of its blocks that are ready to be used in use, for each of them."""
    lines = text.splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("# # yaml")) + 1
    while place < len(lines):
        begin = re.match(r"( *)# ", lines[place])
        if not begin:
            place += 1
            continue
        end = place
        while end < len(lines) and lines[end].startswith(f"{begin[1]}# "):
            end += 1
        used = [line.replace("# ", "", 1) for line in lines[place:end]]
        yield "\n".join([*lines[:place], *used, *lines[end:]]) + "\n"
        place = end


def test_there_are_kinds_that_follow() -> None:
    assert {"adendum", "perpanjangan", "pengakhiran", "pemberitahuan-pengakhiran"} <= set(KINDS)
    assert sum(len(parents_of(kind)) for kind in KINDS) > 40


@each
def test_is_right_and_pleasant_to_read(kind: str, folder: Path) -> None:
    def is_right(parent: str) -> None:
        file, text = written(folder, kind, parent)
        assert_renders(kind, file, text)
        assert_pleasant(kind, text)

    with parents_kept(folder):
        every("parent", parents_of(kind))(is_right)()


def assert_renders(kind: str, file: Path, text: str) -> None:
    assert errors(file) == []
    assert render(load(file), formats={"teks"}).files["teks"]
    data = YAML(typ="safe", pure=True).load(text)
    assert list(validator(kind).iter_errors(data)) == []


@every("kind", KINDS, quick=2)
def test_gives_a_word_file_at_once(kind: str, folder: Path) -> None:
    file, _ = written(folder, kind, parents_of(kind)[0])
    assert len(render(load(file), formats={"docx"}).files["docx"]) > 5_000


@each
def test_each_example_can_be_used(kind: str, folder: Path) -> None:
    first = parents_of(kind)[0]
    chosen = {"perjanjian-kerja-sama", "adendum", first} & {*parents_of(kind)}
    with parents_kept(folder):
        every("parent", sorted(chosen))(assert_usable)(kind=kind, folder=folder)


def assert_usable(parent: str, kind: str, folder: Path) -> None:
    file, text = written(folder, kind, parent)
    tried = list(blocks(text))
    assert len(tried) > 5
    for one in tried:
        file.write_text(one, encoding="utf-8")
        try:
            assert errors(file, but=NO_FAULT) == []
        except DocumentFindingsError as error:
            pytest.fail(
                f"{[finding.message for finding in error.findings]}: {set(one.splitlines()) - set(text.splitlines())}"
            )
        data = YAML(typ="safe", pure=True).load(one)
        assert list(validator(kind).iter_errors(data)) == []


def assert_pleasant(kind: str, text: str) -> None:
    lines = text.splitlines()
    assert max(map(len, lines)) <= 100
    assert not any(line != line.rstrip() or "\t" in line for line in lines)
    top = re.findall(r"^(?:# )?([a-z_]+):", "\n".join(lines), re.MULTILINE)
    jenis = load_jenis(kind, ASSETS)
    seldom = {"saksi", "mengetahui", "lampiran"}
    asked = [name for name in jenis.isian if name in fields_of(jenis) and name not in seldom]
    assert top == [*dict.fromkeys(("jenis", "induk", *asked))]


def test_says_what_is_inherited(folder: Path) -> None:
    text = written(folder, "perpanjangan", "adendum")[1]
    told = " ".join(re.sub(r"^ *## *", "", line) for line in text.splitlines())
    parent = load(folder / "adendum.yaml").built
    assert "induk: adendum.yaml" in text
    assert f"judul: {parent.naskah.judul}" in told
    assert "Adendum Kesatu, Nomor" in told
    assert "hari terakhir kerja sama: 16 Juli 2030" in told
    assert "hari terakhir yang lama: 16 Juli 2030" in told
    for pihak in parent.naskah.pihak:
        assert f"{pihak.nama}." in told
    assert text.count("- nomor:") == len(parent.naskah.pihak)


def test_an_adendum_lists_the_labels_in_force(folder: Path) -> None:
    text = written(folder, "adendum", "nota-kesepahaman")[1]
    assert "##   ruang-lingkup — Pasal 2 Ruang Lingkup" in text
    listed = re.findall(r"##   ([a-z-]+) — Pasal ([0-9A-Z]+) ", text)
    pasal = load(folder / "nota-kesepahaman.yaml").built.pohon.pasal
    assert listed == [(item.label, item.number) for item in pasal]


def test_a_deleted_pasal_is_not_listed(folder: Path) -> None:
    saved(folder, "jenis: adendum\ninduk: nota-kesepahaman.yaml\nperubahan:\n  - hapus: korespondensi\n", "satu.yaml")
    text = written(folder, "adendum", "satu")[1]
    assert "##   ruang-lingkup — Pasal 2" in text
    assert "korespondensi — Pasal" not in text
    assert "- hapus: korespondensi" not in text


def test_what_was_left_open_is_asked_for(folder: Path) -> None:
    file, text = written(folder, "perpanjangan", "perjanjian-kerja-sama-rancangan")
    assert "induk:\n  berkas: perjanjian-kerja-sama-rancangan.yaml\n" in text
    filled = text.replace("  tanggal:\n", "  tanggal: 2024-03-01\n", 1).replace(
        "  nomor:\n", "  nomor: [A-1, B-2]\n", 1
    )
    file.write_text(filled, encoding="utf-8")
    induk = load(file).built.induk
    assert induk is not None
    assert induk.akhir.nomor[:2] == ("A-1", "B-2")
    assert str(induk.akhir.tanggal) == "2024-03-01"


def test_a_parent_on_paper_only(tmp_path: Path) -> None:
    record = "induk: {judul: Sinergi, nomor: [A-1, B-2], tanggal: 2024-01-02, jangka_waktu: 3 tahun}\n"
    pihak = "pihak: [{nama: Badan Satu}, {nama: Badan Dua}]\njangka_waktu: 2 tahun\n"
    saved(tmp_path, f"jenis: perpanjangan\n{record}{pihak}", "satu.yaml")
    bahasa = "padanan: {judul: Synergy, pihak: [{nama: Body One}, {nama: Body Two}]}\n"
    record = record.replace("{judul", "{jenis: memorandum-saling-pengertian, judul")
    saved(tmp_path, f"jenis: perpanjangan-asing\n{record}{pihak}{bahasa}", "dua.yaml")
    following = [
        (kind, name)
        for kind in KINDS
        for name in ("satu", "dua")
        if suits(kind, load(tmp_path / f"{name}.yaml").built.naskah)
    ]
    assert len(following) > 8
    for kind, name in following:
        file, text = written(tmp_path, kind, name)
        assert errors(file) == []
        assert "Sinergi" in text


@every("kind", KINDS, quick=2)
def test_a_parent_in_a_folder_below(kind: str, folder: Path) -> None:
    target = folder.parent / "baru.yaml"
    text = starter_from_parent(kind, str(folder / f"{parents_of(kind)[0]}.yaml"), ASSETS, target=str(target))
    target.write_text(text, encoding="utf-8")
    assert f"\ninduk: kerja/{parents_of(kind)[0]}.yaml\n" in text
    assert errors(target) == []


def test_a_name_that_needs_quotes_gets_them(folder: Path) -> None:
    (folder / "nota-kesepahaman.yaml").rename(folder / "- nota #1: asli.yaml")
    file, text = written(folder, "pengakhiran", "- nota #1: asli")
    assert '\ninduk: "- nota #1: asli.yaml"\n' in text
    assert errors(file) == []


def test_a_profil_is_inherited_unless_given(folder: Path) -> None:
    induk, target = str(folder / "nota-kesepahaman.yaml"), str(folder / "baru.yaml")
    assert "\nprofil:" not in starter_from_parent("adendum", induk, ASSETS, target=target)
    assert "\nprofil: umum\n" in starter_from_parent("adendum", induk, ASSETS, target=target, profil="umum")
    with pytest.raises(UsageError, match="kemenimipas"):
        starter_from_parent("adendum", induk, ASSETS, target=target, profil="kemenimpas")


def test_a_perjanjian_that_carries_out_a_nota_is_whole(folder: Path) -> None:
    file, text = written(folder, "perjanjian-kerja-sama", "nota-kesepahaman")
    assert "\ninduk: nota-kesepahaman.yaml\n" in text
    assert "\nprofil: kemenimipas\n" in text
    assert "\njudul:\n" in text
    assert [finding.where.path for finding in check(load(file)) if finding.level is Level.GALAT] in ([], ["judul"])


REFUSED = {
    "outside": ("adendum", "nota-kesepahaman.yaml", "sub/baru.yaml", "di luar folder", "-o"),
    "itself": ("adendum", "nota-kesepahaman.yaml", "nota-kesepahaman.yaml", "naskah induk itu sendiri", "nama lain"),
    "standard input": ("adendum", "-", "baru.yaml", "masukan baku", "--induk"),
    "missing": ("adendum", "tak-ada.yaml", "baru.yaml", "tak-ada.yaml", ""),
    "ended": ("adendum", "pengakhiran.yaml", "baru.yaml", "tidak dapat menjadi naskah induk bagi Adendum", "Nota Kes"),
    "no parent": ("nota-kesepahaman", "nota-kesepahaman.yaml", "baru.yaml", "tidak punya naskah induk", "--induk"),
    "unknown kind": ("adendun", "nota-kesepahaman.yaml", "baru.yaml", "adendun", "adendum"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refuses(case: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kind, induk, target, message, remedy = REFUSED[case]
    monkeypatch.chdir(folder)
    with pytest.raises(UsageError) as caught:
        starter_from_parent(kind, induk, ASSETS, target=target)
    assert message in caught.value.message
    assert remedy in caught.value.remedy


def test_the_remedy_of_a_parent_outside_works(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    with pytest.raises(UsageError) as caught:
        starter_from_parent("adendum", "../nota-kesepahaman.yaml", ASSETS)
    named = re.search(r"-o (\S+)\.$", caught.value.remedy)
    assert named
    assert "\ninduk: nota-kesepahaman.yaml\n" in starter_from_parent(
        "adendum", "../nota-kesepahaman.yaml", ASSETS, target=named[1]
    )


def test_the_command(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(main, ["baru", "perpanjangan", "--induk", "nota-kesepahaman.yaml", "-o", "baru.yaml"])
    assert (done.exit_code, done.stdout) == (0, "baru.yaml\n")
    assert errors(folder / "baru.yaml") == []
    shown = CliRunner().invoke(main, ["baru", "perpanjangan", "--induk", "nota-kesepahaman.yaml"])
    assert shown.stdout == (folder / "baru.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [("jenis: nota-kesepahaman\n", 1, "pihak"), ("jenis: [\n", 2, "salah.yaml")],
)
def test_a_parent_that_cannot_be_built(
    text: str, code: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    saved(tmp_path, text, "salah.yaml")
    done = CliRunner().invoke(main, ["baru", "adendum", "--induk", "salah.yaml", "-o", "baru.yaml"])
    assert done.exit_code == code
    assert message in done.stderr
    assert not (tmp_path / "baru.yaml").exists()
