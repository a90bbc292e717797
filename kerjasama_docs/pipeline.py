"""The order of the steps, from an input to its documents.

``load`` reads and builds the tree, ``check`` runs the rules over it,
``render`` prints it. Each takes a value and gives one; nothing here touches
the disk but the reading of the input and of the templates.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from kerjasama_docs import rules
from kerjasama_docs.assets import Area, Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, has_errors, in_order
from kerjasama_docs.inputs import Source, read_source, source_of, validate
from kerjasama_docs.language import NamaBahasa
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah import Built, build, in_one, konsolidasi, outline, swapped, turned
from kerjasama_docs.naskah.ancestry import Parent, with_parents
from kerjasama_docs.naskah.pictures import unprintable

Format = Literal["docx", "pdf", "teks"]
FORMATS: tuple[Format, ...] = ("docx", "pdf", "teks")


@dataclass(frozen=True)
class Document:
    """A naskah that was read and whose tree was built.

    Attributes:
        name: Stem for the names of its files.
        built: The naskah with its kind, profil and tree.
        sha256: Hash of the input, empty for input from a program.
        assets: Where its templates come from.
        parent: Its parent, when ``induk`` names the file of one.
        version: What is printed in its place: one of its languages, the copy in which a partner comes first.
    """

    name: str
    built: Built
    sha256: str
    assets: Assets
    parent: Parent | None = None
    version: Built | None = None

    @property
    def printed(self) -> Built:
        """What is printed; what is checked is always the naskah as it was typed."""
        return self.version or self.built


@dataclass(frozen=True)
class Rendered:
    """The documents made from one naskah.

    Attributes:
        files: Content by format.
        findings: All findings about it.
        engine: Name and version of the PDF engine, empty without a PDF.
        pages: Pages of the PDF, 0 without one.
    """

    files: Mapping[Format, bytes]
    findings: tuple[Finding, ...]
    engine: str = ""
    pages: int = 0


def own_folder(templates: str | Path | None, base: Path | None) -> Path | None:
    """The user's template folder: the one named, or ``templat`` beside the input."""
    if templates is not None:
        return Path(templates)
    beside = base / "templat" if base else None
    return beside if beside and beside.is_dir() else None


def load(
    entry: str | Path | Mapping[str, object],
    *,
    templates: str | Path | None = None,
    folder: str | Path | None = None,
    alternat: int = 1,
    tidy: bool = True,
) -> Document:
    """Read a naskah and its parents, and build its tree.

    Args:
        entry: A file (YAML, JSON, TOML), ``-`` for standard input, or the same as a mapping.
        templates: The user's own template folder; without it ``templat`` beside the file, if there is one.
        folder: Where the logos and the parents of a mapping are looked for; the current folder without it.
        tidy: Whether what is typed is printed as it is meant, without what its sentence brings itself.
        alternat: Which pihak comes first; 2 for the copy of the second, in a naskah whose pihak bear no numbers.

    Raises:
        UsageError: The file is missing, unreadable or too large.
        UnreadableInputError: The text of the file is not well formed.
        DocumentFindingsError: The naskah cannot be built; all findings at once.
    """
    given = _given(entry, folder, tidy=tidy)
    base = given.folder
    assets = Assets(own_folder(templates, base))
    source, parent = with_parents(given.source, base or Path(), assets, tidy=tidy)
    known = parent.built if parent else None
    naskah = validate(Naskah, source)
    built = build(naskah, source, assets, base=base, parent=known)
    sha256 = hashlib.sha256(given.raw).hexdigest() if given.raw else ""
    document = Document(given.name or naskah.jenis, built, sha256, assets, parent)
    if alternat == 1:
        return document
    other = turned(naskah, source, assets, first=alternat)
    version = swapped(build(validate(Naskah, other), other, assets, base=base, parent=known))
    return replace(document, name=f"{given.name}-alternat" if given.name else naskah.jenis, version=version)


@dataclass(frozen=True)
class _Given:
    """An input: what it says, its bytes, its folder, and the stem of its name where it has one."""

    source: Source
    raw: bytes = b""
    folder: Path | None = None
    name: str = ""


def _given(entry: str | Path | Mapping[str, object], folder: str | Path | None, *, tidy: bool) -> _Given:
    if isinstance(entry, Mapping):
        return _Given(source_of(entry, tidy=tidy), folder=Path(folder) if folder else None)
    source, raw = read_source(str(entry), tidy=tidy)
    if str(entry) == "-":
        return _Given(source, raw, Path())
    return _Given(source, raw, Path(entry).parent, Path(entry).stem)


def hashes(document: Document) -> str:
    """The hashes of the input of a naskah and of its parents, the newest first; empty for input from a program."""
    found, parent = [document.sha256], document.parent
    while parent:
        found.append(parent.sha256)
        parent = parent.before
    return " ".join(each for each in found if each)


def consolidated(document: Document) -> Document:
    """The text in force after a naskah: the first of its chain with all later ones worked in, for reading only.

    Raises:
        DocumentFindingsError: The naskah has no parent, or one that is only recorded.
    """
    return replace(document, name=f"{document.name}-konsolidasi", built=konsolidasi(document.built))


def in_language(document: Document, bahasa: NamaBahasa) -> Document:
    """A naskah in one of its two languages.

    Raises:
        DocumentFindingsError: Its kind has no second language.
    """
    return replace(document, name=f"{document.name}-{bahasa}", version=in_one(document.printed, bahasa))


def template_files(document: Document) -> dict[str, Path]:
    """The template files a naskah is made from, by name: kind, profil, klausul, lampiran forms and frame."""
    frame = document.printed.kerangka
    return {**document.built.templates, f"kerangka/{frame}": document.assets.find(Area.KERANGKA, frame)}


