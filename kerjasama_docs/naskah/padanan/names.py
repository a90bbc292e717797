"""The names of a klausul in the second language."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from kerjasama_docs.language import INGGRIS, NamaRagam
from kerjasama_docs.model.data_pribadi import DataPribadi
from kerjasama_docs.model.padanan import PadananButir, PadananDahulu, PadananPihak
from kerjasama_docs.model.penandatangan import SuratKuasa
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.jinja.engine import Rich, as_tag
from kerjasama_docs.naskah.padanan.bahasa import ragam_own
from kerjasama_docs.naskah.padanan.bernomor import bernomor_again
from kerjasama_docs.naskah.padanan.dalam_negeri import definisi_again, penandatanganan_again, tanpa_induk_again
from kerjasama_docs.naskah.padanan.dana import pendanaan_again
from kerjasama_docs.naskah.padanan.kata import filled, spaced
from kerjasama_docs.naskah.padanan.words import Asked, Padan
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.views.data_pribadi import DataPribadiView, PembagianView, data_pribadi_view
from kerjasama_docs.naskah.views.names import Names, NamesIsi
from kerjasama_docs.naskah.views.ragam import NamesRagam, names_of_ragam
from kerjasama_docs.naskah.views.records import ButirView, DahuluView, PenandatanganView, PihakView
from kerjasama_docs.naskah.views.waktu import jangka_waktu_view, tanggal_kata

_TWO = 2


def names_again(padan: Padan, names: Names, profil: Profil) -> Names:
    """The names in the second language; those about the life of the naskah and its lampiran are said elsewhere."""
    together, each = padan.bahasa.para_pihak
    naskah, second, signing = padan.naskah, padan.jenis.padanan, names.penandatanganan
    usual = second.nama_ragam.get(padan.ragam, second.nama) if second else padan.jenis.nama
    name = padan.text(naskah.nama_naskah, padan.given.nama_naskah, Asked("nama naskah", "nama_naskah")) or usual
    short = padan.text(naskah.nama_pendek, padan.given.nama_pendek, Asked("nama pendek naskah", "nama_pendek"))
    copies = padan.bahasa.angka(naskah.rangkap or len(names.pihak))
    pihak = tuple(_pihak(padan, place, view) for place, view in enumerate(names.pihak))
    labels = {own.label: again.label for own, again in zip(names.pihak, pihak, strict=True)}
    signed = replace(signing, tanggal_kata=tanggal_kata(naskah, padan.bahasa), rangkap=copies)
    return replace(
        names,
        jenis=short or name,
        nama_naskah=name,
        nama_pendek=short,
        judul=padan.text(naskah.judul, padan.given.judul, Asked("judul", "judul")) or names.judul,
        para_pihak=together,
        salah_satu=each,
        pihak=pihak,
        jangka_waktu=jangka_waktu_view(naskah, padan.bahasa, signed=padan.jenis.is_naskah),
        pendanaan=pendanaan_again(padan, names.pendanaan, profil, labels=labels),
        tanpa_induk=tanpa_induk_again(padan, names.tanpa_induk),
        penandatanganan=penandatanganan_again(padan, signed),
        isi=replace(_isi(padan, names.isi), data_pribadi=_data_pribadi(padan, pihak)),
        ragam=_ragam(padan),
    )


def _ragam(padan: Padan) -> NamesRagam:
    """The words of the register; the others beside a pihak that bears a number are called as that is."""
    # What a Nota Kesepahaman says in Indonesian without wajib is no shall in English either.
    loose = padan.jenis.bernomor and padan.jenis.sifat == "pemahaman"
    ragam: NamaRagam = "tidak-mengikat" if loose else padan.ragam
    words, tata = padan.kata.bernomor, padan.kata.tata
    usual = names_of_ragam(padan.naskah, ragam, INGGRIS if tata else padan.bahasa)
    said = ragam_own(padan.kata, tata, usual) if tata else usual
    if not padan.jenis.bernomor:
        return said
    others = words.lainnya if len(padan.naskah.pihak) == _TWO else words.semua_lainnya
    return replace(said, kata=replace(said.kata, lainnya=others))


def _pihak(padan: Padan, place: int, view: PihakView) -> PihakView:
    """A pihak; what it is called, who signs for it, and what it may do."""
    given = padan.given.pihak[place] if place < len(padan.given.pihak) else PadananPihak()
    asked = Asked(f"pihak {place + 1}", f"pihak[{place + 1}]")
    signer, contact = view.penandatangan, view.narahubung
    nama = padan.needed(view.nama, given.nama or _as_is(view, view.nama), asked.part("nama", "nama"))
    office = asked.part("jabatan penanda tangan", "jabatan")
    jabatan = padan.needed(signer.jabatan, given.jabatan, office) if signer.jabatan else ""
    mandate = padan.text(signer.atas_nama, given.atas_nama, asked.part("pemberi mandat", "atas_nama"))
    kuasa = _kuasa(padan, padan.naskah.pihak[place].penandatangan.kuasa, giver=given.pemberi_kuasa, asked=asked)
    signer = replace(signer, jabatan=jabatan, atas_nama=mandate, kuasa=kuasa)
    unit = padan.needed(contact.unit, given.unit, asked.part("unit narahubung", "unit")) if contact.unit else ""
    again = replace(
        view,
        nama=nama,
        nama_judul=Rich(given.nama_judul) if given.nama_judul else nama,
        nama_bersama=padan.text(view.nama_bersama, given.nama_bersama, asked.part("nama bersama", "nama_bersama")),
        nama_pendek=padan.text(view.nama_pendek, given.nama_pendek, asked.part("nama pendek", "nama_pendek")),
        penandatangan=signer,
        wakil=(signer, *_bersama(padan, place, view, given=given)),
        narahubung=replace(contact, unit=unit),
        dahulu=_dahulu(padan, view.dahulu, given.dahulu or PadananDahulu(), asked=asked),
    )
    return bernomor_again(padan, place, again, given=given) if padan.jenis.bernomor else again


def _bersama(padan: Padan, place: int, view: PihakView, *, given: PadananPihak) -> Iterator[PenandatanganView]:
    """Those who sign for a pihak beside the first, each with his office."""
    said = (*given.jabatan_bersama, *(None for _ in view.wakil))
    asked = Asked(f"jabatan penanda tangan lain pihak {place + 1}", f"pihak[{place + 1}].jabatan_bersama")
    for signer, office in zip(view.wakil[1:], said, strict=False):
        yield replace(signer, jabatan=padan.needed(signer.jabatan, office, asked))


def _as_is(view: PihakView, nama: Value) -> str | None:
    """A name that no language says otherwise: that of a person."""
    return None if isinstance(nama, Markup) or not view.pribadi else str(nama)


def _dahulu(padan: Padan, before: DahuluView | None, given: PadananDahulu, *, asked: Asked) -> DahuluView | None:
    """What a pihak was when the first naskah was signed."""
    if before is None:
        return None
    nama = padan.needed(before.nama, given.nama, asked.part("nama yang dahulu bagi", "dahulu.nama"))
    dasar = padan.text(before.dasar, given.dasar, asked.part("dasar peralihan bagi", "dahulu.dasar"))
    return replace(before, nama=nama, dasar=dasar)


def _kuasa(padan: Padan, letter: SuratKuasa | None, *, giver: str | None, asked: Asked) -> Markup | None:
    """The letter by which somebody signs; only its giver is a word to be said again."""
    if not (letter and str(letter)):
        return None
    by = padan.text(letter.pemberi, giver, asked.part("pemberi kuasa", "pemberi_kuasa"))
    day = padan.bahasa.tanggal(letter.tanggal) if letter.tanggal else None
    words = padan.kata.dokumen
    name = words.kuasa_penuh if letter.penuh else words.kuasa
    number = letter.nomor and filled(words.nomor, nomor=letter.nomor)
    told = spaced(name, number, day and filled(words.tanggal, tanggal=day), by and filled(words.dari, pemberi=by))
    return as_tag(told)


def _isi(padan: Padan, isi: NamesIsi) -> NamesIsi:
    """What the naskah is about."""
    given, every = padan.given, padan.naskah.pemantauan
    lingkup = Asked("ruang lingkup", "ruang_lingkup")
    return replace(
        isi,
        premis=padan.texts(isi.premis, given.premis, Asked("premis", "premis")),
        definisi=definisi_again(padan, isi.definisi),
        maksud=padan.text(isi.maksud, given.maksud, Asked("maksud", "maksud")),
        tujuan=padan.items(isi.tujuan, given.tujuan, Asked("tujuan", "tujuan")),
        ruang_lingkup=_items(padan, isi.ruang_lingkup, given.ruang_lingkup, asked=lingkup),
        kegiatan=_items(padan, isi.kegiatan, given.kegiatan, asked=Asked("kegiatan", "kegiatan")),
        pemantauan=padan.bahasa.selang(every.bagian) if every else None,
    )


def _data_pribadi(padan: Padan, pihak: tuple[PihakView, ...]) -> DataPribadiView:
    """The personal data that are processed."""
    given, asked = padan.given.data_pribadi, Asked("data pribadi", "data_pribadi")
    view, data = data_pribadi_view(padan.naskah, padan.jenis, pihak, bahasa=padan.bahasa), padan.naskah.data_pribadi
    data = data or DataPribadi()
    return replace(
        view,
        subjek=padan.texts(view.subjek, given.subjek, asked.part("pemilik", "subjek")),
        data=padan.texts(view.data, given.data, asked.part("jenis", "data")),
        tujuan=padan.text(view.tujuan, given.tujuan, asked.part("tujuan pemrosesan", "tujuan")),
        prosesor_lain=given.prosesor_lain or view.prosesor_lain,
        dasar=_terms(padan, data.dasar, view.dasar),
        spesifik=_terms(padan, data.bersifat_spesifik, view.spesifik),
        pembagian=tuple(_parts(padan, view, given.pembagian)),
    )


def _terms(padan: Padan, names: tuple[str, ...], usual: tuple[str, ...]) -> tuple[Value, ...]:
    """The grounds or sorts of personal data in a language of a folder; English knows them by itself."""
    if padan.kata.tata is None:
        return usual
    known = padan.kata.istilah
    return tuple(known.get(name) or padan.open(Asked(name.replace("-", " "), "data_pribadi")) for name in names)


def _parts(padan: Padan, view: DataPribadiView, given: tuple[str, ...]) -> Iterator[PembagianView]:
    """What each joint controller does with the data."""
    asked = Asked("bagian pengendali data pribadi", "data_pribadi.pembagian")
    for n, part in enumerate(view.pembagian):
        said = given[n] if n < len(given) else None
        yield replace(part, uraian=padan.needed(part.uraian, said, asked.item(n + 1)))


def _items(
    padan: Padan, items: tuple[ButirView, ...], given: tuple[PadananButir, ...], *, asked: Asked
) -> tuple[ButirView, ...]:
    """The items of the ruang lingkup or of the kegiatan; one that only the second language has stays too."""
    extra = (ButirView(item.uraian or "-") for item in given[len(items) :])
    silent = (PadananButir() for _ in items[len(given) :])
    pairs = zip((*items, *extra), (*given, *silent), strict=True)
    return tuple(_item(padan, old, new, asked=asked.item(place)) for place, (old, new) in enumerate(pairs, 1))


def _item(padan: Padan, old: ButirView, new: PadananButir, *, asked: Asked) -> ButirView:
    who = asked.part("penanggung jawab", "penanggung_jawab")
    return ButirView(
        padan.needed(old.uraian, new.uraian, asked.part("", "uraian")),
        padan.items(old.rincian, new.rincian, asked.part("rincian", "rincian")),
        padan.text(old.waktu, new.waktu, asked.part("waktu", "waktu")),
        padan.text(old.penanggung_jawab, new.penanggung_jawab, who),
    )
