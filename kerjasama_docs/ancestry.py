"""From an input to its parents: reads the files that ``induk`` names, oldest first, and builds each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Basis, DocumentFindingsError, Finding, Level, UnreadableInputError
from kerjasama_docs.inputs import Source, read_source, validate
from kerjasama_docs.inputs.inherit import inherit, moved
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import Built, build
from kerjasama_docs.naskah.templates import as_finding, load_jenis

MAX_CHAIN = 30
"""Longest chain that is followed; what has been changed so often is better drawn up anew."""


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


@dataclass(frozen=True)
class _Visit:
    """Where the reading of a chain stands: the folder all must lie in, and the files on the way."""

    top: Path
    files: tuple[Path, ...]
    shown: tuple[str, ...]


def _named(source: Source) -> str | None:
    """The file that ``induk`` names, None without one."""
    induk = source.data.get("induk")
    if isinstance(induk, Mapping):
        induk = induk.get("berkas")
    return induk if isinstance(induk, str) else None


def _refused(source: Source, code: str, message: str, hint: str, basis: Basis | None = None) -> DocumentFindingsError:
    where = source.where(("induk", "berkas"))
    return DocumentFindingsError([Finding(code, Level.GALAT, message, where, hint, basis)])


def _found(source: Source, name: str, folder: Path, visit: _Visit) -> Path:
    """The file of the parent.

    Raises:
        DocumentFindingsError: It lies outside, does not exist, closes a circle, or the chain is too long.
    """
    path = folder / name
    real = path.resolve()
    if Path(name).is_absolute() or not real.is_relative_to(visit.top):
        message = f"Berkas naskah induk “{name}” berada di luar folder berkas masukan."
        raise _refused(
            source, "induk-luar-folder", message, "Salin berkas itu ke folder yang sama, lalu sebut namanya."
        )
    if real in visit.files:
        names = " → ".join((*visit.shown[visit.files.index(real) :], name))
        message = f"Naskah induk melingkar: {names}; tidak satu pun menjadi naskah pertama."
        raise _refused(source, "induk-melingkar", message, "Sebut naskah yang ditandatangani sebelum naskah ini.")
    if len(visit.files) > MAX_CHAIN:
        message = f"Rantai naskah induk lebih dari {MAX_CHAIN} naskah."
        hint = "Susun kembali seluruh ketentuan dalam satu naskah baru, lalu jadikan naskah itu induk."
        raise _refused(source, "induk-terlalu-panjang", message, hint, Basis("uu-12-2011", "Lampiran II angka 238"))
    if not real.is_file():
        message = f"Berkas naskah induk “{name}” tidak ada."
        raise _refused(
            source, "induk-tak-ada", message, "Periksa nama dan foldernya; nama dihitung dari folder berkas ini."
        )
    return path


def _overlaid(parent: Source, child: Source) -> Source:
    """The parent's input with what was filled in by hand at its signing, as the child records it."""
    induk = child.data.get("induk")
    if not isinstance(induk, Mapping):
        return parent
    data = dict(parent.data)
    if (day := induk.get("tanggal")) is not None:
        signing = data.get("penandatanganan")
        data["penandatanganan"] = {**(signing if isinstance(signing, Mapping) else {}), "tanggal": day}
    numbers, pihak = induk.get("nomor"), data.get("pihak")
    if numbers is not None and isinstance(pihak, list | tuple):
        listed = list(numbers) if isinstance(numbers, list | tuple) else [numbers]
        pairs = zip(pihak, [*listed, *[None] * len(pihak)], strict=False)
        data["pihak"] = [{**each, "nomor": n} if n and isinstance(each, Mapping) else each for each, n in pairs]
    return replace(parent, data=data)


def _kind(source: Source, assets: Assets) -> Jenis | None:
    """The kind of an input; None while that is unknown, which is reported later."""
    name = source.data.get("jenis")
    try:
        return load_jenis(name, assets) if isinstance(name, str) else None
    except UsageError:
        return None


def _refuse_gaps(source: Source) -> None:
    """Refuse an empty item among the pihak: those behind it would move up and take the place of another."""
    pihak = source.data.get("pihak")
    if isinstance(pihak, list | tuple) and ("pihak", len(pihak)) in source.places:
        message = "Ada butir kosong dalam daftar pihak, sehingga urutan pihak tidak pasti."
        where = source.where(("pihak",))
        hint = "Tulis paling sedikit “- nomor:” untuk setiap pihak, menurut urutan pada naskah induk."
        raise DocumentFindingsError([Finding("pihak-kosong", Level.GALAT, message, where, hint)])


