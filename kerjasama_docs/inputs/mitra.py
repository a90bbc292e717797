"""A file of partners: records of pihak by key, which are laid below the pihak of an input that name one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TypeVar

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.inherit import Taking
from kerjasama_docs.inputs.keys import with_known_keys
from kerjasama_docs.inputs.read import meant, plain_of, read_raw
from kerjasama_docs.inputs.source import Key, Source, spell
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model.mitra import Mitra
from kerjasama_docs.model.nama_isian import field_named
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.penandatangan import Penandatangan
from kerjasama_docs.model.pihak import Pihak

T = TypeVar("T")
PIHAK, MITRA = "pihak", "mitra"
_SIGNER, _LOGO = "penandatangan", "logo"
_OF_THE_DEAL = frozenset({"nomor", "mitra", "hak", "kewajiban", "kewenangan", "tanggung_jawab", "dahulu"})
"""What a pihak has in one naskah alone."""


@dataclass(frozen=True)
class Partners:
    """A file of partners as it was typed.

    Attributes:
        source: What it says.
        sha256: Its hash.
        folder: Its folder, from that of the input; ``.`` when it is the same.
    """

    source: Source
    sha256: str
    folder: str = "."

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys that a typed name means in any spelling: one, none, or several that differ in that alone."""
        return tuple(key for key in map(str, self.source.data) if lipat(key) == lipat(name))


@dataclass(frozen=True)
class Partner:
    """One record of a file of partners, and what is asked of it.

    Attributes:
        file: The file.
        key: Its key.
        signer: The key of the official who signs; empty for the first.
        named: Where the input names it.
    """

    file: Partners
    key: str
    signer: str
    named: Where

    @property
    def record(self) -> Mapping[str, object]:
        """What the file says of it.

        Raises:
            DocumentFindingsError: It is no record, or says what only a naskah can say.
        """
        said = self.file.source.data[self.key]
        if not isinstance(said, Mapping):
            hint = "Tulis isinya menjorok di bawah kuncinya, misalnya “nama: …”."
            raise self._refused("mitra-bukan-catatan", f"Mitra “{self.key}” tidak berisi isian.", hint=hint)
        for name in said:
            if field_named(Pihak, str(name)) in _OF_THE_DEAL:
                message = f"Isian “{name}” milik setiap naskah, bukan milik mitra “{self.key}”."
                hint = "Pindahkan ke pihak itu dalam berkas naskah."
                raise self._refused("mitra-isian-naskah", message, hint=hint, below=(str(name),))
        return said

    def _refused(self, code: str, message: str, *, hint: str, below: Key = ()) -> DocumentFindingsError:
        where = self.file.source.where((self.key, *below))
        return DocumentFindingsError([Finding(code, Level.GALAT, message, where, hint)])

    def chosen(self) -> tuple[Mapping[str, object], Mapping[Key, Key]]:
        """The pihak it makes, and where what was moved in it stood: the official who signs, of several.

        Raises:
            DocumentFindingsError: It has no official of that key.
        """
        said = self.record
        name = next((str(each) for each in said if field_named(Pihak, str(each)) == _SIGNER), _SIGNER)
        officials = said.get(name)
        if not _are_several(officials):
            if self.signer:
                raise self._no_official(())
            return said, {}
        assert isinstance(officials, Mapping)  # noqa: S101 - as asked above
        official = self._official([str(each) for each in officials])
        return {**said, name: officials[official]}, {(name,): (name, official)}

    def _official(self, keys: Sequence[str]) -> str:
        """The key of the official who signs: the one that is asked for, or the first."""
        wanted = lipat(self.signer or keys[0])
        found = next((each for each in keys if lipat(each) == wanted), None)
        if found is None:
            raise self._no_official(keys)
        return found

    def _no_official(self, keys: Sequence[str]) -> DocumentFindingsError:
        """The finding about an official whose key the record does not have."""
        message = f"Mitra “{self.key}” tidak punya penanda tangan “{self.signer}” dalam {self.file.source.file}."
        where = replace(self.named, path=f"{self.named.path}.{_SIGNER}" if self.named.path else None)
        hint = "Tulis beberapa pejabat dengan kuncinya di bawah penandatangan, atau hapus kunci itu."
        hint = nearest(self.signer, keys) if keys else hint
        return DocumentFindingsError([Finding("mitra-penandatangan", Level.GALAT, message, where, hint)])


def _are_several(officials: object) -> bool:
    """Whether officials stand by their keys: records of which none is named as a field of one official is."""
    if not isinstance(officials, Mapping) or not officials:
        return False
    fields = Penandatangan.model_fields
    return all(isinstance(each, Mapping) and field_named(Penandatangan, str(name)) not in fields
               for name, each in officials.items())  # fmt: skip


def named_by(pihak: object) -> tuple[str, str] | None:
    """The keys by which a pihak names its partner and who signs for it; None where it names none."""
    said = pihak.get(MITRA) if isinstance(pihak, Mapping) else None
    if isinstance(said, str):
        return said, ""
    if not isinstance(said, Mapping) or not said.keys() <= Mitra.model_fields.keys():
        return None
    kunci, signer = said.get("kunci"), said.get(_SIGNER) or ""
    return (kunci, signer) if isinstance(kunci, str) and isinstance(signer, str) else None


