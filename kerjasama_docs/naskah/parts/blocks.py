"""The parts of a naskah that are no Pasal: title, logos, signatures."""

from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.language import INDONESIA, Bahasa, huruf_awal_besar
from kerjasama_docs.model.base import ASING
from kerjasama_docs.model.isi import Saksi
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.klausul.folders import ProfilFolder
from kerjasama_docs.naskah.tree.inline import Inline, Text, plain
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.markup import escape_value, isian_tag, parse_inline
from kerjasama_docs.naskah.tree.pohon import Logo, SignatureColumn, SignatureGroup
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.naskah.views.records import PenandatanganView, PihakView

_ENTITLED = {
    ("lembaga-pemerintah", "menteri"),
    ("lembaga-negara", "pimpinan-lembaga"),
    ("pemerintah-daerah", "kepala-daerah"),
}
"""Golongan and tingkat of the officials who use the lambang negara (UU 24/2009 Pasal 54 ayat (1))."""


def inline(value: str, *, upper: bool = False) -> tuple[Inline, ...]:
    """A value as inline pieces; Markup (an isian, a dotted blank) stays what it is."""
    if isinstance(value, Markup):
        return parse_inline(str(value))
    text = language.huruf_besar(value) if upper else value
    return parse_inline(escape_value(text, rich=isinstance(value, Rich)))


