"""From an input to its parents: reads the files that ``induk`` names, oldest first, and builds each of them."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TypeVar

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError
from kerjasama_docs.inputs import Source, read_source, validate
from kerjasama_docs.inputs.inherit import inherit, moved
from kerjasama_docs.inputs.signed import signed
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import Built, build
from kerjasama_docs.naskah.klausul.columns import with_known_columns
from kerjasama_docs.naskah.klausul.folders import as_finding, load_jenis
from kerjasama_docs.naskah.klausul.names import with_known_names
from kerjasama_docs.naskah.parent_file import Visit, file_of, refused
from kerjasama_docs.naskah.pasal_names import in_force, recorded, with_known_pasal

T = TypeVar("T")


@dataclass(frozen=True)
class Parent:
    """A parent that was read and built.

    Attributes:
        file: Its input file as the user would name it.
        sha256: Hash of that file.
        built: The parent.
        before: Its own parent, None for the first of the chain.
    """

    file: str
    sha256: str
    built: Built
    before: "Parent | None" = None


def _named(source: Source) -> str | None:
    """The file that ``induk`` names, None without one."""
    induk = source.data.get("induk")
    if isinstance(induk, Mapping):
        induk = induk.get("berkas")
    return induk if isinstance(induk, str) else None


def _jenis_of(name: object, assets: Assets) -> Jenis | None:
    """The kind of that name; None while it is unknown, which is reported later."""
    try:
        return load_jenis(name, assets) if isinstance(name, str) else None
    except UsageError:
        return None


def _refuse_gaps(source: Source, heirs: Collection[str]) -> None:
    """Refuse an empty item among inherited pihak or their numbers: those behind it would take another's place."""

    def refuse(key: Key, items: object, hint: str) -> None:
        if isinstance(items, list | tuple) and (*key, len(items)) in source.places:
            message = f"Ada butir kosong dalam daftar {key[-1]}, sehingga urutan pihak tidak pasti."
            raise DocumentFindingsError([Finding("pihak-kosong", Level.GALAT, message, source.where(key), hint)])

    if "pihak" in heirs:
        hint = "Tulis paling sedikit “- nomor:” untuk setiap pihak, menurut urutan pada naskah induk."
        refuse(("pihak",), source.data.get("pihak"), hint)
    if isinstance(padanan := source.data.get("padanan"), Mapping) and "padanan.pihak" in heirs:
        hint = "Tulis paling sedikit “- nama:” untuk setiap pihak, menurut urutan pada naskah induk."
        refuse(("padanan", "pihak"), padanan.get("pihak"), hint)
    if isinstance(induk := source.data.get("induk"), Mapping):
        hint = "Tulis nomor setiap pihak menurut urutannya, atau isi nomor di berkas naskah induk."
        refuse(("induk", "nomor"), induk.get("nomor"), hint)


def _noted(error: DocumentFindingsError, source: Source, name: str) -> DocumentFindingsError:
    """What is wrong with the parents, and that the naskah itself waits for them."""
    wrong = sorted({Path(finding.where.file).name for finding in error.findings if finding.where.file})
    message = f"Naskah induk “{name}” belum dapat disusun, sehingga naskah ini pun belum."
    hint = f"Perbaiki {', '.join(wrong) or name} lebih dahulu."
    note = Finding("induk-salah", Level.GALAT, message, source.where(("induk",)), hint)
    same = UnreadableInputError if isinstance(error, UnreadableInputError) else DocumentFindingsError
    return same([*error.findings, note])


@contextmanager
def _told(source: Source, name: str, *, outermost: bool) -> Iterator[None]:
    """Say of what goes wrong with a parent that the naskah waits for it; once in a chain."""
    try:
        yield
    except UsageError as error:
        raise refused(source, "induk-tak-terbaca", error.message, hint=error.remedy) from error
    except DocumentFindingsError as error:
        if not outermost:
            raise
        raise _noted(error, source, name) from error


def _read_parent(source: Source, name: str, visit: Visit) -> Parent:
    path, real = file_of(source, name, visit)
    with _told(source, name, outermost=visit.outermost):
        read, raw = read_source(str(path), tidy=visit.tidy)
        whole, before = _with_parents(read, visit.onward(name, path, real))
        naskah = validate(Naskah, whole)
    whole, naskah = signed(whole, naskah, source)
    with _told(source, name, outermost=visit.outermost):
        built = build(naskah, whole, visit.assets, base=path.parent, parent=before.built if before else None)
    return Parent(str(path), sha256(raw).hexdigest(), built, before)


