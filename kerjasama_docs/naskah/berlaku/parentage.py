"""The parent of a naskah as its chain: from its file, or from the record of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source, spell
from kerjasama_docs.inputs.validate import said
from kerjasama_docs.language import huruf_besar, tanggal_panjang
from kerjasama_docs.model.induk import Induk, PasalInduk
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.file import Klausul, load_klausul
from kerjasama_docs.naskah.klausul.folders import as_finding, load_jenis
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.kind import called, instead_of
from kerjasama_docs.naskah.parts.builder import Builder, Wording
from kerjasama_docs.naskah.parts.inlines import inline
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.mata import mata_of, recorded
from kerjasama_docs.naskah.rantai.records import Akar, Berlaku, Mata, Rantai
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.tree.numbering import number_blocks
from kerjasama_docs.naskah.tree.pohon import Pasal, Pohon
from kerjasama_docs.naskah.tree.sisipan import slug
from kerjasama_docs.naskah.views.context import names_of

_HEAD = KlausulHead.model_construct(arti="Pasal naskah induk.")


def _ended(rantai: Rantai, jenis: Jenis) -> Mata | None:
    """What ended the kerja sama, for a kind that cannot follow it; a letter may deliver the very naskah that did."""
    ended = rantai.diakhiri
    taken = ended is rantai.akhir and ended.nama_jenis in jenis.induk
    return None if jenis.is_laporan or taken else ended


def _unfit(parent: str, rantai: Rantai, inputs: Inputs) -> Finding:
    """The finding about a parent whose kind is not one of those the naskah may have."""
    where, assets = inputs.source.where(("induk",)), inputs.assets
    if ended := _ended(rantai, inputs.jenis):
        day = f" tanggal {tanggal_panjang(ended.tanggal)}" if ended.tanggal else ""
        message = f"{rantai.mata[0].nama} telah diakhiri dengan {ended.nama}{day}, sehingga tidak dapat menjadi induk."
        return Finding("induk-jenis", Level.GALAT, message, where, "Susun naskah kerja sama yang baru.")
    name, fit = called(inputs.naskah.jenis, assets), ", ".join(called(each, assets) for each in inputs.jenis.induk)
    message = f"{called(parent, assets)} tidak dapat menjadi naskah induk bagi {name}."
    hint = f"{instead_of(inputs.jenis, parent, assets)} Naskah induk {name} salah satu dari: {fit}."
    if (given := inputs.naskah.induk) and not given.jenis and len(rantai.mata) == 1 and rantai.berlaku.akar.recorded:
        hint = f"Tulis induk.jenis. Naskah induk {name} salah satu dari: {fit}."
    return Finding("induk-jenis", Level.GALAT, message, where, hint.strip())


@dataclass(frozen=True)
class _Catatan:
    """One record of a chain: what it says, its path, and its kind."""

    induk: Induk
    path: tuple[str, ...]
    jenis: Jenis


def _records(induk: Induk, source: Source, assets: Assets) -> tuple[_Catatan, ...]:
    """The records of a chain, oldest first.

    Raises:
        DocumentFindingsError: One of them names a kind that is not there.
    """
    found: list[_Catatan] = []
    step: Induk | None = induk
    path: tuple[str, ...] = ("induk",)
    while step:
        try:
            found.append(_Catatan(step, path, load_jenis(step.nama_jenis, assets).bernama(step.nama_naskah)))
        except UsageError as error:
            raise as_finding(error, source, (*path, "jenis")) from error
        step, path = step.induk, (*path, "induk")
    return tuple(reversed(found))


def _first(records: Sequence[_Catatan]) -> _Catatan:
    """The record of the first naskah of the chain; an older one is the naskah that it carries out."""
    return next((record for record in reversed(records) if record.jenis.peran == "pokok"), records[0])


def _broken(records: Sequence[_Catatan], source: Source) -> Iterator[Finding]:
    """What makes the records no chain: a beginning without a naskah of its own, a kind that does not follow another."""
    oldest = records[0]
    if oldest.jenis.peran != "pokok":
        message = (
            f"{oldest.jenis.nama} yang dicatat pada {spell(oldest.path)} belum menyebut naskah yang mendahuluinya."
        )
        hint = f"Catat naskah yang diubah, diperpanjang, atau diakhirinya pada {spell((*oldest.path, 'induk'))}."
        yield Finding("induk-tak-ada", Level.GALAT, message, source.where((*oldest.path, "jenis")), hint)
    for before, each in pairwise(records):
        if before.jenis.peran == "pengakhiran" and each.jenis.peran != "pokok":
            continue
        if before.induk.nama_jenis not in each.jenis.induk:
            message = f"{before.jenis.nama} tidak dapat menjadi naskah induk bagi {each.jenis.nama}."
            where = source.where((*before.path, "jenis"))
            yield Finding("induk-jenis", Level.GALAT, message, where, "Perbaiki jenis salah satunya.")
    first = _first(records)
    for each in records:
        if each.induk.pasal and each is not first:
            message = f"Pasal hanya dicatat pada naskah pertama dalam rantai, yakni {first.jenis.nama}."
            hint = f"Pindahkan ke {spell((*first.path, 'pasal'))}, dengan bunyinya yang kini berlaku."
            yield Finding("nilai", Level.GALAT, message, source.where((*each.path, "pasal")), hint)


def _label(pasal: PasalInduk) -> str:
    """The label of a recorded Pasal: the one given, or the one made from its title."""
    return pasal.label or slug(pasal.judul, ())


def _same_labels(record: _Catatan, source: Source) -> Iterator[Finding]:
    """Recorded Pasal that cannot be told apart by their labels."""
    taken: set[str] = set()
    for place, item in enumerate(record.induk.pasal):
        label = _label(item)
        if label in taken:
            message = f"Lebih dari satu Pasal yang dicatat berlabel “{label}”."
            where = source.where((*record.path, "pasal", place, "label" if item.label else "judul"))
            yield Finding("label-ganda", Level.GALAT, message, where, "Beri setiap Pasal label sendiri.")
        taken.add(label)


def _record_text(builder: Builder, record: _Catatan, source: Source) -> Pohon:
    """The recorded Pasal of a naskah on paper, with the numbers they have there."""
    made: list[Pasal] = []
    for place, item in enumerate(record.induk.pasal):
        label = _label(item)
        where = source.text_where((*record.path, "pasal", place, "teks"))
        blocks = builder.blocks(Klausul(label, _HEAD, item.teks or "", where), {}, opening=False)
        judul = inline(Rich(huruf_besar(item.judul)))
        made.append(Pasal(label, judul, number_blocks(blocks), item.nomor, where=where))
    return Pohon((), (), (), tuple(made), (), ())


def _english(record: _Catatan, assets: Assets) -> dict[str, Value]:
    """The English titles of the recorded Pasal; of one that bears the name of a klausul, that of the klausul."""
    known, found = {*assets.names(Area.KLAUSUL)}, dict[str, Value]()
    for place, item in enumerate(record.induk.pasal if record.jenis.asing else ()):
        label = _label(item)
        title = item.judul_inggris or (load_klausul(label, assets).head.judul_inggris if label in known else None)
        path = spell((*record.path, "pasal", place, "judul_inggris"))
        found[label] = title or isian_tag(f"judul Pasal {item.judul} dalam bahasa Inggris", path)
    return found


def _recorded(inputs: Inputs, records: Sequence[_Catatan]) -> Rantai:
    """The chain of a parent that is only recorded."""
    source, assets = inputs.source, inputs.assets
    first = _first(records)
    if findings := (*_broken(records, source), *_same_labels(first, source)):
        raise DocumentFindingsError(findings)
    try:
        kinds = {record.induk.nama_jenis: record.jenis for record in records}
        chain = recorded(records[-1].induk, kinds, inputs.profil.profil.hitungan)
    except (ValueError, OverflowError) as error:
        finding = Finding("nilai", Level.GALAT, str(error), source.where(("induk",)), "Perbaiki jangka waktunya.")
        raise DocumentFindingsError([finding]) from error
    akar = Akar(first.jenis, inputs.profil, source, assets, recorded=True, inggris=_english(first, assets))
    update = {"jenis": first.induk.nama_jenis, "judul": chain[0].judul, "induk": None}
    naskah = inputs.naskah.model_copy(update=update)
    own = replace(inputs, naskah=naskah, jenis=first.jenis)
    builder = Builder(Wording(own, names_of(own), present=frozenset(map(_label, first.induk.pasal))))
    pohon = _record_text(builder, first, source)
    if builder.findings:
        raise DocumentFindingsError(builder.findings)
    return Rantai(chain, Berlaku(akar, naskah, pohon))


def chain_of(inputs: Inputs, parent: Built | None) -> Rantai | None:
    """The chain of the parent; None for a naskah without one.

    A naskah that changes, prolongs or ends another has a parent even while nothing is said about it: all
    that is not known of it is then open.

    Raises:
        DocumentFindingsError: The parent is of a kind that does not fit or has ended, or its record cannot be read.
    """
    given = _given(inputs)
    if given is None:
        return None
    records = () if parent else _records(given, inputs.source, inputs.assets)
    _refuse_any(inputs)
    nama_jenis = parent.naskah.jenis if parent else given.nama_jenis
    rantai = parent.rantai if parent else _recorded(inputs, records)
    _refuse_unfit(nama_jenis, rantai, inputs)
    return rantai


def _given(inputs: Inputs) -> Induk | None:
    """The parent as the input gives it; one of which nothing is said where the kind cannot do without."""
    naskah, jenis = inputs.naskah, inputs.jenis
    if naskah.induk or jenis.peran == "pokok":
        return naskah.induk
    return Induk(jenis=next(iter(jenis.induk), None))


def _refuse_any(inputs: Inputs) -> None:
    """Refuse a parent of a kind that has none."""
    if inputs.naskah.induk and not inputs.jenis.induk:
        message, where = f"{inputs.jenis.nama} tidak punya naskah induk.", inputs.source.where(("induk",))
        raise DocumentFindingsError([Finding("induk-jenis", Level.GALAT, message, where, "Hapus isian induk.")])


def _refuse_unfit(nama_jenis: str, rantai: Rantai, inputs: Inputs) -> None:
    """Refuse a parent of that kind which the naskah cannot follow; a naskah of its own follows the first one."""
    jenis, first = inputs.jenis, rantai.mata[0].nama_jenis
    if jenis.peran == "pokok" and jenis.induk and first not in jenis.induk:
        nama_jenis = first
    if _ended(rantai, jenis) or (jenis.induk and nama_jenis not in jenis.induk):
        raise DocumentFindingsError([_unfit(nama_jenis, rantai, inputs)])


def mata_within(inputs: Inputs, induk: Rantai | None) -> Mata:
    """The naskah as the next one of its chain.

    Raises:
        DocumentFindingsError: Its last day lies beyond the calendar, or contradicts its length.
    """
    usual = inputs.profil.profil.hitungan
    try:
        if induk is None:
            return mata_of(inputs.naskah, inputs.jenis, (), hitungan=usual)
        worded = induk.berlaku.akar.wording.by("jangka_waktu")
        span = {each for label in worded for each in induk.berlaku.labels_of(label)}
        return mata_of(inputs.naskah, inputs.jenis, induk.mata, span=span, hitungan=usual)
    except (ValueError, OverflowError) as error:
        where = inputs.source.where(("jangka_waktu",))
        raise DocumentFindingsError([said(str(error), "", where)]) from error
