"""The text in force: what a naskah of the chain makes of the text before it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.model.template import Jenis, KlausulHead
from kerjasama_docs.model.waktu import JangkaWaktu
from kerjasama_docs.naskah import parts
from kerjasama_docs.naskah.builder import Builder
from kerjasama_docs.naskah.context import names_of
from kerjasama_docs.naskah.engine import Rich
from kerjasama_docs.naskah.inline import plain
from kerjasama_docs.naskah.klausul import Klausul
from kerjasama_docs.naskah.perubahan import Baru, Butir, salin, terapkan
from kerjasama_docs.naskah.rantai import Berlaku, Mata, Rantai
from kerjasama_docs.naskah.riwayat import Step, names_of_life
from kerjasama_docs.naskah.rujukan import resolve_pohon
from kerjasama_docs.naskah.selection import Chosen, Selection
from kerjasama_docs.naskah.tree import Kutipan, Pasal, Pohon, Unit

_SPAN = "jangka-waktu"
"""The klausul, and in it the ayat, that says how long a kerja sama runs."""
_HEAD = KlausulHead(arti="Ketentuan yang diubah.")


@dataclass(frozen=True)
class Sesudah:
    """What an adendum, a perpanjangan or a pengakhiran leaves in force.

    Attributes:
        berlaku: What is in force after it.
        butir: Its changes, one point for each Pasal.
        findings: What is wrong with them.
    """

    berlaku: Berlaku
    butir: tuple[Butir, ...] = ()
    findings: tuple[Finding, ...] = ()


def _written_over(old: Naskah, new: Naskah, fields: tuple[str, ...], mata: Mata) -> Naskah:
    """The first naskah with what a later one says otherwise; numbers and day of signing stay its own."""
    update: dict[str, object] = {name: getattr(new, name) for name in fields if name not in {"profil", "pihak"}}
    numbers = [pihak.nomor for pihak in old.pihak] + [None] * len(new.pihak)
    update["pihak"] = tuple(
        pihak.model_copy(update={"nomor": nomor}) for pihak, nomor in zip(new.pihak, numbers, strict=False)
    )
    span = new.jangka_waktu
    if mata.peran == "perpanjangan" and mata.berakhir:
        update["jangka_waktu"] = JangkaWaktu(mulai=old.jangka_waktu.mulai, sampai=mata.berakhir)
    elif mata.peran == "perubahan" and (span.lama or span.sampai):
        update["jangka_waktu"] = span if span.mulai else span.model_copy(update={"mulai": old.jangka_waktu.mulai})
    return old.model_copy(update=update)


class _Voice:
    """Words Pasal as the first naskah of the chain would: with its kind, its profil, its klausul."""

    def __init__(self, berlaku: Berlaku, source: Source) -> None:
        akar = berlaku.akar
        self.naskah, self.akar = berlaku.naskah, akar
        step = Step(akar.induk) if akar.induk else None
        life = names_of_life(berlaku.naskah, akar.jenis, akar.profil.profil, step)
        self.names = names_of(berlaku.naskah, akar.jenis, akar.profil.profil, life)
        present = frozenset(pasal.label for pasal in berlaku.pohon.pasal if not pasal.dihapus)
        self.titles = {pasal.label: pasal.judul for pasal in berlaku.pohon.pasal}
        self.typed = Builder(source, akar.assets, self.names, present)
        self.drawn = Builder(akar.source, akar.assets, self.names, present)
        self.source = source

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (*self.typed.findings, *self.drawn.findings)

    def again(self, label: str) -> Pasal | None:
        """A Pasal worded anew from its klausul; None when it is the drafter's own."""
        if self.akar.recorded or label not in {ref.id for ref in self.akar.jenis.klausul}:
            return None
        selection = Selection(self.naskah, self.akar.jenis, self.akar.source, self.akar.assets)
        return self.drawn.pasal(Chosen(selection.klausul(label), selection.given(label)))

    def new(self, place: int, change: Perubahan) -> Baru | None:
        """The new text of one change; None when there is none, or when it cannot be worded anew."""
        title = parts.inline(Rich(change.judul), upper=True) if change.judul else self.titles.get(change.target, ())
        if change.teks:
            where = self.source.text_where(("perubahan", place, "teks"))
            label = change.label or change.target
            blocks = self.typed.blocks(Klausul(label, _HEAD, change.teks, where), {}, opening=False)
            return Baru(() if change.ayat else title, blocks) if blocks else None
        if change.hapus:
            return None
        made = self.again(change.target)
        return Baru(title if change.judul else made.judul, made.content) if made else None


def _unworded(voice: _Voice, changes: tuple[Perubahan, ...], new: Mapping[int, Baru]) -> list[Finding]:
    """Changes without a text where no klausul gives one."""
    found = []
    for place, change in enumerate(changes):
        if change.ubah and not change.teks and place not in new and change.ubah in voice.titles:
            message = (
                f"Bunyi baru Pasal “{change.ubah}” tidak dapat disusun ulang: Pasal ini bukan dari klausul jenisnya."
            )
            where = voice.source.where(("perubahan", place))
            found.append(Finding("nilai", Level.GALAT, message, where, "Tulis bunyi lengkapnya pada teks."))
    return found


def _prolonged(pohon: Pohon, made: Pasal | None) -> Pohon:
    """The text in which the ayat about the jangka waktu has its new wording, where there is such an ayat."""
    new = next((b for b in made.content if isinstance(b, Unit) and b.label == _SPAN), None) if made else None
    if new is None:
        return pohon

    def changed(pasal: Pasal) -> Pasal:
        if pasal.label != _SPAN:
            return pasal
        content = (
            replace(b, content=new.content) if isinstance(b, Unit) and b.label == _SPAN else b for b in pasal.content
        )
        return replace(pasal, content=tuple(content))

    return replace(pohon, pasal=tuple(changed(pasal) for pasal in pohon.pasal))