def _recorded(source: Source, record: Mapping[str, object], assets: Assets) -> Source:
    """What a record of a parent, or of what stands before it in its chain, gives to its heir."""
    known: dict[str, object] = {}
    places: dict[Key, tuple[int, int]] = {}
    lines: dict[Key, tuple[str, ...]] = {}
    path: Key = ("induk",)
    step: object = record
    while isinstance(step, Mapping):
        for name in ("judul", "pihak"):
            if name not in known and step.get(name) is not None:
                start = (*path, name)
                known[name] = step[name]
                places |= _below(start, source.places, path)
                lines |= _below(start, source.lines, path)
        jenis = _jenis_of(step.get("jenis"), assets)
        step, path = None if jenis and jenis.peran == "pokok" else step.get("induk"), (*path, "induk")
    return Source(source.file, known, places, lines=lines)


def _below(start: Key, entries: Mapping[Key, T], path: Key) -> dict[Key, T]:
    """The entries at a path and below it, without the beginning of their path."""
    return {key[len(path) :]: value for key, value in entries.items() if key[: len(start)] == start}


def _refuse_orphan(source: Source, jenis: Jenis | None, assets: Assets) -> None:
    """Say what is missing when neither the naskah nor a parent names the pihak: the kind, or the parent."""
    if source.data.get("pihak") is not None:
        return
    if jenis is None and isinstance(name := source.data.get("jenis"), str):
        try:
            load_jenis(name, assets)
        except UsageError as error:
            raise as_finding(error, source, ("jenis",)) from error
    if jenis and jenis.warisan and source.data.get("induk") is None:
        message = f"{jenis.nama} ini belum menyebut naskah induknya."
        example = next(iter(jenis.induk), "induk")
        hint = f"Tulis berkasnya, misalnya “induk: {example}.yaml”, atau catat naskah induk pada induk."
        raise DocumentFindingsError([Finding("induk-tak-ada", Level.GALAT, message, source.where(("jenis",)), hint)])


def _with_partners(source: Source, jenis: Jenis | None, visit: Visit, *, profil: str | None = None) -> Source:
    """An input with what is known of the partners it names; most name none, and need no more to be loaded."""
    pihak = source.data.get("pihak")
    named = pihak if isinstance(pihak, list | tuple) else ()
    if not any(isinstance(each, Mapping) and each.get("mitra") for each in named):
        return source
    from kerjasama_docs.naskah.mitra import Shelf, with_mitra

    return with_mitra(source, jenis, Shelf(visit.assets, visit.folder, visit.mitra, visit.tidy), profil=profil)


def _with_parents(source: Source, visit: Visit) -> tuple[Source, Parent | None]:
    source = with_known_columns(with_known_names(source, visit.assets), visit.assets)
    name, jenis = _named(source), _jenis_of(source.data.get("jenis"), visit.assets)
    heirs = jenis.diwarisi if jenis else ()
    _refuse_orphan(source, jenis, visit.assets)
    _refuse_gaps(source, heirs)
    if name is None:
        record = source.data.get("induk")
        source = _with_partners(source, jenis, visit)
        source = with_known_pasal(source, recorded(record))
        if not (heirs and isinstance(record, Mapping)):
            return source, None
        return inherit(source, _recorded(source, record, visit.assets), heirs), None
    parent = _read_parent(source, name, visit)
    source = _with_partners(source, jenis, visit, profil=parent.built.naskah.profil)
    source = with_known_pasal(source, in_force(parent.built.rantai.berlaku))
    relative = PurePosixPath(Path(name).as_posix()).parent.as_posix()
    heritage = parent.built.warisan or parent.built.source
    return inherit(source, moved(heritage, relative), heirs), parent


def with_parents(
    source: Source, folder: Path, assets: Assets, *, tidy: bool = True, mitra: Path | None = None
) -> tuple[Source, Parent | None]:
    """An input with all it inherits and all that is known of the partners it names, and its parent.

    Args:
        source: The input.
        folder: Its folder; no parent is read from outside of it.
        assets: Where templates are looked for.
        tidy: Whether what is typed in its parents is tidied.
        mitra: The file of partners that the user named; None for those beside the inputs.

    Raises:
        DocumentFindingsError: A partner is not known; a parent is missing, cannot be built, or stands in a circle of
            naskah.
    """
    top = folder.resolve()
    first = Path(source.file).resolve() if source.file and source.file != "-" else top / "-"
    return _with_parents(source, Visit(assets, top, folder, (first,), (source.file or "naskah",), tidy, mitra))
