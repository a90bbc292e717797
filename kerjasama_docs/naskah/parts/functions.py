"""What a klausul may call: references by label, an isian, the question whether a klausul is there, quotations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.tenggat import BatasWaktu
from kerjasama_docs.naskah.jinja.sandbox import Permitted, RefusedError
from kerjasama_docs.naskah.tree.inline import Rujukan
from kerjasama_docs.naskah.tree.markup import isian_tag, kutipan_tag, rujuk_tag
from kerjasama_docs.naskah.tree.targets import Targets
from kerjasama_docs.regex import regex

_AYAT = regex(r"[1-9][0-9]{0,8}[a-z]?")
_PLACE = regex(r"[0-9]{1,9}")
_FIELD = regex(r"[a-z_][\w-]{0,99}(?:\[[0-9]{1,4}\]|\.[\w-]{1,100}){0,20}")
"""A field as a message spells it: ``pihak[1].penandatangan.nama``."""
Function = Callable[..., Markup | str | bool]
"""What a klausul may call."""


def _number(value: object, name: str) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if _PLACE.fullmatch(str(value)):
        return int(str(value))
    raise RefusedError(f"Nilai {name} pada rujukan harus bilangan, misalnya {name}=2.")


def _ayat(value: object) -> str | None:
    """The number of an ayat, ``2``, or ``2a`` for one that an adendum inserted."""
    if value is None:
        return None
    if isinstance(value, bool) or not _AYAT.fullmatch(str(value)):
        raise RefusedError('Nilai ayat pada rujukan harus nomor ayat, misalnya ayat=2 atau ayat="2a".')
    return str(value)


def _huruf(value: object) -> str | None:
    return None if value is None else str(value)


def _open(text: object, path: object = "") -> Markup:
    """An open value; of what no input can hold nobody could fill it in."""
    if path and not _FIELD.fullmatch(str(path)):
        example = 'isian("tempat", "penandatanganan.tempat")'
        raise RefusedError(f"Isian pada isian(…) disebut dengan namanya, misalnya {example}.")
    return isian_tag(str(text), str(path))


@dataclass(frozen=True)
class Functions:
    """The functions of one klausul.

    Attributes:
        origin: The klausul; a target that begins with ``#`` is one of its own labels.
        present: Labels of the Pasal that are there.
        parent: The Pasal of the parent; None without one.
        points: How many changes of an adendum can be quoted.
        bahasa: The language of the places of the parent, and of lengths of time.
        batas: The deadlines that bind, by their names; asked only by a klausul that words one.
        beside: The klausul that stand before and behind the Pasal.
    """

    origin: str
    present: frozenset[str] = frozenset()
    parent: Targets | None = None
    points: int = 0
    bahasa: Bahasa = INDONESIA
    batas: Callable[[], Mapping[str, BatasWaktu]] = dict
    beside: frozenset[str] = frozenset()

    def by_name(self) -> dict[str, Function]:
        """The functions as Jinja sees them."""
        return {
            "rujuk": Permitted(self._refer(dimaksud=False)),
            "dimaksud": Permitted(self._refer(dimaksud=True)),
            "ada": Permitted(lambda label: str(label) in self.present | self.beside),
            "isian": Permitted(_open),
            "pasal_induk": Permitted(self._place),
            "kutipan": Permitted(self._quote),
            "tenggat": Permitted(self._term),
        }

    def _refer(self, *, dimaksud: bool) -> Function:
        def call(target: object, ayat: object = None, huruf: object = None, *, angka: object = None) -> Markup:
            number = _number(angka, "angka")
            place = Rujukan(self._target(target), _ayat(ayat), _huruf(huruf), number, dimaksud, self.origin)
            return rujuk_tag(place)

        return call

    def _target(self, target: object) -> str:
        if not isinstance(target, str) or not target:
            example = min(self.present, default="nama-klausul")
            raise RefusedError(f'Sebut tujuan rujukan dengan namanya, misalnya rujuk("{example}").')
        return f"{self.origin}{target}" if target.startswith("#") else str(target)

    def _place(self, label: object, huruf: object = None) -> str:
        """Where the parent has what a label means; nothing without a parent."""
        return self.parent.place_of(str(label), _huruf(huruf or None), self.bahasa) if self.parent else ""

    def _term(self, name: object) -> str:
        """How long a deadline is that binds: ``45 (empat puluh lima) hari kerja``."""
        batas = self.batas().get(str(name))
        if batas is None:
            raise RefusedError(f"Tenggat “{name}” tidak mengikat naskah ini; sebut yang mengikat jenis atau profilnya.")
        return self.bahasa.lama(batas.lama.bagian)

    def _quote(self, place: object) -> Markup:
        number = _number(place, "kutipan") or 0
        if not 0 < number <= self.points:
            raise RefusedError(f"Kutipan {number} tidak ada; kutipan hanya untuk butir perubahan dalam adendum.")
        return kutipan_tag(number)