def bold(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same pieces in bold."""
    return tuple(Text(piece.text, piece.italic, bold=True) if isinstance(piece, Text) else piece for piece in content)


def capitals(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same pieces in capitals; what is open stays as it is."""
    return tuple(
        replace(piece, text=language.huruf_besar(piece.text)) if isinstance(piece, Text) else piece for piece in content
    )


def judul_lines(
    names: Names,
    folder: ProfilFolder,
    kepala: tuple[tuple[Inline, ...], ...],
    bahasa: Bahasa,
    *,
    foreign: bool,
) -> tuple[JudulLine, ...]:
    """The title block: kind, pihak, tentang, judul, and one NOMOR per pihak, in the order of the profil.

    Args:
        names: What a klausul may use.
        folder: The profil.
        kepala: The lines it begins with.
        bahasa: Its language.
        foreign: Whether the pihak bear no numbers; then only a NOMOR that is given is printed.
    """
    pihak = names.pihak
    profil = folder.profil
    words = bahasa.judul
    parties: list[JudulLine] = []
    for place, item in enumerate(pihak):
        comma = (Text(","),) if len(pihak) > 2 and place < len(pihak) - 1 else ()  # noqa: PLR2004 - two need no comma
        if place == len(pihak) - 1:
            parties.append(JudulLine((Text(words[profil.penghubung]),)))
        parties.append(JudulLine((*inline(item.nama_judul, upper=True), *comma)))
    about = [JudulLine((Text(words["TENTANG"]),)), JudulLine(inline(names.judul, upper=True))]
    said = [item for item in pihak if item.nomor and not (foreign and isinstance(item.nomor, Markup))]
    numbers = [JudulLine((Text(f"{words['NOMOR']}: "), *inline(item.nomor)), "nomor") for item in said]
    head = [JudulLine(line) for line in kepala]
    between = [JudulLine((Text(words["ANTARA"]),)), *parties]
    if profil.urutan_nomor == "setelah-jenis":
        return (*head, *numbers, *between, *about)
    return (*head, *between, *about, *numbers)


def _entitled(pihak: Pihak) -> bool:
    return (pihak.golongan, pihak.penandatangan.tingkat) in _ENTITLED


def logos(naskah: Naskah, jenis: Jenis, folder: ProfilFolder, base: Path | None) -> tuple[Logo, ...]:
    """The pictures above the title.

    Officials who are all entitled to it use the lambang negara once, in the middle; everyone else the
    logos of the pihak, the first on the left (UU 24/2009 Pasal 52, Pasal 54 ayat (1)). Beside the emblem
    of a foreign pihak those so entitled use it too.
    """
    profil = folder.profil
    if profil.kepala == "tanpa":
        return ()
    lambang = Logo(profil.lambang, "lambang negara", str(folder.folder))
    own = [pihak for pihak in naskah.pihak if pihak.golongan not in ASING]
    state = profil.kepala == "lambang-negara" and all(map(_entitled, own))
    if state and len(own) == len(naskah.pihak):
        return (lambang,)
    found = []
    for place, pihak in enumerate(naskah.pihak, 1):
        if pihak.logo == "tanpa":
            continue
        if state and pihak in own and not pihak.logo:
            found.append(lambang)
            continue
        path, beside = pihak.logo, base or Path()
        if path is None and profil.logo and profil.is_own(pihak.nama):
            path, beside = profil.logo, folder.folder
        found.append(Logo(path, f"logo {pihak.nama or pihak_called(place, profil, jenis)}", str(beside)))
    return tuple(found)


def _office(signer: PenandatanganView, bahasa: Bahasa, *, upper: bool) -> tuple[tuple[Inline, ...], ...]:
    """The office of one who signs, below the giver of his mandate (UU 30/2014 Pasal 14 ayat (4))."""
    status = bahasa.status.get(signer.status)
    said = status and signer.jabatan.casefold().startswith(status.casefold())
    office = (*((Text(f"{status} "),) if status and not said else ()), *inline(signer.jabatan, upper=upper))
    if not signer.atas_nama:
        return (office,)
    return ((Text(f"{bahasa.atas_nama} "), *inline(signer.atas_nama, upper=upper)), office)


def _nip(signer: PenandatanganView) -> tuple[Inline, ...]:
    return inline(f"NIP {signer.nip}") if signer.nip else ()


def _letter(signer: PenandatanganView, bahasa: Bahasa) -> tuple[tuple[Inline, ...], ...]:
    """The letter by which somebody signs, where no komparisi says it."""
    return ((Text(f"{bahasa.berdasarkan} "), *inline(signer.kuasa)),) if signer.kuasa else ()


def _called(item: PihakView) -> str:
    """What a pihak without a number is called on its paraf box; nothing while its name is open."""
    name = "" if isinstance(item.nama, Markup) else plain(inline(item.nama))
    return huruf_awal_besar(name)


def signatures_for(names: Names, bahasa: Bahasa) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs in a naskah whose pihak bear no numbers: for whom above, name and office below."""
    return tuple(
        SignatureColumn(
            heading=(Text(f"{bahasa.judul['UNTUK']} "), *inline(item.nama_judul, upper=True)),
            label=_called(item),
            office=(),
            name=inline(item.penandatangan.nama, upper=True),
            nip=_nip(item.penandatangan),
            meterai=names.penandatanganan.meterai,
            below=(*_office(item.penandatangan, bahasa, upper=False), *_letter(item.penandatangan, bahasa)),
        )
        for item in names.pihak
    )


def signatures(names: Names) -> tuple[SignatureColumn, ...]:
    """Where each pihak signs; a mandate names its giver."""
    columns = []
    for item in names.pihak:
        *mandate, office = _office(item.penandatangan, INDONESIA, upper=True)
        columns.append(
            SignatureColumn(
                heading=(Text(item.label),),
                label=item.label,
                office=(*mandate, (*office, Text(","))),
                name=inline(item.penandatangan.nama, upper=True),
                nip=_nip(item.penandatangan),
                meterai=names.penandatanganan.meterai,
            )
        )
    return tuple(columns)


def witnesses(naskah: Naskah, bahasa: Bahasa, *, foreign: bool) -> tuple[SignatureColumn, ...]:
    """Saksi and mengetahui, in that order; where the pihak bear no numbers the office stands below the name."""
    groups: tuple[tuple[str, SignatureGroup, tuple[Saksi, ...]], ...] = (
        ("Saksi", "saksi", naskah.saksi),
        ("Mengetahui", "mengetahui", naskah.mengetahui),
    )
    columns = []
    for word, key, group in groups:
        for place, person in enumerate(group, 1):
            number = f" {place}" if len(group) > 1 and key == "saksi" else ""
            column = _witness(f"{word}{number}", key, place, person, foreign=foreign)
            columns.append(replace(column, heading=(Text(f"{bahasa.tulisan[word]}{number},"),)))
    return tuple(columns)


def _witness(title: str, key: SignatureGroup, place: int, person: Saksi, *, foreign: bool) -> SignatureColumn:
    def needed(value: str | None, what: str, field: str) -> str:
        return value or isian_tag(f"{what} {title.lower()}", f"{key}[{place}].{field}")

    jabatan = inline(needed(person.jabatan, "jabatan", "jabatan"), upper=not foreign)
    return SignatureColumn(
        heading=(Text(f"{title},"),),
        office=() if foreign else ((*jabatan, Text(",")),),
        name=inline(needed(person.nama, "nama", "nama"), upper=True),
        nip=inline(f"NIP {person.nip}") if person.nip else (),
        group=key,
        below=(jabatan,) if foreign else (),
    )
