"""What was written by hand when a parent was signed, as the naskah that follows it records it: numbers and day."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from pydantic import ValidationError

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.source import Key, Source
from kerjasama_docs.inputs.validate import validate
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.model.induk import Induk
from kerjasama_docs.model.naskah import Naskah

_DAY, _NUMBERS = ("induk", "tanggal"), ("induk", "nomor")


def _given(heir: Source) -> Induk | None:
    """What the heir says of its parent; None for a bare file name, or when it is refused with the heir itself."""
    record = heir.data.get("induk")
    try:
        return Induk.model_validate(record) if isinstance(record, Mapping) else None
    except ValidationError:
        return None


def _refusals(parent: Naskah, given: Induk, heir: Source) -> Iterator[Finding]:
    """What the parent says otherwise, and numbers that belong to nobody."""

    def differs(what: str, key: Key, *, old: str, new: str) -> Finding:
        message = f"{what} naskah induk pada {given.berkas} adalah {old}, di sini {new}."
        return Finding("induk-beda", Level.GALAT, message, heir.where(key), "Hapus salah satu.")

    old, new = parent.penandatanganan.tanggal, given.tanggal
    if old and new and old != new:
        yield differs("Tanggal", _DAY, old=tanggal_panjang(old), new=tanggal_panjang(new))
    for pihak, nomor in zip(parent.pihak, given.nomor, strict=False):
        if pihak.nomor and pihak.nomor != nomor:
            yield differs("Nomor", _NUMBERS, old=pihak.nomor, new=nomor)
    if len(given.nomor) > len(parent.pihak):
        message = f"Ada {len(given.nomor)} nomor naskah induk, sedangkan pihaknya {len(parent.pihak)}."
        hint = "Tulis satu nomor untuk setiap pihak, menurut urutan pada naskah induk."
        yield Finding("nilai", Level.GALAT, message, heir.where(_NUMBERS), hint)


def _laid(parent: Naskah, given: Induk) -> Iterator[tuple[Key, Key]]:
    """What is open in the parent and known to the heir: the path in the parent, the path in the heir."""
    if given.tanggal and not parent.penandatanganan.tanggal:
        yield ("penandatanganan", "tanggal"), _DAY
    for place, (pihak, _) in enumerate(zip(parent.pihak, given.nomor, strict=False)):
        if not pihak.nomor:
            yield ("pihak", place, "nomor"), _NUMBERS


def _filled(source: Source, given: Induk, laid: Mapping[Key, Where]) -> Source:
    """The input of the parent with what it left open, and where that stands."""
    data = dict(source.data)
    if ("penandatanganan", "tanggal") in laid:
        signing = data.get("penandatanganan")
        data["penandatanganan"] = {**(signing if isinstance(signing, Mapping) else {}), "tanggal": given.tanggal}
    pihak = data.get("pihak")
    if isinstance(pihak, list | tuple):
        data["pihak"] = _numbered(pihak, given, laid)
    places = {key: place for key, place in source.places.items() if key not in laid}
    lines = {key: said for key, said in source.lines.items() if key not in laid}
    return replace(source, data=data, places=places, lines=lines, inherited={**source.inherited, **laid})


def _numbered(pihak: Sequence[object], given: Induk, laid: Collection[Key]) -> list[object]:
    """The pihak of the parent, with the numbers that only its heir knows."""
    found: list[object] = []
    for place, each in enumerate(pihak):
        if isinstance(each, Mapping) and ("pihak", place, "nomor") in laid:
            found.append({**each, "nomor": given.nomor[place]})
        else:
            found.append(each)
    return found


def signed(source: Source, naskah: Naskah, heir: Source) -> tuple[Source, Naskah]:
    """A parent with the numbers and the day that only its heir knows.

    Args:
        source: The input of the parent, with all it inherits.
        naskah: What it says.
        heir: The input of the naskah that names the parent.

    Raises:
        DocumentFindingsError: The parent says otherwise, has fewer pihak, or ends before that day.
    """
    given = _given(heir)
    if given is None:
        return source, naskah
    if findings := tuple(_refusals(naskah, given, heir)):
        raise DocumentFindingsError(findings)
    laid = {key: heir.where(own) for key, own in _laid(naskah, given)}
    if not laid:
        return source, naskah
    filled = _filled(source, given, laid)
    try:
        return filled, validate(Naskah, filled)
    except DocumentFindingsError as error:
        where = heir.where(_DAY)
        told = (f"Tanggal ini tidak cocok dengan {given.berkas}: {finding.message}" for finding in error.findings)
        hints = (finding.hint for finding in error.findings)
        raise DocumentFindingsError(
            Finding("nilai", Level.GALAT, message, where, hint) for message, hint in zip(told, hints, strict=True)
        ) from error
