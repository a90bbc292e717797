"""The parent of a naskah as its chain: from its file, or from the record of it."""

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source
from kerjasama_docs.language import huruf_besar, tanggal_panjang
from kerjasama_docs.model.induk import Induk, PasalInduk
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis, KlausulHead
from kerjasama_docs.naskah import parts
from kerjasama_docs.naskah.builder import Builder
from kerjasama_docs.naskah.built import Built
from kerjasama_docs.naskah.context import names_of
from kerjasama_docs.naskah.engine import Rich
from kerjasama_docs.naskah.klausul import Klausul
from kerjasama_docs.naskah.numbering import number_blocks
from kerjasama_docs.naskah.rantai import Akar, Berlaku, Mata, Rantai, kinds_named, mata_of, recorded
from kerjasama_docs.naskah.riwayat import names_of_life
from kerjasama_docs.naskah.sisipan import slug
from kerjasama_docs.naskah.templates import as_finding, load_jenis
from kerjasama_docs.naskah.tree import Pasal, Pohon
from kerjasama_docs.naskah.work import Work

_HEAD = KlausulHead(arti="Pasal naskah induk.")


def _unfit(jenis: Jenis, parent: str, rantai: Rantai, source: Source, assets: Assets) -> Finding:
    """The finding about a parent whose kind is not one of those the naskah may have."""
    where = source.where(("induk",))
    if ended := rantai.diakhiri:
        day = f" tanggal {tanggal_panjang(ended.tanggal)}" if ended.tanggal else ""
        message = f"{rantai.mata[0].nama} telah diakhiri dengan {ended.nama}{day}, sehingga tidak dapat menjadi induk."
        return Finding("induk-jenis", Level.GALAT, message, where, "Susun naskah kerja sama yang baru.")
    if not jenis.induk:
        message = f"{jenis.nama} tidak punya naskah induk."
        return Finding("induk-jenis", Level.GALAT, message, where, "Hapus isian induk.")
    name = load_jenis(parent, assets).nama
    fit = ", ".join(load_jenis(kind, assets).nama for kind in jenis.induk)
    message = f"{name} tidak dapat menjadi naskah induk bagi {jenis.nama}."
    return Finding("induk-jenis", Level.GALAT, message, where, f"Naskah induknya salah satu dari: {fit}.")


def _kinds(induk: Induk, source: Source, assets: Assets) -> dict[str, Jenis]:
    """The kinds that a record names.

    Raises:
        DocumentFindingsError: There is no such kind.
    """
    found: dict[str, Jenis] = {}
    for name in kinds_named(induk):
        try:
            found[name] = load_jenis(name, assets)
        except UsageError as error:
            raise as_finding(error, source, ("induk", "jenis")) from error
    return found


def _deepest(induk: Induk) -> tuple[Induk, tuple[str, ...]]:
    """The oldest record of a chain, and its path below ``induk``."""
    path: tuple[str, ...] = ("induk",)
    while induk.induk:
        induk, path = induk.induk, (*path, "induk")
    return induk, path


def _record_text(builder: Builder, pasal: tuple[PasalInduk, ...], source: Source, path: tuple[str, ...]) -> Pohon:
    """The recorded Pasal of a naskah on paper, with the numbers they have there."""
    made: list[Pasal] = []
    for place, item in enumerate(pasal):
        label = item.label or slug(item.judul, {each.label for each in made})
        where = source.text_where((*path, "pasal", place, "teks"))
        blocks = builder.blocks(Klausul(label, _HEAD, item.teks or "", where), {}, opening=False)
        judul = parts.inline(Rich(huruf_besar(item.judul)))
        made.append(Pasal(label, judul, number_blocks(blocks), item.nomor, where=where))
    return Pohon((), (), (), tuple(made), (), ())


def _recorded(work: Work, induk: Induk) -> Rantai:
    """The chain of a parent that is only recorded."""
    profil, source, assets = work.profil, work.source, work.assets
    kinds = _kinds(induk, source, assets)
    try:
        chain = recorded(induk, kinds)
    except (ValueError, OverflowError) as error:
        finding = Finding("nilai", Level.GALAT, str(error), source.where(("induk",)), "Perbaiki jangka waktunya.")
        raise DocumentFindingsError([finding]) from error
    oldest, path = _deepest(induk)
    kind = kinds[oldest.jenis or "nota-kesepahaman"]
    akar = Akar(kind, profil, source, assets, recorded=True)
    update = {"jenis": oldest.jenis or "nota-kesepahaman", "judul": chain[0].judul, "induk": None}
    first = work.naskah.model_copy(update=update)
    names = names_of(first, kind, profil.profil, names_of_life(first, kind, profil.profil))
    builder = Builder(source, assets, names, frozenset(item.label or "" for item in oldest.pasal))
    pohon = _record_text(builder, oldest.pasal, source, path)
    if builder.findings:
        raise DocumentFindingsError(builder.findings)
    return Rantai(chain, Berlaku(akar, first, pohon))


def chain_of(work: Work, parent: Built | None) -> Rantai | None:
    """The chain of the parent; None for a naskah without one.

    A naskah that changes, prolongs or ends another has a parent even while nothing is said about it: all
    that is not known of it is then open.

    Raises:
        DocumentFindingsError: The parent is of a kind that does not fit, or its record cannot be read.
    """
    naskah, jenis = work.naskah, work.jenis
    given = naskah.induk or (Induk() if jenis.peran != "pokok" else None)
    if given is None:
        return None
    kind = parent.naskah.jenis if parent else given.jenis or next(iter(jenis.induk), "nota-kesepahaman")
    rantai = parent.rantai if parent else _recorded(work, given)
    if (jenis.induk and kind not in jenis.induk) or (not jenis.induk and naskah.induk):
        raise DocumentFindingsError([_unfit(jenis, kind, rantai, work.source, work.assets)])
    return rantai


def mata_within(naskah: Naskah, jenis: Jenis, induk: Rantai | None, source: Source) -> Mata:
    """The naskah as the next one of its chain.

    Raises:
        DocumentFindingsError: Its last day lies beyond the calendar.
    """
    try:
        return mata_of(naskah, jenis, induk.mata if induk else ())
    except (ValueError, OverflowError) as error:
        where = source.where(("jangka_waktu",))
        raise DocumentFindingsError(
            [Finding("nilai", Level.GALAT, str(error), where, "Perbaiki jangka waktunya.")]
        ) from error
