"""Columns of a sheet that are no columns of the form: what is lost with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Baris, Lembar, Sel
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.kepala import Kepala, teks_sel
from kerjasama_docs.tables.kepala_temuan import cell_of, hilang
from kerjasama_docs.tables.ringkas import nama_kolom

_SHOWN = 60
"""Characters of a header that are shown."""


@dataclass
class KolomLain:
    """Counts the filled cells of rows of the table that stand in none of its columns.

    Attributes:
        terisi: By first row of the header, and by column, the first of those cells and how many they are.
    """

    terisi: dict[int, dict[int, tuple[Sel, int]]] = field(default_factory=dict)

    def lihat(self, row: Baris, kepala: Kepala) -> None:
        """Take note of a row of the table."""
        for place, sel in enumerate(row.sel):
            if sel.nilai is not None and not sel.gabung and place not in kepala.kenal:
                below = self.terisi.setdefault(kepala.awal, {})
                first, count = below.get(place, (sel, 0))
                below[place] = first, count + 1

    def temuan(self, lembar: Lembar, bentuk: LampiranBentuk, parts: Sequence[Kepala]) -> Iterator[Finding]:
        """What is said of them: all the more where a column of the form is missing, for it may be that one."""
        for part in parts:
            yield from self._berkepala(lembar, part, hilang(bentuk, part.tempat))
            yield from self._tanpa_kepala(lembar, part, hilang(bentuk, part.tempat))

    def _berkepala(self, lembar: Lembar, part: Kepala, missing: Sequence[Kolom]) -> Iterator[Finding]:
        names = _nama(lembar, part)
        below = self.terisi.get(part.awal, {})
        lost = {place: below[place][1] if place in below else 0 for place in names}
        rows = lembar.baris[part.awal : part.akhir]
        for place, name in names.items():
            if missing and lost[place]:
                yield _hilang(lembar, cell_of(rows, place), name, lost[place], missing)
        mild = {place: name for place, name in names.items() if not (missing and lost[place])}
        if mild and part.lain:
            shown = ", ".join(dict.fromkeys(f"“{name}”" for name in mild.values()))
            message = f"Kolom {shown} tidak ada dalam bentuk tabel; isinya tidak dibaca."
            hint = "Bila kolom itu sebenarnya kolom tabel, tulis kepalanya seperti pada formulir."
            yield Finding("tabel-kolom-lain", Level.SARAN, message, lembar.where(cell_of(rows, min(mild))), hint)

    def _tanpa_kepala(self, lembar: Lembar, part: Kepala, missing: Sequence[Kolom]) -> Iterator[Finding]:
        for place, (first, count) in self.terisi.get(part.awal, {}).items():
            if place not in part.bunyi:
                level = Level.PERINGATAN if missing else Level.SARAN
                message = f"{count} sel di kolom tanpa kepala tidak dibaca{_sedangkan(missing)}."
                hint = "Beri kolom itu kepala seperti pada formulir, atau hapus isinya."
                yield Finding("tabel-kolom-lain", level, message, lembar.where(first), hint)


def _nama(lembar: Lembar, part: Kepala) -> Mapping[int, str]:
    """The texts of the headers that are none of the form, by column in the sheet."""
    if lembar.kunci:
        return {i: key[:_SHOWN] for i, key in enumerate(lembar.kunci) if i not in part.kenal}
    rows = lembar.baris[part.awal : part.akhir]
    unknown = (place for place in sorted(part.bunyi) if place not in part.kenal)
    texts = ((place, dict.fromkeys(filter(None, (teks_sel(row, place) for row in rows)))) for place in unknown)
    return {place: " ".join(" ".join(words).split())[:_SHOWN] for place, words in texts}


def _hilang(lembar: Lembar, sel: Sel | None, name: str, count: int, missing: Sequence[Kolom]) -> Finding:
    """A column that is filled and not read, while one of the form is nowhere to be found."""
    needed = any(kolom.wajib for kolom in missing)
    level = Level.GALAT if needed else Level.PERINGATAN
    message = f"Kolom “{name}” tidak dikenali; {count} sel terisi di dalamnya tidak dibaca{_sedangkan(missing)}."
    names = " atau ".join(nama_kolom(kolom) for kolom in missing if kolom.wajib or not needed)
    hint = f"Bila kolom itu {names}, tulis kepalanya demikian; bila bukan, {_ADD if needed else 'hapus kolom itu'}."
    return Finding("tabel-kolom-lain", level, message, lembar.where(sel), hint)


_ADD = "tambahkan kolom yang wajib itu"


def _sedangkan(missing: Sequence[Kolom]) -> str:
    names = ", ".join(map(nama_kolom, missing))
    return f", sedangkan kolom {names} tidak ditemukan" if missing else ""