def _noted(error: DocumentFindingsError, source: Source, name: str) -> DocumentFindingsError:
    """What is wrong with the parents, and that the naskah itself waits for them."""
    wrong = sorted({Path(finding.where.file).name for finding in error.findings if finding.where.file})
    message = f"Naskah induk “{name}” belum dapat disusun, sehingga naskah ini pun belum."
    hint = f"Perbaiki {', '.join(wrong) or name} lebih dahulu."
    note = Finding("induk-salah", Level.GALAT, message, source.where(("induk",)), hint)
    kind = UnreadableInputError if isinstance(error, UnreadableInputError) else DocumentFindingsError
    return kind([*error.findings, note])


def _read_parent(source: Source, name: str, folder: Path, assets: Assets, visit: _Visit) -> Parent:
    path = _found(source, name, folder, visit)
    try:
        read, raw = read_source(str(path))
        overlaid = _overlaid(read, source)
        onward = _Visit(visit.top, (*visit.files, path.resolve()), (*visit.shown, name))
        whole, before = _with_parents(overlaid, path.parent, assets, onward)
        built = build(validate(Naskah, whole), whole, assets, path.parent, before.built if before else None)
    except UsageError as error:
        raise _refused(source, "induk-tak-terbaca", error.message, error.remedy) from error
    except DocumentFindingsError as error:
        if len(visit.files) > 1:
            raise
        raise _noted(error, source, name) from error
    return Parent(str(path), sha256(raw).hexdigest(), built, before)


def _recorded(source: Source, record: Mapping[str, object]) -> Source:
    """What a record of a parent, or of what stands before it, gives to its heir."""
    known: dict[str, object] = {}
    places: dict[Key, tuple[int, int]] = {}
    path: Key = ("induk",)
    step: object = record
    while isinstance(step, Mapping):
        for name in ("judul", "pihak"):
            if name not in known and step.get(name) is not None:
                start = (*path, name)
                known[name] = step[name]
                found = {key: place for key, place in source.places.items() if key[: len(start)] == start}
                places |= {key[len(path) :]: place for key, place in found.items()}
        step, path = step.get("induk"), (*path, "induk")
    return Source(source.file, known, places)


def _refuse_orphan(source: Source, kind: Jenis | None, assets: Assets) -> None:
    """Say what is missing when neither the naskah nor a parent names the pihak: the kind, or the parent."""
    if source.data.get("pihak") is not None:
        return
    if kind is None and isinstance(name := source.data.get("jenis"), str):
        try:
            load_jenis(name, assets)
        except UsageError as error:
            raise as_finding(error, source, ("jenis",)) from error
    if kind and kind.peran != "pokok" and source.data.get("induk") is None:
        message = f"{kind.nama} ini belum menyebut naskah induknya."
        hint = "Tulis berkasnya, misalnya “induk: nota-kesepahaman.yaml”, atau catat naskah induk pada induk."
        raise DocumentFindingsError([Finding("induk-tak-ada", Level.GALAT, message, source.where(("jenis",)), hint)])


def _with_parents(source: Source, folder: Path, assets: Assets, visit: _Visit) -> tuple[Source, Parent | None]:
    name, kind = _named(source), _kind(source, assets)
    heirs = kind.warisan if kind else ()
    _refuse_orphan(source, kind, assets)
    if heirs:
        _refuse_gaps(source)
    if name is None:
        record = source.data.get("induk")
        if not (heirs and isinstance(record, Mapping)):
            return source, None
        return inherit(source, _recorded(source, record), heirs), None
    parent = _read_parent(source, name, folder, assets, visit)
    relative = PurePosixPath(Path(name).as_posix()).parent.as_posix()
    return inherit(source, moved(parent.built.source, relative), heirs), parent


def with_parents(source: Source, folder: Path, assets: Assets) -> tuple[Source, Parent | None]:
    """An input with all it inherits, and its parent.

    Args:
        source: The input.
        folder: Its folder; no parent is read from outside of it.
        assets: Where templates are looked for.

    Raises:
        DocumentFindingsError: A parent is missing, cannot be built, or stands in a circle of naskah.
    """
    first = (Path(source.file).resolve(),) if source.file and source.file != "-" else (folder.resolve() / "-",)
    return _with_parents(source, folder, assets, _Visit(folder.resolve(), first, (source.file or "naskah",)))
