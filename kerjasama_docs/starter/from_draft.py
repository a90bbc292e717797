"""An input that is begun from a draft: what it tells as isian, its Pasal in the place of klausul or beside them.

A Pasal that bears the title of a klausul takes its place, so that the checks know what it is about; any other is a
Pasal of its own. What the kind would print and the draft does not say is switched off.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.drafts.facts import Facts, Party
from kerjasama_docs.drafts.opened_text import Opened, opened_of
from kerjasama_docs.drafts.outlining import outlined, typed
from kerjasama_docs.language import golongan_badan
from kerjasama_docs.naskah.klausul.kind import KlausulEntry, klausul_of
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn
from kerjasama_docs.pipeline.draft import ReadDraft
from kerjasama_docs.regex import regex
from kerjasama_docs.starter.lines import as_item, explain, heading
from kerjasama_docs.starter.lines import plain as quoted

_WORD = regex(r"[a-z0-9]+")
_BODY, _OPENING = "pasal", "pembuka"
_OFF = "tidak"
_SHORT = frozenset({"PT", "CV", "RSUD", "UPT", "BPJS", "BUMD", "BUMN", "UPTD", "SMK", "TBK", "RI", "NIP"})
"""Words that stay in capitals."""
_SMALL = frozenset({"dan", "di", "ke", "dari", "untuk", "pada", "dalam", "dengan", "yang", "bagi", "antara", "atas"})
"""Words that stand small in a title."""


@dataclass
class Taken:
    """What was taken over from a draft.

    Attributes:
        klausul: Lines of a klausul by its name.
        own: Lines of a Pasal of its own, in order.
        order: Lines of the order of the Pasal.
        proposed: Labels of the Pasal that took the place of a klausul.
    """

    klausul: dict[str, list[str]] = field(default_factory=dict)
    own: list[str] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)


def starter_from_draft(read: ReadDraft, *, profil: str) -> str:
    """The text of an input that says what a draft says.

    Args:
        read: The draft.
        profil: The profil of who takes it over.
    """
    built = read.document.built
    entries = klausul_of(built.jenis, read.document.assets)
    taken = _taken(read, entries)
    opened = opened_of(read.draft.pohon)
    lines = [
        *explain(f"Diambil dari {read.draft.said.file}. Periksa setiap isian; bunyi Pasal disalin apa adanya."),
        "",
        f"jenis: {read.document.built.inputs.naskah.jenis}",
        f"profil: {profil}",
        *_head(read),
        *heading("Para pihak"),
        *_pihak(read, opened),
        *_opening(opened),
        *heading("Pasal"),
        "klausul:",
        *(line for name in taken.klausul for line in taken.klausul[name]),
        *_switched_off(entries, taken, opened),
    ]
    if taken.own:
        lines += ["", "pasal_tambahan:", *taken.own]
    return "\n".join([*lines, "", "urutan:", *taken.order]) + "\n"


def _head(read: ReadDraft) -> Iterator[str]:
    facts = read.facts
    if facts.tentang:
        yield f"judul: {quoted(_in_small(facts.tentang))}"
    if facts.disebut and facts.disebut != read.document.built.inputs.jenis.nama:
        yield f"nama_naskah: {quoted(facts.disebut)}"
    if all(pasal.number.isupper() and pasal.number.isalpha() for pasal in read.draft.pohon.pasal):
        yield "nomor_pasal: romawi"
    letak = read.draft.pohon.letak_judul
    if letak != "bawah":
        yield f"judul_pasal: {letak}"
    yield from _signing(facts)


def _signing(facts: Facts) -> Iterator[str]:
    """When and where it is signed, as far as the draft tells."""
    told = (("tanggal", facts.tanggal.isoformat() if facts.tanggal else ""), ("tempat", facts.tempat))
    lines = [f"  {name}: {quoted(value)}" for name, value in told if value]
    yield from (["penandatanganan:", *lines] if lines else [])


def _in_small(title: str) -> str:
    """A title in capitals as a sentence has it: each word with one, those between small."""
    if not title.isupper():
        return title
    return " ".join(map(_word_in_small, title.split()))


def _word_in_small(word: str) -> str:
    if word in _SHORT:
        return word
    return word.lower() if word.lower() in _SMALL else word.title()


def _pihak(read: ReadDraft, opened: Opened) -> Iterator[str]:
    yield "pihak:"
    signers = read.draft.pohon.signatures
    for place, party in enumerate(read.facts.pihak):
        lines = [*_named(party), *_placed(read, opened, place)]
        if place < len(signers):
            lines += _signer(signers[place], "".join(opened.jabatan[place : place + 1]))
        yield from as_item([f"    {line}" for line in lines or ["nama:"]], 2)


def _named(party: Party) -> Iterator[str]:
    """What a pihak is and is called; what the draft does not tell stays open."""
    name = _in_small(party.nama)
    if name:
        yield f"nama: {quoted(name)}"
    fit = golongan_badan(name)
    if len(fit) == 1:
        yield f"golongan: {fit[0]}"
    if party.sebutan:
        yield f"sebutan: {party.sebutan.upper()}"


def _placed(read: ReadDraft, opened: Opened, place: int) -> Iterator[str]:
    """Its number, which dots leave open, and its seat."""
    for name, values in (("nomor", read.facts.nomor), ("alamat", opened.alamat)):
        if place < len(values) and any(map(str.isalnum, values[place])):
            yield f"{name}: {quoted(values[place])}"


def _signer(column: SignatureColumn, said: str) -> Iterator[str]:
    """Who signs, with the office that the komparisi says, else the one above his name."""
    office = said or " ".join(plain(line) for line in column.office).strip(" ,")
    yield "penandatangan:"
    yield f"  nama: {quoted(plain(column.name))}"
    if office:
        yield f"  jabatan: {quoted(_in_small(office))}"
    number = "".join(filter(str.isdigit, plain(column.nip)))
    if number:
        yield f'  nip: "{number}"'


def _opening(opened: Opened) -> Iterator[str]:
    for name, items in (("premis", opened.premis), ("dasar_hukum", opened.dasar_hukum)):
        if items:
            yield from ("", f"{name}:")
            yield from (f"  - {quoted(typed(item))}" for item in items)


def _taken(read: ReadDraft, entries: Sequence[KlausulEntry]) -> Taken:
    """The Pasal of a draft as klausul with its text, or as Pasal of its own."""
    taken = Taken()
    titles = {_key(entry.head.judul or ""): entry for entry in entries if entry.part == _BODY}
    labels: set[str] = {entry.id for entry in entries}
    for pasal in read.draft.pohon.pasal:
        title = " ".join(plain(pasal.judul).split())
        entry = titles.pop(_key(title), None)
        label = entry.id if entry else _label(title or pasal.number, labels)
        taken.order += [*_groups(pasal), f"  - {label}"]
        if entry:
            taken.proposed.append(label)
            taken.klausul[label] = [f"  {label}:", "    pakai: ya", *_text(pasal, "    ")]
        else:
            labels.add(label)
            named = quoted(_in_small(title)) if title else "tanpa"
            taken.own += [f"  - label: {label}", f"    judul: {named}", *_text(pasal, "    ")]
    return taken


def _groups(pasal: Pasal) -> Iterator[str]:
    for bab in pasal.bab:
        yield f"  - {bab.tingkat}: {quoted(_in_small(' '.join(plain(bab.judul).split())) or bab.nama)}"


def _text(pasal: Pasal, indent: str) -> list[str]:
    lines = outlined(pasal.content).split("\n")
    return [f"{indent}teks: |", *(f"{indent}  {line}".rstrip() for line in lines)]


def _key(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold()))


def _label(title: str, taken: set[str]) -> str:
    """A label of its own for a Pasal, by its title."""
    stem = "-".join(_WORD.findall(title.casefold()))[:40].strip("-")
    stem = stem if stem[:1].isalpha() else f"pasal-{stem}"
    label, place = stem, 2
    while label in taken:
        label, place = f"{stem}-{place}", place + 1
    return label


def _switched_off(entries: Sequence[KlausulEntry], taken: Taken, opened: Opened) -> Iterator[str]:
    """The klausul that the kind would print and the draft does not have."""
    empty: Mapping[str, bool] = {"premis": not opened.premis, "dasar_hukum": not opened.dasar_hukum}
    for entry in entries:
        if entry.id in taken.klausul or entry.ref.pilihan:
            continue
        if entry.part == _BODY or (entry.part == _OPENING and any(empty.get(name) for name in entry.head.isian)):
            yield f"  {entry.id}: {_OFF}"
