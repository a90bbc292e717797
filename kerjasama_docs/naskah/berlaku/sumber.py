"""What happened to each Pasal of the text in force, in words."""

from dataclasses import replace

from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.naskah.rantai.perubahan_lampiran import Penggantian
from kerjasama_docs.naskah.rantai.records import Berlaku, Mata
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Pasal, Pohon


def sources(old: Berlaku, pohon: Pohon, mata: Mata) -> dict[str, tuple[str, ...]]:
    """What happened to each Pasal, in words, with what happened to it before."""
    before = {pasal.label: pasal for pasal in old.pohon.pasal}
    span, _ = old.akar.wording.prolonged or (None, "")
    longer = mata.peran == "perpanjangan"
    found = {}
    for pasal in pohon.pasal:
        prolonged = longer and pasal.label == span
        if prolonged and mata.berakhir:
            how = f"diperpanjang sampai dengan tanggal {tanggal_panjang(mata.berakhir)}"
        elif before.get(pasal.label) == pasal and not prolonged:
            continue
        else:
            how = _done(pasal, mata, new=pasal.label not in before)
        found[pasal.label] = (*old.sumber.get(pasal.label, ()), f"{how} dengan {mata.nama}")
    return found


def _done(pasal: Pasal, mata: Mata, *, new: bool) -> str:
    """What a naskah did to a Pasal that no longer reads as before."""
    if new:
        return "disisipkan"
    if pasal.dihapus:
        return "dihapus"
    return "diubah" if mata.peran == "perubahan" else "diperpanjang"


def with_own(berlaku: Berlaku, pohon: Pohon, mata: Mata) -> Berlaku:
    """What is in force, with what a naskah says beside the changes it makes: what its kind need not have."""
    usual = {ref.id for ref in mata.jenis.klausul if ref.wajib or mata.peran == "pengakhiran"}
    own = (pasal for pasal in pohon.pasal if pasal.label not in usual)
    said = tuple(f"Pasal {pasal.number} {mata.nama} ({plain(pasal.judul).lower()})" for pasal in own)
    return replace(berlaku, tersendiri=(*berlaku.tersendiri, *said))


def with_lampiran(berlaku: Berlaku, own: Pohon, mata: Mata, *, lampiran: Penggantian) -> Berlaku:
    """What is in force, with the lampiran that a naskah replaces as it prints them."""
    old = berlaku.pohon.lampiran
    done = (lampiran_key(each.lama) for each in lampiran.ganti if each.lama is not None)
    sumber = {key: (*berlaku.sumber.get(key, ()), f"diubah dengan {mata.nama}") for key in done}
    pohon = replace(berlaku.pohon, lampiran=lampiran.pohon(old, own.lampiran))
    return replace(berlaku, pohon=pohon, sumber={**berlaku.sumber, **sumber})


def lampiran_key(place: int) -> str:
    """Under which name the sources tell of a lampiran, by its place from 0; no Pasal bears a label with a colon."""
    return f"lampiran:{place}"
