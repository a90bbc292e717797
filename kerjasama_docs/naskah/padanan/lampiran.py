"""Lampiran and witnesses in the second language: the same rows and persons, with the words of that language.

Numbers, amounts and dates are typed once and written anew; a word that the second language lacks is an isian there.
"""

from collections.abc import Iterable, Iterator, Mapping

from kerjasama_docs.assets import Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.isi import Saksi
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.padanan import PadananLampiran
from kerjasama_docs.model.pilihan import LampiranIsi
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.naskah.padanan.words import Asked, Padan
from kerjasama_docs.naskah.tree.markup import Value

Cells = Mapping[str, str | None]
"""A row as the drafter gives it."""
Forms = Mapping[int, LampiranBentuk]
"""The forms of the tables of the lampiran, by the place of the lampiran."""


def forms_of(naskah: Naskah, assets: Assets, instansi: str) -> Forms:
    """The forms that a naskah names; one that is unknown is told of elsewhere."""
    found: dict[int, LampiranBentuk] = {}
    for place, item in enumerate(naskah.lampiran):
        try:
            found |= {place: load_bentuk(item.tabel, assets).bagi(instansi)} if item.tabel else {}
        except (UsageError, DocumentFindingsError):
            continue
    return found


def _given(padan: Padan, place: int) -> PadananLampiran:
    given = padan.given.lampiran
    return given[place] if place < len(given) else PadananLampiran()


def unknown_columns(padan: Padan, forms: Forms) -> Iterator[Finding]:
    """Columns that the second language names and that have no words to be said again."""
    for place, given in enumerate(padan.given.lampiran):
        if place in forms:
            yield from _unknown_in(padan, place, given, form=forms[place])


def _unknown_in(padan: Padan, place: int, given: PadananLampiran, *, form: LampiranBentuk) -> Iterator[Finding]:
    heads = {kolom.kunci for kolom in form.tercetak}
    cells = {kolom.kunci for kolom in form.berkata}
    base: Key = ("padanan", "lampiran", place)
    named: list[tuple[Key, str, set[str]]] = [((*base, "kolom", name), name, heads) for name in given.kolom]
    named += [((*base, "baris", n, name), name, cells) for n, row in enumerate(given.baris) for name in row]
    for key, name, known in named:
        if name in known:
            continue
        message, hint = f"Kolom “{name}” tidak dikenal.", nearest(name, known)
        if name in heads:
            message = f"Kolom “{name}” tidak ditulis lagi dalam bahasa kedua."
            hint = f"Hapus {spell(key)}; isinya diambil dari lampiran."
        yield Finding("lampiran", Level.GALAT, message, padan.source.where(key), hint)


def forms_again(padan: Padan, forms: Forms) -> Forms:
    """The forms with their headers in the second language."""
    return {place: _form(padan, place, bentuk) for place, bentuk in forms.items()}


def _form(padan: Padan, place: int, bentuk: LampiranBentuk) -> LampiranBentuk:
    given = _given(padan, place).kolom

    def head(kolom: Kolom) -> str:
        asked = Asked(f"kepala kolom {kolom.judul}", f"lampiran[{place + 1}].kolom.{kolom.kunci}")
        number = kolom.judul if kolom.jenis == "nomor" else None
        return given.get(kolom.kunci) or kolom.judul_inggris or number or padan.open(asked)

    columns = (kolom.model_copy(update={"judul": head(kolom)}) for kolom in bentuk.kolom)
    return bentuk.model_copy(update={"kolom": tuple(columns)})


def lampiran_again(padan: Padan, forms: Forms) -> Naskah:
    """The naskah with its lampiran and its witnesses in the second language."""
    naskah, given = padan.naskah, padan.given
    lampiran = (_lampiran(padan, place, item, form=forms.get(place)) for place, item in enumerate(naskah.lampiran))
    update = {
        "lampiran": tuple(lampiran),
        "saksi": _persons(padan, naskah.saksi, given.saksi, name="saksi"),
        "mengetahui": _persons(padan, naskah.mengetahui, given.mengetahui, name="mengetahui"),
    }
    return naskah.model_copy(update=update)


def _lampiran(padan: Padan, place: int, item: LampiranIsi, *, form: LampiranBentuk | None) -> LampiranIsi:
    given, asked = _given(padan, place), Asked(f"lampiran {place + 1}", f"lampiran[{place + 1}]")
    teks = given.teks if item.teks else None
    if item.teks and not teks:
        teks = f'{{{{ isian("{padan.within(f"isi {asked.what}")}", "padanan.{asked.path}.teks") }}}}'
    columns, rows = form.berkata if form else (), []
    for n, row in enumerate(item.baris):
        said = given.baris[n] if n < len(given.baris) else {}
        words = ((k, Asked(f"{k.judul.lower()} {n + 1}", f"{asked.path}.baris[{n + 1}].{k.kunci}")) for k in columns)
        rows.append({**row, **_cells(padan, row, said, asked=words)})
    judul = padan.needed(item.judul, given.judul, asked.part("judul", "judul"))
    return item.model_copy(update={"judul": judul, "teks": teks, "baris": tuple(rows)})


def _cells(padan: Padan, row: Cells, said: Cells, *, asked: Iterable[tuple[Kolom, Asked]]) -> dict[str, Value]:
    """The cells of a row that hold words; an empty one has none to be said again."""
    found = {}
    for kolom, words in asked:
        if value := row.get(kolom.kunci):
            found[kolom.kunci] = padan.needed(value, said.get(kolom.kunci), words)
    return found


def _persons(padan: Padan, persons: tuple[Saksi, ...], given: tuple[str, ...], *, name: str) -> tuple[Saksi, ...]:
    """The witnesses of one kind, each with the office in the second language."""
    made = []
    for place, person in enumerate(persons):
        what = f"jabatan {name} {place + 1}" if len(persons) > 1 else f"jabatan {name}"
        said = given[place] if place < len(given) else None
        jabatan = padan.text(person.jabatan, said, Asked(what, f"{name}[{place + 1}]"))
        made.append(person.model_copy(update={"jabatan": jabatan}))
    return tuple(made)
