"""What one paper of a deal says that another one takes over, so that it is typed once, whichever comes first."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.inherit import moved
from kerjasama_docs.language import daftar
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.klausul.kind import fields_of
from kerjasama_docs.starter.lines import as_item, entry, explain
from kerjasama_docs.starter.whole import Given

_OF_ONE_PAPER = frozenset(
    {
        *("jenis", "profil", "varian", "induk", "tanpa_induk", "surat", "laporan", "klausul", "urutan", "susunan"),
        *("pasal_tambahan", "lampiran", "rangkap", "meterai", "saksi", "mengetahui", "penandatanganan", "abaikan"),
        *("padanan", "perubahan", "pengakhiran", "koordinasi", "konsultasi", "persetujuan_dprd", "biro", "ragam"),
        *(
            "nama_naskah",
            "nama_pendek",
            "sebutan",
            "penghubung",
            "nomor_pasal",
            "nomor_pihak",
            "judul_pasal",
            "konsiderans",
            "dengan_rahmat",
        ),
        *("pembahasan", "kesepakatan", "koordinasi_teknis"),
    }
)
"""Fields that each paper has for itself."""
_PIHAK, _SIGNER, _SENDER = "pihak", "penandatangan", "pemrakarsa"
_OWN = frozenset({"nomor"})
_DUTIES = frozenset({_SIGNER, "kewenangan", "tanggung_jawab", "hak", "kewajiban"})
"""What a pihak has in one naskah alone: who signs it, and what it may and must do by it."""


def is_other_paper(jenis: Jenis, other: Built) -> bool:
    """Whether a naskah and another one are papers of one deal of which neither is the parent of the other.

    One of them is then a paper around the naskah: a letter, a report, a berita acara.
    """
    if jenis.peran != "pokok" or jenis.warisan or other.naskah.jenis in jenis.induk:
        return False
    return any(not each.is_naskah or each.is_paper for each in (jenis, other.jenis))


def taken_from(built: Built, jenis: Jenis, file: str) -> Given:
    """What a new paper takes over from another one of the same deal.

    Args:
        built: The other one.
        jenis: The kind of the new one.
        file: The input file of the other one, from the folder of the new one.
    """
    source = moved(built.source, PurePosixPath(file).parent.as_posix())
    lines = dict(_fields(source, built.jenis, jenis))
    names = daftar([*dict.fromkeys(path.partition(".")[0] for path in lines)], "dan")
    told = f"Dimulai dari {PurePosixPath(file).name} ({built.jenis.nama}): {names} diambil dari sana. Periksa kembali."
    drafted = jenis.takes("pembahasan") and built.jenis.is_naskah and not built.jenis.is_paper
    presets = {"pembahasan.rancangan": f"Rancangan {built.jenis.nama}"} if drafted else {}
    return Given(presets, lines=lines, above=[*explain(told), "##"])


def _fields(source: Source, old: Jenis, new: Jenis) -> Iterator[tuple[str, list[str]]]:
    """What both kinds take, by path."""
    shared = {*fields_of(new)} & {*fields_of(old)} - _OF_ONE_PAPER
    for name in (each for each in source.data if each in shared and each != _PIHAK):
        yield from _field(name, source.data[name], new)
    if _PIHAK in shared:
        yield from _pihak(source, old, new)


def _field(path: str, value: object, jenis: Jenis) -> Iterator[tuple[str, list[str]]]:
    """A field as YAML, by its path; nothing where the new kind prints nothing of it."""
    steps = path.split(".")
    said = _pruned(value, ".".join(step for step in steps if not step.isdecimal()), jenis.lepas)
    if said not in (None, "", [], {}):
        yield path, yaml_lines(steps[-1], said)


def partners_from(built: Built, jenis: Jenis, file: str) -> Given:
    """What a naskah that carries out another one takes over: its parent, and who the partners are, not what they do.

    Args:
        built: The parent.
        jenis: The kind of the new one.
        file: The input file of the parent, from the folder of the new one.
    """
    source = moved(built.source, PurePosixPath(file).parent.as_posix())
    known = ((path, lines) for path, lines in _pihak(source, built.jenis, jenis) if not path.startswith("pihak.0."))
    kept = {path: lines for path, lines in known if path.rpartition(".")[2] not in _DUTIES}
    return Given({"induk": file}, lines=kept)


def _pihak(source: Source, old: Jenis, new: Jenis) -> Iterator[tuple[str, list[str]]]:
    """What is taken over of each pihak, by path; nothing of the unit that sends a letter about its institution."""
    pihak = source.data.get(_PIHAK)
    first = 1 if old.takes(_SENDER) != new.takes(_SENDER) else 0
    without = _OWN if _sort(old) == _sort(new) else _OWN | {_SIGNER}
    for place, each in enumerate(pihak if isinstance(pihak, list | tuple) else ()):
        if isinstance(each, Mapping) and place >= first:
            for name in (name for name in each if name not in without):
                said = _own(source, each[name], (_PIHAK, place, name))
                yield from _field(f"{_PIHAK}.{place}.{name}", said, new)


def _sort(jenis: Jenis) -> str:
    """Who signs a paper for a pihak: its head, those who met for it, or the unit that writes."""
    return f"{jenis.bentuk}-{jenis.is_paper}" if jenis.is_naskah else "unit"


def _of_partner(source: Source, key: tuple[str | int, ...]) -> bool:
    """Whether a value comes from the file of partners, which the new paper names by its key."""
    files = {file for file, _ in source.partners}
    return source.is_inherited(key) and source.where(key).file in files


def _own(source: Source, value: object, key: tuple[str | int, ...]) -> object:
    """A value of a pihak without what of it comes from the file of partners."""
    if _of_partner(source, key):
        return None
    if not isinstance(value, Mapping):
        return value
    return {name: item for name, item in value.items() if not _of_partner(source, (*key, str(name)))}


def _pruned(value: object, path: str, dropped: Collection[str]) -> object:
    """A value without the fields that the new kind does not print."""
    if isinstance(value, list | tuple):
        return [_pruned(item, path, dropped) for item in value]
    if not isinstance(value, Mapping):
        return None if path in dropped else value
    kept = {name: _pruned(item, f"{path}.{name}", dropped) for name, item in value.items()}
    return {name: item for name, item in kept.items() if item is not None and f"{path}.{name}" not in dropped}


def yaml_lines(name: str, value: object) -> list[str]:
    """A field with all that it holds, as YAML."""
    if isinstance(value, Mapping | list | tuple):
        inner = _record(value) if isinstance(value, Mapping) else [line for item in value for line in _item(item)]
        return [f"{name}:", *(f"  {line}" for line in inner)]
    text = str(value)
    if "\n" in text.strip():
        return [f"{name}: |-", *(f"  {line}".rstrip() for line in text.strip("\n").split("\n"))]
    return entry(name, text, 0)


def _record(value: Mapping[str, object]) -> list[str]:
    """The fields of a record as YAML."""
    return [line for key, item in value.items() if item is not None for line in yaml_lines(str(key), item)]


def _item(value: object) -> Sequence[str]:
    """An item of a list as YAML."""
    if isinstance(value, Mapping):
        return as_item([f"  {line}" for line in _record(value)], 0)
    first, *rest = yaml_lines("x", value)
    return [f"- {first.removeprefix('x: ')}", *rest]
