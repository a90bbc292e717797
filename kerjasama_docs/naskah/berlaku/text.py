"""The text in force: what a naskah of the chain makes of the text before it."""

from dataclasses import dataclass, field, replace

from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.naskah.berlaku.faults import dangling, refuse_too_much, unknown_labels, unworded_faults
from kerjasama_docs.naskah.berlaku.sumber import sources
from kerjasama_docs.naskah.berlaku.voice import Voice
from kerjasama_docs.naskah.berlaku.written import written_over
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.rantai.perubahan import Adendum, Baru, Butir, Hasil, salin, terapkan
from kerjasama_docs.naskah.rantai.perubahan_lampiran import Penggantian, penggantian
from kerjasama_docs.naskah.rantai.records import Berlaku, Mata, Rantai
from kerjasama_docs.naskah.rantai.warisan import Warisan
from kerjasama_docs.naskah.tree.gabungan import merged_label
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, Pasal, Pohon, Unit
from kerjasama_docs.naskah.tree.rujukan import resolve_pohon


@dataclass(frozen=True)
class Sesudah:
    """What an adendum, a perpanjangan or a pengakhiran leaves in force.

    Attributes:
        berlaku: What is in force after it.
        butir: Its changes, one point for each Pasal.
        findings: What is wrong with them.
        notes: What is worth a look in their texts.
        teks: The text in force, its rujukan resolved.
        lampiran: The lampiran that it replaces.
    """

    berlaku: Berlaku
    butir: tuple[Butir, ...]
    findings: tuple[Finding, ...]
    teks: Pohon
    notes: tuple[Finding, ...] = ()
    lampiran: Penggantian = field(default_factory=Penggantian)


def _typed(change: Perubahan) -> bool:
    """Whether a change leaves its Pasal with words that no klausul gives; a Pasal behind it leaves it as it is."""
    return bool(change.hapus or (change.teks and (change.ubah or change.ayat)))


def _unit(pasal: Pasal | None, label: str) -> Unit | None:
    """The unit of a Pasal that bears a label."""
    blocks = pasal.content if pasal else ()
    return next((block for block in blocks if isinstance(block, Unit) and block.label == label), None)


def _reworded(pasal: Pasal, ayat: Unit) -> Pasal:
    """A Pasal in which the ayat of that label has its new wording."""
    content: list[Block] = []
    for block in pasal.content:
        if isinstance(block, Unit) and block.label == ayat.label:
            content.append(replace(block, content=ayat.content))
        else:
            content.append(block)
    return replace(pasal, content=tuple(content))


def _prolonged(pohon: Pohon, voice: Voice, changes: tuple[Perubahan, ...]) -> Pohon:
    """The text in which the ayat about the jangka waktu has its new wording, where a klausul gives one."""
    old = voice.berlaku
    span = old.akar.wording.prolonged
    label, ayat = span or ("", "")
    whole = old.pasal_of(label)
    if span is None or {label, *old.labels_of(label)} & {*old.tangan, *(change.target for change in changes)}:
        return pohon
    if whole and whole.gabung:
        label, ayat = whole.label, merged_label(label, ayat)
    new = _unit(voice.again(label), ayat)
    if new is None:
        return pohon
    pasal = list(pohon.pasal)
    for place, each in enumerate(pohon.pasal):
        if label in each.labels:
            pasal[place] = _reworded(each, new)
    return replace(pohon, pasal=tuple(pasal))


def _worded(voice: Voice, changes: tuple[Perubahan, ...]) -> dict[int, Baru]:
    """The new texts of the changes to Pasal, by the places of those that have one."""
    pasal = [(place, change) for place, change in enumerate(changes) if not change.lampiran]
    drawn = {place: voice.new(place, change) for place, change in pasal}
    return {place: made for place, made in drawn.items() if made}


def after(inputs: Inputs, induk: Rantai, mata: Mata) -> Sesudah:
    """What a naskah leaves in force of the text of its parent.

    Args:
        inputs: What the naskah is built from.
        induk: The chain of its parent.
        mata: The naskah as the next one of the chain.

    Raises:
        DocumentFindingsError: The text in force grows too large.
    """
    old, naskah, source = induk.berlaku, inputs.naskah, inputs.source
    lampiran = penggantian(old.naskah.lampiran, naskah, source, recorded=old.akar.recorded)
    now = old.naskah.model_copy(update={"lampiran": lampiran.isi(old.naskah.lampiran, naskah.lampiran)})
    warisan = Warisan.of(old, naskah, mata.peran)
    written = written_over(now, naskah, mata, fields=inputs.jenis.warisan, warisan=warisan)
    voice = Voice.of(replace(old, naskah=written), source)
    hasil, wrong = _worked_in(voice, old, naskah)
    pohon = hasil.pohon
    if mata.peran == "perpanjangan":
        pohon = _prolonged(pohon, voice, naskah.perubahan)
    refuse_too_much(pohon, source)
    teks, broken = resolve_pohon(pohon)
    findings = [*voice.findings, *lampiran.findings, *wrong, *unknown_labels(naskah, old, source)]
    findings = findings or [*dangling(broken, old, source)]
    berlaku = replace(
        old,
        naskah=written_over(now, naskah, mata, fields=warisan.kept, warisan=warisan),
        pohon=pohon,
        sumber={**old.sumber, **sources(old, pohon, mata)},
        tangan=old.tangan | {change.target for change in naskah.perubahan if _typed(change)},
        putus=frozenset((each.message, each.where.unit) for each in broken),
    )
    own = map(Butir, lampiran.bunyi(inputs.jenis.nama, len(naskah.lampiran)))
    return Sesudah(berlaku, (*hasil.butir, *own), tuple(findings), teks, tuple(voice.typed.notes), lampiran)


def _worked_in(voice: Voice, old: Berlaku, naskah: Naskah) -> tuple[Hasil, tuple[Finding, ...]]:
    """The changes to Pasal worked into the text before, and what is wrong with them."""
    new = _worded(voice, naskah.perubahan)
    unworded = unworded_faults(voice, naskah.perubahan, new)

    def where(place: int, field: str) -> Where:
        return voice.source.where(("perubahan", place, field))

    adendum = Adendum(old.pohon, naskah.perubahan, new, where, not old.akar.recorded, old.left_out)
    hasil, faults = terapkan(adendum)
    return hasil, tuple(unworded) or faults


def quoted(pohon: Pohon, sesudah: Sesudah) -> Pohon:
    """The tree of an adendum with the Pasal it quotes as they will read."""

    def filled(block: Block) -> Block:
        if isinstance(block, Kutipan):
            labels = sesudah.butir[block.place - 1].dikutip if 0 < block.place <= len(sesudah.butir) else ()
            return replace(block, pasal=salin(sesudah.teks, labels))
        if isinstance(block, Unit):
            return replace(block, children=tuple(filled(child) for child in block.children))
        return block

    pasal = (replace(item, content=tuple(filled(block) for block in item.content)) for item in pohon.pasal)
    return replace(pohon, pasal=tuple(pasal))