def check(document: Document, *, final: bool = False) -> tuple[Finding, ...]:
    """All findings about a naskah: of its reading and of every rule; the rules do not ask about a consolidated text.

    Args:
        document: What :func:`load` gave.
        final: Whether it is to be final; open values are then errors.
    """
    before = (*document.built.findings, *unprintable(document.printed))
    _refuse_frame(document, final=final)
    if document.built.pohon.konsolidasi:
        return in_order(before)
    found = rules.run(rules.Subject.of(document.built, final=final))
    return in_order((*before, *found, *(_unsound_parents(document) if final else ())))


def _refuse_frame(document: Document, *, final: bool) -> None:
    """Print into a frame of the user, which may have any fault; ours have none, and need no time.

    Raises:
        UsageError: The frame cannot be used, as ``render`` would say.
    """
    path = document.assets.find(Area.KERANGKA, document.printed.kerangka)
    if document.assets.is_own(path) and not any(unprintable(document.printed)):
        from kerjasama_docs.docx.write import write

        write(document.printed, document.assets, draft=not (final or document.built.pohon.konsolidasi))


def _unsound_parents(document: Document) -> Iterator[Finding]:
    """Parents that could not be final themselves: what is built on them may not hold."""
    parent = document.parent
    while parent:
        count = sum(each.counts_as_error for each in rules.run(rules.Subject.of(parent.built, final=True)))
        if count:
            message = f"Naskah induk {parent.file} masih punya {count} galat sebagai naskah final."
            hint = f"Lihat: kerjasama-docs periksa --final {parent.file}"
            where = document.built.source.where(("induk",))
            yield Finding("induk-bergalat", Level.PERINGATAN, message, where, hint)
        parent = parent.before


def render(
    document: Document,
    *,
    formats: Collection[Format] = ("docx", "pdf"),
    final: bool = False,
    pdfa: bool = False,
    engine: str = "auto",
) -> Rendered:
    """Print a naskah.

    Args:
        document: What :func:`load` gave.
        formats: ``docx``, ``pdf``, ``teks``.
        final: Refuse while any error is left, and leave RANCANGAN off the pages.
        pdfa: Make the PDF a PDF/A-2b; needs the engine ``libreoffice``.
        engine: ``auto``, ``dxpdf`` or ``libreoffice``.

    Raises:
        DocumentFindingsError: ``final`` was asked and errors are left, a picture cannot be used, or a text
            is too long for the place where it is printed.
        EnvironmentLackError: The engine is not there.
        UsageError: The frame or the engine cannot be used as asked, or a format is unknown or none is named.
    """
    formats_named(formats)
    findings = check(document, final=final)
    if final and has_errors(findings):
        raise DocumentFindingsError(findings)
    files: dict[Format, bytes] = {}
    if "teks" in formats:
        files["teks"] = outline(document.printed.pohon).encode()
    if not {"docx", "pdf"} & set(formats):
        return Rendered(files, findings)
    made = _docx(document, findings, final=final)
    if "docx" in formats:
        files["docx"] = made
    if "pdf" not in formats:
        return Rendered(files, findings)
    return _with_pdf(Rendered(files, findings), document, made, engine=engine, pdfa=pdfa)


def _docx(document: Document, findings: Collection[Finding], *, final: bool) -> bytes:
    """A naskah in Word; of one with a picture that cannot be printed, all that is wrong with it is said."""
    if any(unprintable(document.printed)):
        raise DocumentFindingsError(findings)
    from kerjasama_docs.docx.write import write  # text and checks need no Word parts (speed of the start)

    draft = not (final or document.built.pohon.konsolidasi)
    return write(document.printed, document.assets, draft=draft, sha256=hashes(document))


def formats_named(names: Collection[str]) -> tuple[Format, ...]:
    """The formats of some names, each once and in that order.

    Raises:
        UsageError: One is unknown, none is named, or a single word stands for all of them.
    """
    if isinstance(names, str):
        message = f"Bentuk keluaran “{names}” ditulis sebagai teks, bukan daftar."
        raise UsageError(message, f'Tulis misalnya formats=["{names}"].')
    known: dict[str, Format] = {str(form): form for form in FORMATS}
    for name in names:
        if name not in known:
            raise UsageError(f"Bentuk keluaran “{name}” tidak dikenal.", nearest(str(name), FORMATS))
    if not names:
        raise UsageError("Bentuk keluaran belum disebut.", f"Pilih dari {', '.join(FORMATS)}.")
    return tuple(known[name] for name in dict.fromkeys(names))


def _with_pdf(rendered: Rendered, document: Document, made: bytes, *, engine: str, pdfa: bool) -> Rendered:
    from kerjasama_docs import pdf  # engines are loaded when a PDF is asked for
    from kerjasama_docs.pdf.verify import naskah as verify

    pohon = document.printed.pohon
    result = pdf.convert(made, engine=engine, pdfa=pdfa, headings=verify.headings(pohon))
    found = (*_substitutes(result.substitutions), *verify.verify(pohon, result))
    return Rendered(
        {**rendered.files, "pdf": result.pdf},
        in_order((*rendered.findings, *found)),
        f"{result.engine} {result.version}",
        result.pages,
    )


def _substitutes(substitutions: Collection[tuple[str, str]]) -> tuple[Finding, ...]:
    """One suggestion per face that a bundled one stands in for."""
    hint = "Berkas Word tetap memakai huruf aslinya; letak baris pada PDF dapat sedikit berbeda."
    return tuple(
        Finding("huruf-pengganti", Level.SARAN, f"PDF memakai {used} sebagai pengganti {asked}.", Where(), hint)
        for asked, used in substitutions
    )
