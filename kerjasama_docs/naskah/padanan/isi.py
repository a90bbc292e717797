"""Lampiran and witnesses in the second language: the same rows and persons, with the words of that language.

Numbers, amounts and dates are typed once and written anew; a word that the second language lacks is an isian there.
"""

from collections.abc import Iterator, Mapping

from kerjasama_docs.assets import Assets, nearest
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import spell
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.padanan import PadananLampiran
from kerjasama_docs.model.pilihan import LampiranIsi
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.naskah.padanan.names import Padan

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


def unknown(padan: Padan, forms: Forms) -> Iterator[Finding]:
    """Columns that the second language names and that have no words to be said again."""
    for place, given in enumerate(padan.given.lampiran):
        if place not in forms:
            continue
        heads = {kolom.kunci for kolom in forms[place].tercetak}
        cells = {kolom.kunci for kolom in forms[place].berkata}
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
        path = f"lampiran[{place + 1}].kolom.{kolom.kunci}"
        known = given.get(kolom.kunci) or kolom.judul_inggris or (kolom.judul if kolom.jenis == "nomor" else None)
        return known or padan.open(f"kepala kolom {kolom.judul}", path)

    columns = (kolom.model_copy(update={"judul": head(kolom)}) for kolom in bentuk.kolom)
    return bentuk.model_copy(update={"kolom": tuple(columns)})


def again(padan: Padan, forms: Forms) -> Naskah:
    """The naskah with its lampiran and its witnesses in the second language."""
    lampiran = tuple(_lampiran(padan, place, item, forms) for place, item in enumerate(padan.naskah.lampiran))
    return padan.naskah.model_copy(
        update={"lampiran": lampiran, **{name: _persons(padan, name) for name in ("saksi", "mengetahui")}}
    )


def _lampiran(padan: Padan, place: int, item: LampiranIsi, forms: Forms) -> LampiranIsi:
    given, path, what = _given(padan, place), f"lampiran[{place + 1}]", f"lampiran {place + 1}"
    bahasa, teks = padan.bahasa.nama.capitalize(), given.teks if item.teks else None
    if item.teks and not teks:
        teks = f'{{{{ isian("isi {what} dalam bahasa {bahasa}", "padanan.{path}.teks") }}}}'
    columns = forms[place].berkata if place in forms else ()
    rows = []
    for n, row in enumerate(item.baris):
        said = given.baris[n] if n < len(given.baris) else {}
        words = {
            k.kunci: padan.needed(
                row[k.kunci] or "", said.get(k.kunci), f"{k.judul.lower()} {n + 1}", f"{path}.baris[{n + 1}].{k.kunci}"
            )
            for k in columns
            if row.get(k.kunci)
        }
        rows.append({**row, **words})
    judul = padan.needed(item.judul, given.judul, f"judul {what}", f"{path}.judul")
    return item.model_copy(update={"judul": judul, "teks": teks, "baris": tuple(rows)})


def _persons(padan: Padan, name: str) -> tuple[object, ...]:
    """The witnesses of one kind, each with the office in the second language."""
    given: tuple[str, ...] = getattr(padan.given, name)
    persons, made = getattr(padan.naskah, name), []
    for place, person in enumerate(persons):
        said = Rich(given[place]) if place < len(given) else None
        what = f"jabatan {name} {place + 1}" if len(persons) > 1 else f"jabatan {name}"
        jabatan = padan.text(person.jabatan, said, what, f"{name}[{place + 1}]")
        made.append(person.model_copy(update={"jabatan": jabatan}))
    return tuple(made)
