"""What a letter calls its pihak where another naskah numbers them: kami, Saudara, kedua pihak."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.records_riwayat import PenyelesaianView

_TWO = 2


def _panggilan(names: Names) -> Mapping[str, Value]:
    """What the letter calls each pihak, and all of them, by what a naskah would; several readers go by their names."""
    readers = {each.label: each.nama for each in names.penerima}
    if len(readers) == 1:
        readers = dict.fromkeys(readers, names.tahapan.sapaan.kata)
    together = "kedua pihak" if len(names.pihak) == _TWO else "semua pihak"
    return {**readers, names.pengirim.label: "kami", names.para_pihak: together}


def _called(items: Iterable[PenyelesaianView], calls: Mapping[str, Value]) -> tuple[PenyelesaianView, ...]:
    return tuple(
        replace(item, penanggung_jawab=calls.get(item.penanggung_jawab or "", item.penanggung_jawab)) for item in items
    )


def as_a_letter(names: Names) -> Names:
    """The names for a letter: who is still to do something at the end of a kerja sama, as the letter calls him."""
    ended = names.riwayat.pengakhiran
    if ended is None:
        return names
    calls = _panggilan(names)
    settled, returned = _called(ended.penyelesaian, calls), _called(ended.pengembalian, calls)
    ended = replace(ended, penyelesaian=settled, pengembalian=returned)
    return replace(names, riwayat=replace(names.riwayat, pengakhiran=ended))
