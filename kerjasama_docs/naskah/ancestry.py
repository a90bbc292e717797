"""From an input to its parents: reads the files that ``induk`` names, oldest first, and builds each of them."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Basis, DocumentFindingsError, Finding, Level, UnreadableInputError
from kerjasama_docs.inputs import Source, read_source, validate
from kerjasama_docs.inputs.inherit import inherit, moved
from kerjasama_docs.inputs.signed import signed
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import Built, build
from kerjasama_docs.naskah.klausul.folders import as_finding, load_jenis
from kerjasama_docs.record import record

MAX_CHAIN = 30
"""Longest chain that is followed; what has been changed so often is better drawn up anew."""


@record(frozen=True)
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


@record(frozen=True)
class _Visit:
    """Where the reading of a chain stands.

    Attributes:
        assets: Where templates are looked for.
        top: The folder in which all must lie.
        folder: The folder of the input that is being read.
        files: The files on the way, as they really lie.
        shown: The same as the user would name them.
    """

    assets: Assets
    top: Path
    folder: Path
    files: tuple[Path, ...]
    shown: tuple[str, ...]

    @property
    def outermost(self) -> bool:
        """Whether the input is the one that the user asked for."""
        return len(self.files) == 1

    def onward(self, name: str, path: Path, real: Path) -> "_Visit":
        """The same at a parent."""
        return replace(self, folder=path.parent, files=(*self.files, real), shown=(*self.shown, name))


def _named(source: Source) -> str | None:
    """The file that ``induk`` names, None without one."""
    induk = source.data.get("induk")
    if isinstance(induk, Mapping):
        induk = induk.get("berkas")
    return induk if isinstance(induk, str) else None


def _refused(
    source: Source, code: str, message: str, *, hint: str, basis: Basis | None = None
) -> DocumentFindingsError:
    where = source.where(("induk", "berkas"))
    return DocumentFindingsError([Finding(code, Level.GALAT, message, where, hint, basis)])


def _real(source: Source, name: str, path: Path) -> tuple[Path, bool]:
    """Where a file really lies, and whether it is there.

    Raises:
        DocumentFindingsError: No such file can be: too long a name, links in a circle; or no right to look.
    """
    try:
        return path.resolve(), path.is_file()
    except PermissionError as error:
        message = f"Berkas naskah induk “{name}” tidak boleh dibaca."
        raise _refused(source, "induk-tak-terbaca", message, hint="Periksa hak baca berkas dan foldernya.") from error
    except (OSError, RuntimeError, ValueError) as error:
        message = f"Berkas naskah induk “{name}” tidak dapat ditemukan: nama atau tautannya tidak sah."
        raise _refused(source, "induk-tak-ada", message, hint="Periksa nama dan foldernya.") from error


def _found(source: Source, name: str, visit: _Visit) -> tuple[Path, Path]:
    """The file of the parent, as it is named and where it really lies.

    Raises:
        DocumentFindingsError: It lies outside, does not exist, closes a circle, or the chain is too long.
    """
    path = visit.folder / name
    if path.name == "-":
        message = "Naskah induk tidak dapat dibaca dari masukan baku."
        raise _refused(source, "induk-tak-terbaca", message, hint="Sebut nama berkasnya, misalnya naskah.yaml.")
    real, there = _real(source, name, path)
    if Path(name).is_absolute() or not real.is_relative_to(visit.top):
        message = f"Berkas naskah induk “{name}” berada di luar folder berkas masukan."
        hint = "Salin berkas itu ke folder yang sama, lalu sebut namanya."
        raise _refused(source, "induk-luar-folder", message, hint=hint)
    if real in visit.files:
        names = " → ".join((*visit.shown[visit.files.index(real) :], name))
        message = f"Naskah induk melingkar: {names}; tidak satu pun menjadi naskah pertama."
        raise _refused(source, "induk-melingkar", message, hint="Sebut naskah yang ditandatangani sebelum naskah ini.")
    if len(visit.files) > MAX_CHAIN:
        message = f"Rantai naskah induk lebih dari {MAX_CHAIN} naskah."
        hint = "Susun kembali seluruh ketentuan dalam satu naskah baru, lalu jadikan naskah itu induk."
        basis = Basis("uu-12-2011", "Lampiran II angka 238")
        raise _refused(source, "induk-terlalu-panjang", message, hint=hint, basis=basis)
    if not there:
        message = f"Berkas naskah induk “{name}” tidak ada."
        hint = "Periksa nama dan foldernya; nama dihitung dari folder berkas ini."
        raise _refused(source, "induk-tak-ada", message, hint=hint)
    return path, real


def _kind(name: object, assets: Assets) -> Jenis | None:
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
    kind = UnreadableInputError if isinstance(error, UnreadableInputError) else DocumentFindingsError
    return kind([*error.findings, note])


@contextmanager
def _told(source: Source, name: str, *, outermost: bool) -> Iterator[None]:
    """Say of what goes wrong with a parent that the naskah waits for it; once in a chain."""
    try:
        yield
    except UsageError as error:
        raise _refused(source, "induk-tak-terbaca", error.message, hint=error.remedy) from error
    except DocumentFindingsError as error:
        if not outermost:
            raise
        raise _noted(error, source, name) from error


def _read_parent(source: Source, name: str, visit: _Visit) -> Parent:
    path, real = _found(source, name, visit)
    with _told(source, name, outermost=visit.outermost):
        read, raw = read_source(str(path))
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
    path: Key = ("induk",)
    step: object = record
    while isinstance(step, Mapping):
        for name in ("judul", "pihak"):
            if name not in known and step.get(name) is not None:
                start = (*path, name)
                known[name] = step[name]
                found = {key: place for key, place in source.places.items() if key[: len(start)] == start}
                places |= {key[len(path) :]: place for key, place in found.items()}
        kind = _kind(step.get("jenis"), assets)
        step, path = None if kind and kind.peran == "pokok" else step.get("induk"), (*path, "induk")
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
    if kind and kind.warisan and source.data.get("induk") is None:
        message = f"{kind.nama} ini belum menyebut naskah induknya."
        hint = "Tulis berkasnya, misalnya “induk: nota-kesepahaman.yaml”, atau catat naskah induk pada induk."
        raise DocumentFindingsError([Finding("induk-tak-ada", Level.GALAT, message, source.where(("jenis",)), hint)])


def _with_parents(source: Source, visit: _Visit) -> tuple[Source, Parent | None]:
    name, kind = _named(source), _kind(source.data.get("jenis"), visit.assets)
    heirs = kind.warisan if kind else ()
    _refuse_orphan(source, kind, visit.assets)
    _refuse_gaps(source, heirs)
    if name is None:
        record = source.data.get("induk")
        if not (heirs and isinstance(record, Mapping)):
            return source, None
        return inherit(source, _recorded(source, record, visit.assets), heirs), None
    parent = _read_parent(source, name, visit)
    relative = PurePosixPath(Path(name).as_posix()).parent.as_posix()
    heritage = parent.built.warisan or parent.built.source
    return inherit(source, moved(heritage, relative), heirs), parent


def with_parents(source: Source, folder: Path, assets: Assets) -> tuple[Source, Parent | None]:
    """An input with all it inherits, and its parent.

    Args:
        source: The input.
        folder: Its folder; no parent is read from outside of it.
        assets: Where templates are looked for.

    Raises:
        DocumentFindingsError: A parent is missing, cannot be built, or stands in a circle of naskah.
    """
    top = folder.resolve()
    first = Path(source.file).resolve() if source.file and source.file != "-" else top / "-"
    return _with_parents(source, _Visit(assets, top, folder, (first,), (source.file or "naskah",)))
