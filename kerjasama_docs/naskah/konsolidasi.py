"""The consolidated text: the first naskah of a chain with every later one worked in, for reading only."""

from dataclasses import replace
from itertools import pairwise

from kerjasama_docs import language
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.naskah.berlaku.sumber import lampiran_key
from kerjasama_docs.naskah.klausul.penyebutan import labels_of, own_labels
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.perubahan_lampiran import noted
from kerjasama_docs.naskah.rantai.records import Berlaku, Mata, Rantai
from kerjasama_docs.naskah.tree.finishing import finish
from kerjasama_docs.naskah.tree.inline import Text
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.pohon import TANPA_KEPALA, Kind, LampiranPart, Pasal, Pohon, Unit
from kerjasama_docs.naskah.tree.rujukan import resolve_pohon
from kerjasama_docs.naskah.views.induk import number_in_sentence

TITLE = ("NASKAH KONSOLIDASI", "TIDAK DITANDATANGANI")
"""What stands above the title of a consolidated text."""
_DONE = {"pokok": "diganti", "perubahan": "diubah", "perpanjangan": "diperpanjang", "pengakhiran": "diakhiri"}


def _finished(pohon: Pohon, berlaku: Berlaku) -> Pohon:
    """The text in force as it is printed."""
    return finish(pohon, berlaku.akar.profil.profil, own_labels(berlaku.naskah.pihak))


def _cited(mata: Mata) -> str:
    """A naskah of the chain with its numbers and its day."""
    numbers = [f"Nomor {number_in_sentence(number)}" for number in mata.nomor if number]
    day = [f"tanggal {language.tanggal_panjang(mata.tanggal)}"] if mata.tanggal else []
    return " ".join([mata.nama, language.daftar(numbers, "dan"), *day] if numbers else [mata.nama, *day])


def _joined_later(rantai: Rantai) -> str:
    """The pihak that joined behind the first naskah, each with the naskah by which it did; empty without any."""
    pihak, profil = rantai.berlaku.naskah.pihak, rantai.berlaku.akar.profil.profil
    labels, text = labels_of(pihak, profil), ""
    for before, mata in pairwise(rantai.mata):
        new = range(before.pihak or mata.pihak, min(mata.pihak, len(pihak)))
        who = [f"{pihak[place].nama} sebagai {labels[place]}" for place in new if pihak[place].nama]
        text += f" Dengan {mata.nama} bergabung {language.daftar(who, 'dan')}." if who else ""
    return text


def _note(rantai: Rantai) -> Unit:
    """What a reader has to know: what was worked in, and that it binds nobody."""
    first, *later = rantai.mata
    sources = language.daftar([f"{_DONE[mata.peran]} dengan {_cited(mata)}" for mata in later], "dan")
    text = f"Naskah ini memuat {_cited(first)} sebagaimana telah {sources}."
    text += _joined_later(rantai)
    end = rantai.diakhiri
    if end and end.berakhir:
        text += f" Kerja sama berakhir pada tanggal {language.tanggal_panjang(end.berakhir)}."
    if own := rantai.berlaku.tersendiri:
        text += f" Naskah ini dibaca bersama dengan {language.daftar([*own], 'dan')}."
    text += (
        " Naskah ini disusun untuk memudahkan pembacaan dan tidak ditandatangani; yang mengikat adalah naskah aslinya."
    )
    return Unit(Kind.PARAGRAF, (Text(text, italic=True),))


def _joined(sources: tuple[str, ...]) -> str:
    """What happened to a Pasal; what happened several times is said once: "diubah dengan Adendum Kesatu dan …"."""
    names: dict[str, list[str]] = {}
    for source in sources:
        how, _, by = source.rpartition(" dengan ")
        names.setdefault(how, []).append(by)
    return language.daftar([f"{how} dengan {language.daftar(by, 'dan')}" for how, by in names.items()], "dan")


def _noted(pasal: Pasal, sources: tuple[str, ...]) -> Pasal:
    """A Pasal with a line that says what changed it."""
    if not sources:
        return pasal
    said = _joined(sources)
    line = Unit(Kind.CATATAN, (Text(f"[{language.huruf_awal_besar(said)}]", italic=True),))
    return replace(pasal, content=(line, *pasal.content))


def _lampiran(berlaku: Berlaku, text: Pohon, first: Pohon) -> tuple[LampiranPart, ...]:
    """The lampiran of the first naskah; one that was replaced since as it reads now, with what replaced it."""
    sources = [berlaku.sumber.get(lampiran_key(place), ()) for place, _ in enumerate(first.lampiran)]
    changed = [noted(*each) for each in zip(text.lampiran, sources, strict=False)]
    now = _finished(replace(text, lampiran=tuple(changed)), berlaku).lampiran
    parts = list(first.lampiran)
    for place, done in enumerate(sources):
        if done:
            parts[place] = now[place]
    return tuple(parts)


def konsolidasi(built: Built) -> Built:
    """The first naskah of a chain as it reads after the last one.

    Raises:
        DocumentFindingsError: The naskah stands alone, or its parent is only recorded.
    """
    rantai, where = built.rantai, built.source.where(("induk",))
    if len(rantai.mata) == 1:
        message = f"{built.jenis.nama} ini berdiri sendiri; tidak ada yang dikonsolidasikan."
        hint = "Sebut berkas adendum, perpanjangan, atau pengakhiran yang terakhir."
        raise DocumentFindingsError([Finding("konsolidasi", Level.GALAT, message, where, hint)])
    if built.awal is None:
        message = "Naskah induk hanya dicatat, sehingga bunyinya tidak diketahui dan tidak dapat dikonsolidasikan."
        hint = "Sebut berkas masukan naskah induk pada induk."
        raise DocumentFindingsError([Finding("konsolidasi", Level.GALAT, message, where, hint)])
    berlaku, first = rantai.berlaku, built.awal
    text, _ = resolve_pohon(berlaku.pohon)
    pasal = tuple(_noted(item, berlaku.sumber.get(item.label, ())) for item in text.pasal)
    made: Pohon = replace(
        _finished(replace(text, pasal=pasal), berlaku),
        judul=(*(JudulLine((Text(line),)) for line in TITLE), *first.judul),
        logos=first.logos,
        opening=(_note(rantai), *first.opening),
        closing=first.closing,
        signatures=(),
        witnesses=(),
        lampiran=_lampiran(berlaku, text, first),
        kepala_halaman=TANPA_KEPALA,
        konsolidasi=True,
    )
    akar = berlaku.akar
    inputs = replace(built.inputs, naskah=berlaku.naskah, jenis=akar.jenis, profil=akar.profil)
    return replace(built, inputs=inputs, pohon=made)
