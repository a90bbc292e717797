"""A folder and a command, made from a number: what a stranger sends, mutated, and how a user calls us with it."""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from kasar import heavy, mutate
from kasar.parts import part
from kasar.pasted import pasted
from kasar.values import value, word

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples"


@dataclass(frozen=True)
class World:
    """What is tried.

    Attributes:
        kind: Name of the mutation.
        seed: The number it was made from.
        commands: Each with its arguments, run one after the other in the folder.
    """

    kind: str
    seed: int
    commands: tuple[tuple[str, ...], ...]


def make(seed: int, folder: Path) -> World:
    """The world of a number, its files in a folder."""
    random = Random(seed)
    kind = random.choice(sorted(KINDS))
    return World(kind, seed, KINDS[kind](random, folder))


Commands = tuple[tuple[str, ...], ...]


def _sample(random: Random) -> str:
    return random.choice(sorted(path.stem for path in SAMPLES.glob("*.yaml")))


def _beside(folder: Path) -> None:
    """The samples with their logos, so that parents and pictures are found."""
    for path in SAMPLES.glob("*.yaml"):
        shutil.copy(path, folder / path.name)
    shutil.copytree(SAMPLES / "logo", folder / "logo")


def _naskah_commands(name: str, random: Random) -> Commands:
    final = random.choice(((), ("--final",)))
    form = random.choice(("teks", "docx", "docx", "docx,pdf"))
    options = random.choice(((), ("--rapikan", "tidak"), ("--konsolidasi",), ("--alternat", "2"), ("--json",)))
    return ("periksa", *final, name), ("buat", "--format", form, "-o", "hasil", *final, *options, name)


