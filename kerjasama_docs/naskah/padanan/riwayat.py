"""The life of a naskah in its second language: what the drafter typed about it, in the words of that language."""

from dataclasses import replace
from itertools import repeat

from markupsafe import Markup

from kerjasama_docs.model.padanan import Padanan, PadananPengakhiran, PadananPenyelesaian
from kerjasama_docs.model.persyaratan import PadananPersyaratan, Persyaratan
from kerjasama_docs.model.riwayat import Dokumen
from kerjasama_docs.naskah.jinja.engine import Rich, as_tag
from kerjasama_docs.naskah.padanan.kata import filled
from kerjasama_docs.naskah.padanan.words import Asked, Padan
from kerjasama_docs.naskah.tree.inline import Isian, plain
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.views.names import NamesRiwayat
from kerjasama_docs.naskah.views.records_riwayat import DokumenView, PengakhiranView, PenyelesaianView, PersyaratanView
from kerjasama_docs.naskah.views.riwayat import Step


def _title(padan: Padan, step: Step, judul: Value) -> Value:
    """The title of the parent as it was worded then; of one that is only recorded, as this naskah words it."""
    given = (step.induk.berlaku.naskah.padanan or Padanan()).judul
    return Rich(given) if given else padan.needed(judul, None, Asked("judul naskah induk", "judul"))


def _tasks(padan: Padan, given: PadananPengakhiran, ended: PengakhiranView) -> tuple[PenyelesaianView, ...]:
    """What is still to be done; an item that only the second language has stays, so that it is noticed."""
    more = given.penyelesaian[len(ended.penyelesaian) :]
    extra = (PenyelesaianView(Rich(item.uraian or "-"), item.penanggung_jawab, None) for item in more)
    views = (*ended.penyelesaian, *extra)
    silent = repeat(PadananPenyelesaian(), len(views) - len(given.penyelesaian))
    pairs = zip(views, (*given.penyelesaian, *silent), strict=True)

    def told(view: PenyelesaianView, said: PadananPenyelesaian, n: int) -> PenyelesaianView:
        asked = Asked("penyelesaian", "pengakhiran.penyelesaian").item(n)
        who = asked.part("penanggung jawab", "penanggung_jawab")
        return PenyelesaianView(
            padan.needed(view.uraian, said.uraian, asked.part("", "uraian")),
            padan.text(view.penanggung_jawab, said.penanggung_jawab, who),
            view.batas,
        )

    return tuple(told(view, said, n) for n, (view, said) in enumerate(pairs, 1))


def _ended(padan: Padan, ended: PengakhiranView) -> PengakhiranView:
    """How the kerja sama ends, with the words of the second language."""
    given = padan.given.pengakhiran or PadananPengakhiran()
    ground = Asked("keadaan yang melatarbelakangi", "pengakhiran.uraian")
    law = Asked("ketentuan yang bertentangan", "pengakhiran.peraturan")
    return replace(
        ended,
        uraian=padan.text(ended.uraian, given.uraian, ground),
        peraturan=padan.text(ended.peraturan, given.peraturan, law),
        penyelesaian=_tasks(padan, given, ended),
    )


def _cited(padan: Padan, paper: Dokumen | None, given: str | None, *, asked: Asked) -> DokumenView | None:
    """A paper by its name in the second language, with its number and day."""
    name = padan.text(paper.jenis if paper else None, given, asked)
    if paper is None or name is None:
        return None
    day = padan.bahasa.tanggal(paper.tanggal) if paper.tanggal else None
    words = padan.kata.dokumen
    number = paper.nomor and filled(words.nomor, nomor=paper.nomor)
    more = [number, day and filled(words.tanggal, tanggal=day)]
    return DokumenView(Markup(", ").join(map(as_tag, filter(None, (name, *more)))), None)


def _before(padan: Padan, view: PersyaratanView) -> PersyaratanView:
    """The papers that the text itself cites, with the words of the second language."""
    papers, given = padan.naskah.persyaratan or Persyaratan(), padan.given.persyaratan or PadananPersyaratan()
    carried = Asked("naskah Pemerintah Pusat yang diteruskan", "persyaratan.kerja_sama_pusat")
    agreed = Asked("persetujuan Pemerintah Pusat", "persyaratan.persetujuan_pusat")
    return replace(
        view,
        kerja_sama_pusat=_cited(padan, papers.kerja_sama_pusat, given.kerja_sama_pusat, asked=carried),
        persetujuan_pusat=_cited(padan, papers.persetujuan_pusat, given.persetujuan_pusat, asked=agreed),
    )


def titles(second: Pohon | None) -> dict[str, Value]:
    """The titles of the Pasal in the second language by label, as a later naskah names them.

    Args:
        second: The tree in that language; None for a naskah in one language.
    """
    found: dict[str, Value] = {}
    for pasal in second.pasal if second else ():
        asked = next((piece for piece in pasal.judul if isinstance(piece, Isian)), None)
        found[pasal.label] = isian_tag(asked.text, "induk.padanan") if asked else plain(pasal.judul)
    return found


def riwayat_again(padan: Padan, names: NamesRiwayat, step: Step | None) -> NamesRiwayat:
    """The names about the life of a naskah, with the words of the second language in place of those typed.

    Args:
        padan: The second language of the naskah.
        names: The names, numbers and dates among them already said in that language.
        step: Its place in the chain; None without a parent.
    """
    induk, longer, ended = names.induk, names.perpanjangan, names.pengakhiran
    if step and induk:
        induk = replace(induk, judul=_title(padan, step, induk.judul))
    if step and longer:
        jeda = padan.text(longer.jeda, padan.given.jeda, Asked("kedudukan kegiatan dalam jeda", "jeda"))
        longer = replace(longer, jeda=jeda)
    if step and ended:
        ended = _ended(padan, ended)
    before = _before(padan, names.persyaratan)
    return replace(names, induk=induk, persyaratan=before, perpanjangan=longer, pengakhiran=ended)