def read_partners(file: str, folder: str = ".") -> Partners:
    """Read a file of partners.

    Args:
        file: The file.
        folder: Its folder, from that of the input.

    Raises:
        UsageError: It is missing, unreadable, too large, or of an unknown type.
        UnreadableInputError: Its text is not well formed, or a key stands in it twice.
    """
    raw = read_raw(file)
    return Partners(_parsed(file, raw), sha256(raw).hexdigest(), folder)


@lru_cache(maxsize=8)
def _parsed(file: str, raw: bytes) -> Source:
    """The same bytes are read once, however many naskah name their partners."""
    return plain_of(raw, file)


def laid_below(source: Source, place: int, partner: Partner, *, dropped: Collection[str], tidy: bool) -> Source:
    """An input one of whose pihak has what a partner's record says and it does not say itself.

    Args:
        source: The input.
        place: The place of the pihak, from 0.
        partner: The record.
        dropped: Fields that the kind of the naskah does not print, ``pihak.narahubung``; they are left out.
        tidy: Whether what is typed is tidied.

    Raises:
        DocumentFindingsError: The record is none, or a text in it cannot be printed.
    """
    layer = meant(with_known_keys(_layer(source, place, partner), Naskah), tidy=tidy)
    pihak = source.data[PIHAK]
    assert isinstance(pihak, list | tuple)  # noqa: S101 - one of them named the partner
    root: Key = (PIHAK, place)
    old = _without(_moved(layer.value(root), partner.file.folder), dropped)
    taking = Taking()
    whole = [*pihak[:place], taking.merged(pihak[place], old, root), *pihak[place + 1 :]]
    taken = {key: _where(layer, key, partner) for key in layer.places if _below(key, taking.taken)}
    return replace(
        source,
        data={**source.data, PIHAK: whole},
        places={key: place for key, place in source.places.items() if key not in taken},
        texts={**source.texts, **_at(layer.texts, taken)},
        lines={**source.lines, **_at(layer.lines, taken)},
        cells={key: cell for key, cell in source.cells.items() if key not in taken},
        inherited={**source.inherited, **taken},
        findings=(*source.findings, *layer.findings),
        unfilled=(*source.unfilled, *layer.unfilled),
        partners=tuple(dict.fromkeys((*source.partners, (str(layer.file), partner.file.sha256)))),
    )


def _layer(source: Source, place: int, partner: Partner) -> Source:
    """The record of a partner as an input in which it is the only pihak that says something."""
    said, moves = partner.chosen()
    typed = partner.file.source
    data: dict[str, object] = {PIHAK: [*[{} for _ in range(place)], said]}
    if source.data.get("padanan") is not None:
        data["padanan"] = {}

    def at(entries: Mapping[Key, T]) -> dict[Key, T]:
        found: dict[Key, T] = {}
        for key, value in entries.items():
            if key[:1] == (partner.key,) and (inner := _inner(key[1:], moves)) is not None:
                found[(PIHAK, place, *inner)] = value
        return found

    return Source(typed.file, data, at(typed.places), texts=at(typed.texts), lines=at(typed.lines))


def _inner(key: Key, moves: Mapping[Key, Key]) -> Key | None:
    """The path of a value in the pihak; None for that of an official who does not sign."""
    for new, old in moves.items():
        if key[: len(old)] == old:
            return (*new, *key[len(old) :])
        if key[: len(new)] == new and len(key) > len(new):
            return None
    return key


def _where(layer: Source, key: Key, partner: Partner) -> Where:
    """Where a value of a partner stands: in the file of partners, by its key there."""
    return replace(layer.where(key), path=spell((partner.key, *key[2:])))


def _below(key: Key, roots: Collection[Key]) -> bool:
    return any(key[:end] in roots for end in range(1, len(key) + 1))


def _at(entries: Mapping[Key, T], taken: Collection[Key]) -> dict[Key, T]:
    return {key: value for key, value in entries.items() if key in taken}


def _moved(pihak: object, folder: str) -> object:
    """A pihak with its logo named from the folder of the input."""
    logo = pihak.get(_LOGO) if isinstance(pihak, Mapping) else None
    if not isinstance(pihak, Mapping) or not isinstance(logo, str) or logo == "tanpa" or folder == ".":
        return pihak
    return {**pihak, _LOGO: (PurePosixPath(folder) / logo).as_posix()}


def _without(pihak: object, dropped: Collection[str]) -> object:
    """A pihak without the fields that its naskah does not print."""
    for path in dropped:
        first, *steps = path.split(".")
        if first == PIHAK and steps:
            pihak = _pruned(pihak, steps)
    return pihak


def _pruned(value: object, steps: list[str]) -> object:
    if not isinstance(value, Mapping) or steps[0] not in value:
        return value
    if len(steps) == 1:
        return {name: item for name, item in value.items() if name != steps[0]}
    return {**value, steps[0]: _pruned(value[steps[0]], steps[1:])}