def after(induk: Rantai, naskah: Naskah, kind: Jenis, source: Source, mata: Mata) -> Sesudah:
    """What a naskah leaves in force of the text of its parent.

    Args:
        induk: The chain of its parent.
        naskah: The naskah.
        kind: Its kind.
        source: Its input.
        mata: The naskah as the next one of the chain.
    """
    old = induk.berlaku
    berlaku = replace(old, naskah=_written_over(old.naskah, naskah, kind.warisan, mata))
    voice = _Voice(berlaku, source)
    drawn = {place: voice.new(place, change) for place, change in enumerate(naskah.perubahan)}
    new = {place: made for place, made in drawn.items() if made}
    unworded = _unworded(voice, naskah.perubahan, new)

    def where(place: int, field: str) -> Where:
        return source.where(("perubahan", place, field))

    hasil, faults = terapkan(old.pohon, naskah.perubahan, new, where, lengkap=not old.akar.recorded)
    pohon = hasil.pohon
    if mata.peran == "perpanjangan" and _SPAN not in {change.target for change in naskah.perubahan}:
        pohon = _prolonged(pohon, voice.again(_SPAN))
    findings = (*voice.findings, *unworded, *(() if unworded else faults))
    sumber = {**old.sumber, **_sources(old, pohon, mata)}
    findings += _unknown_labels(naskah, old, source)
    if not findings:
        findings = _dangling(pohon, old.pohon, source)
    return Sesudah(replace(berlaku, pohon=pohon, sumber=sumber), hasil.butir, tuple(findings))


def _unknown_labels(naskah: Naskah, old: Berlaku, source: Source) -> tuple[Finding, ...]:
    """Labels that a pengakhiran names and the text in force does not have."""
    given = naskah.pengakhiran
    if given is None or old.akar.recorded:
        return ()
    known = [pasal.label for pasal in old.pohon.pasal if not pasal.dihapus]
    named = {"pasal": given.pasal, "tetap_berlaku": given.tetap_berlaku}
    return tuple(
        Finding(
            "nama-tak-dikenal",
            Level.GALAT,
            f"Naskah induk tidak punya Pasal berlabel “{label}”.",
            source.where(("pengakhiran", field, place)),
            nearest(label, known),
        )
        for field, labels in named.items()
        for place, label in enumerate(labels)
        if label not in known
    )


def _sources(old: Berlaku, pohon: Pohon, mata: Mata) -> dict[str, tuple[str, ...]]:
    """What happened to each Pasal, in words, with what happened to it before."""
    before = {pasal.label: pasal for pasal in old.pohon.pasal}
    found = {}
    for pasal in pohon.pasal:
        if before.get(pasal.label) == pasal:
            continue
        how = "diperpanjang" if mata.peran == "perpanjangan" else "diubah"
        how = "disisipkan" if pasal.label not in before else "dihapus" if pasal.dihapus else how
        found[pasal.label] = (*old.sumber.get(pasal.label, ()), f"{how} dengan {mata.nama}")
    return found


def _dangling(pohon: Pohon, old: Pohon, source: Source) -> tuple[Finding, ...]:
    """Rujukan that lead nowhere after the changes; those that led nowhere before are not this naskah's doing."""
    before = {finding.message for finding in resolve_pohon(old)[1]}
    found = []
    for finding in resolve_pohon(pohon)[1]:
        if finding.message in before:
            continue
        if finding.where.file == source.file and finding.where.line:
            found.append(finding)
            continue
        message = f"{finding.where.unit} naskah induk: {finding.message[:1].lower()}{finding.message[1:]}"
        where = replace(source.where(("perubahan",)), unit=finding.where.unit)
        hint = f"Ubah juga {finding.where.unit}, atau pertahankan ketentuan yang dirujuknya."
        found.append(Finding(finding.code, Level.GALAT, message, where, hint))
    return tuple(found)


def quoted(blocks: Pohon, sesudah: Sesudah) -> Pohon:
    """The tree of an adendum with the Pasal it quotes as they will read."""
    text, _ = resolve_pohon(sesudah.berlaku.pohon)

    def filled(block: object) -> object:
        if isinstance(block, Kutipan):
            labels = sesudah.butir[block.place - 1].dikutip if 0 < block.place <= len(sesudah.butir) else ()
            return replace(block, pasal=salin(text, labels))
        if isinstance(block, Unit):
            return replace(block, children=tuple(filled(child) for child in block.children))  # type: ignore[misc]
        return block

    pasal = (replace(item, content=tuple(filled(block) for block in item.content)) for item in blocks.pasal)  # type: ignore[misc]
    return replace(blocks, pasal=tuple(pasal))


def with_own(berlaku: Berlaku, pohon: Pohon, kind: Jenis, mata: Mata) -> Berlaku:
    """What is in force, with what a naskah says beside the changes it makes: what its kind need not have."""
    usual = {ref.id for ref in kind.klausul if ref.wajib or mata.peran == "pengakhiran"}
    own = (pasal for pasal in pohon.pasal if pasal.label not in usual)
    said = tuple(f"Pasal {pasal.number} ({plain(pasal.judul)}) {mata.nama}" for pasal in own)
    return replace(berlaku, tersendiri=(*berlaku.tersendiri, *said))