def _structure(random: Random, folder: Path) -> Commands:
    """The values of an input."""
    _beside(folder)
    data = yaml.load((SAMPLES / f"{_sample(random)}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    changed = mutate.structure(_plain(data), random, random.randint(1, 4))
    suffix, write = random.choice((("json", _json), ("yaml", _yaml)))
    (folder / f"masukan.{suffix}").write_text(write(changed), encoding="utf-8", errors="surrogatepass")
    return _naskah_commands(f"masukan.{suffix}", random)


def _plain(data: object) -> Any:  # noqa: ANN401 - what JSON holds
    return json.loads(json.dumps(data, default=str))


def _json(data: object) -> str:
    return json.dumps(data)


def _yaml(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, width=10**6)


def _text(random: Random, folder: Path) -> Commands:
    """The text of an input, and of its parent."""
    _beside(folder)
    name = f"{_sample(random)}.yaml"
    for each in {name, f"{_sample(random)}.yaml"}:
        path = folder / each
        path.write_text(mutate.text(path.read_text(encoding="utf-8"), random, random.randint(1, 5)), "utf-8", "replace")
    return _naskah_commands(name, random)


def _bytes(random: Random, folder: Path) -> Commands:
    """The bytes of an input."""
    _beside(folder)
    name = f"{_sample(random)}.yaml"
    path = folder / name
    path.write_bytes(mutate.raw(path.read_bytes(), random, random.randint(1, 6)))
    return _naskah_commands(name, random)


def _templates(random: Random, folder: Path) -> Commands:
    """Klausul, kinds, profil and forms of the user's own."""
    _beside(folder)
    sources = [path for path in (ROOT / "templates").rglob("*") if path.suffix in {".md", ".yaml"}]
    for path in random.sample(sources, 3):
        target = folder / "templat" / path.relative_to(ROOT / "templates")
        target.parent.mkdir(parents=True, exist_ok=True)
        changed = mutate.text(path.read_text(encoding="utf-8"), random, random.randint(1, 4))
        target.write_text(changed, "utf-8", "replace")
    return ("templat", "periksa", "templat"), *_naskah_commands(f"{_sample(random)}.yaml", random)


def _frame(random: Random, folder: Path) -> Commands:
    """A frame edited elsewhere."""
    _beside(folder)
    source = random.choice(sorted((ROOT / "templates" / "kerangka").glob("*.docx")))
    target = folder / "templat" / "kerangka" / source.name
    target.parent.mkdir(parents=True)
    target.write_bytes(mutate.archive(source.read_bytes(), random, random.randint(1, 3)))
    name = f"{_sample(random)}.yaml"
    return ("templat", "periksa", str(target.relative_to(folder))), ("buat", "--format", "docx", "-o", "hasil", name)


def _picture(random: Random, folder: Path) -> Commands:
    """A logo."""
    _beside(folder)
    name = random.choice(("nota-kesepahaman", "perjanjian-kerja-sama"))
    source = random.choice(sorted((SAMPLES / "logo").iterdir()))
    (folder / f"rusak{source.suffix}").write_bytes(mutate.raw(source.read_bytes(), random, random.randint(1, 6)))
    data = _plain(yaml.load((SAMPLES / f"{name}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader))
    data["pihak"][0]["logo"] = random.choice((f"rusak{source.suffix}", word(random), "logo//x.png ", "."))
    (folder / "masukan.json").write_text(json.dumps(data), encoding="utf-8")
    return ("periksa", "masukan.json"), (
        "buat",
        "--format",
        random.choice(("docx", "pdf")),
        "-o",
        "hasil",
        "masukan.json",
    )


def _tables(random: Random, folder: Path) -> Commands:
    """What units send."""
    form = random.choice(("hasil-penjajakan", "perencanaan"))
    sources = [path for path in (SAMPLES / "lampiran" / form).rglob("*") if path.is_file()]
    (folder / "unit").mkdir()
    for path in random.sample(sources, min(2, len(sources))):
        (folder / "unit" / path.name).write_bytes(_table(path, random))
    if random.random() < 0.5:
        (folder / "unit" / "buku.xlsx").write_bytes(_workbook(form, random))
    if random.random() < 0.3:
        (folder / "unit" / "lain.csv").write_text(f"{word(random)};{word(random)}\n" * 3, "utf-8", "replace")
    target = random.choice(("hasil.docx", "hasil.xlsx", "hasil.pdf"))
    return ("lampiran", form, "unit", "-o", target), ("lampiran", form, "unit", "-o", target, "--timpa", "--json")


def _table(path: Path, random: Random) -> bytes:
    content, times = path.read_bytes(), random.randint(1, 4)
    if path.suffix == ".xlsx":
        return mutate.archive(content, random, times)
    if random.random() < 0.5:
        return mutate.raw(content, random, times)
    return mutate.text(content.decode("utf-8", "replace"), random, times).encode("utf-8", "replace")


def _workbook(form: str, random: Random) -> bytes:
    """A form that a unit filled in, broken, or a workbook that is small only as a file."""
    head = yaml.load((ROOT / "lampiran" / form / "lampiran.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    made = heavy.workbook(random, tuple(column["judul"] for column in head["kolom"]))
    return mutate.archive(made, random, 1) if len(made) < 20_000 and random.random() < 0.5 else made


def _options(random: Random, folder: Path) -> Commands:
    """Options with values of another one."""
    _beside(folder)
    names = (
        "--format",
        "--bahasa",
        "--alternat",
        "--mesin-pdf",
        "--templat",
        "-o",
        "--profil",
        "--bulan",
        "--hari-ini",
        "--libur",
        "--ingatkan",
        "--dari",
    )
    extra = [each for _ in range(random.randint(1, 3)) for each in (random.choice(names), word(random)[:200])]
    base = random.choice((
        ("buat", f"{_sample(random)}.yaml", "--format", "teks"),
        ("periksa", f"{_sample(random)}.yaml"),
        ("baru", _sample(random)),
        ("lampiran", "rekapitulasi", ".", "-o", "hasil.docx"),
        ("daftar", word(random)),
        ("skema", _sample(random)),
        ("tenggat", f"{_sample(random)}.yaml"),
        ("tenggat", "penyelarasan", word(random)),
        ("templat", "salin", word(random)),
    ))  # fmt: skip
    command = tuple(each.replace("\x00", "") for each in (*base, *extra))
    return (command if "libreoffice" not in command else base,)


def _program(random: Random, folder: Path) -> Commands:
    """What a program sends on standard input."""
    _beside(folder)
    (folder / "masukan").write_text(json.dumps(value(random)), encoding="utf-8", errors="surrogatepass")
    return ("periksa", "-", "--format", "json"), ("buat", "-", "--format", "teks", "-o", "-")


def _pasted(random: Random, folder: Path) -> Commands:
    """The text of an input as people type and paste it."""
    _beside(folder)
    name = f"{_sample(random)}.yaml"
    path = folder / name
    path.write_text(
        pasted(path.read_text(encoding="utf-8"), random, random.choice((1, 1, 2, 3, 5))), "utf-8", "replace"
    )
    return _naskah_commands(name, random)


def _parts(random: Random, folder: Path) -> Commands:
    """Money, times, changes, lampiran, pihak and klausul in the ways people write them."""
    _beside(folder)
    data = _plain(yaml.load((SAMPLES / f"{_sample(random)}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader))
    for _ in range(random.choice((1, 1, 2))):
        data |= part(random)
    (folder / "masukan.yaml").write_text(_yaml(data), "utf-8", "surrogatepass")
    return _naskah_commands("masukan.yaml", random)


def _deep(random: Random, folder: Path) -> Commands:
    """Aliases and nesting."""
    (folder / "masukan.yaml").write_text(heavy.deep(random), "utf-8", "replace")
    return _naskah_commands("masukan.yaml", random)


def _chain(random: Random, folder: Path) -> Commands:
    """Parents of parents."""
    length = random.choice((2, 3, 5, 12, 40))
    kind = random.choice(("nota-kesepahaman", "perjanjian-kerja-sama"))
    for name, said in heavy.chain(random, kind, length).items():
        (folder / name).write_text(said, "utf-8", "replace")
    last = f"n{length - 1}.yaml"
    follow = (
        ("baru", "perpanjangan", "--induk", last, "-o", "baru.yaml"),
        ("lampiran", "rekapitulasi", ".", "-o", random.choice(("rekap.docx", "rekap.xlsx"))),
        ("buat", "--konsolidasi", "--format", "teks", "-o", "hasil", last),
    )
    return ("periksa", last), random.choice(follow), ("buat", "--format", "docx", "-o", "hasil", last)


def _starter(random: Random, folder: Path) -> Commands:
    """Inputs begun from a row of a table, and what is read of them then."""
    kind, form = random.choice((("nota-kesepahaman", "hasil-penjajakan"), ("usulan", "perencanaan")))
    source = random.choice(sorted(path for path in (SAMPLES / "lampiran" / form).rglob("*") if path.is_file()))
    table = folder / source.name
    table.write_bytes(_table(source, random))
    row = str(random.choice((1, 2, 3, 5, 99)))
    return (
        ("baru", kind, "--dari", table.name, "--baris", row, "-o", "baru.yaml"),
        ("baru", kind, "--dari", table.name, "--baris", row, "-o", table.name, "--timpa"),
    )


KINDS: Mapping[str, Callable[[Random, Path], Commands]] = {
    "nilai": _structure,
    "teks": _text,
    "bita": _bytes,
    "templat": _templates,
    "kerangka": _frame,
    "gambar": _picture,
    "tabel": _tables,
    "pilihan": _options,
    "program": _program,
    "tempelan": _pasted,
    "isian": _parts,
    "dalam": _deep,
    "rantai": _chain,
    "baris": _starter,
}
