"""The text in force: what a naskah of the chain makes of the text before it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.riwayat import Perubahan
from kerjasama_docs.model.waktu import JangkaWaktu
from kerjasama_docs.naskah.berlaku.voice import Voice
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.rantai.perubahan import Adendum, Butir, salin, terapkan
from kerjasama_docs.naskah.rantai.records import Berlaku, Mata, Rantai
from kerjasama_docs.naskah.rantai.warisan import Warisan
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, Pasal, Pohon, Unit, walk
from kerjasama_docs.naskah.tree.rujukan import resolve_pohon
from kerjasama_docs.record import record

MAX_UNITS = 10_000
"""Most units of a text in force; a naskah of a hundred pages has about 2,000."""


@record(frozen=True)
class Sesudah:
    """What an adendum, a perpanjangan or a pengakhiran leaves in force.

    Attributes:
        berlaku: What is in force after it.
        butir: Its changes, one point for each Pasal.
        findings: What is wrong with them.
        teks: The text in force, its rujukan resolved.
    """

    berlaku: Berlaku
    butir: tuple[Butir, ...]
    findings: tuple[Finding, ...]
    teks: Pohon


def _written_over(old: Naskah, new: Naskah, mata: Mata, *, fields: Collection[str], warisan: Warisan) -> Naskah:
    """The first naskah with what a later one says otherwise; numbers and day of signing stay its own."""
    own = {"profil", "pihak", "jangka_waktu"}
    whole = (name for name in fields if name not in own and "." not in name)
    update: dict[str, object] = {name: getattr(new, name) for name in whole}
    before = [*old.pihak, *[None] * len(new.pihak)]
    update["pihak"] = tuple(warisan.pihak(*each) for each in zip(before, new.pihak, strict=False))
    if mata.peran == "perpanjangan":
        update["jangka_waktu"] = _prolonged_span(old.jangka_waktu, mata)
    elif "jangka_waktu" in warisan.kept:
        update["jangka_waktu"] = _changed_span(old.jangka_waktu, new.jangka_waktu)
    return old.model_copy(update=update)


def _prolonged_span(old: JangkaWaktu, mata: Mata) -> JangkaWaktu:
    """The jangka waktu after a perpanjangan; as it was while its last day is not known, or lies before its first."""
    if mata.berakhir is None or (old.mulai and mata.berakhir < old.mulai):
        return old
    return JangkaWaktu(mulai=old.mulai, sampai=mata.berakhir)


def _changed_span(old: JangkaWaktu, new: JangkaWaktu) -> JangkaWaktu:
    """The jangka waktu after an adendum that words it anew; it goes on from its first day."""
    if not (new.lama or new.sampai):
        return old
    return new if new.mulai else new.model_copy(update={"mulai": old.mulai})


def _typed(change: Perubahan) -> bool:
    """Whether a change leaves its Pasal with words that no klausul gives; a Pasal behind it leaves it as it is."""
    return bool(change.hapus or (change.teks and (change.ubah or change.ayat)))


def _unworded(voice: Voice, changes: tuple[Perubahan, ...], new: Collection[int]) -> list[Finding]:
    """Changes without a text where no klausul gives one, or where it would undo what an adendum has typed."""
    found, old = [], voice.berlaku
    for place, change in enumerate(changes):
        if not change.ubah or change.teks or place in new or change.ubah not in voice.titles:
            continue
        message = f"Bunyi baru Pasal “{change.ubah}” tidak dapat disusun ulang: Pasal ini bukan dari klausul jenisnya."
        if change.ubah in old.tangan:
            before = old.sumber[change.ubah][-1]
            message = f"Bunyi baru Pasal “{change.ubah}” tidak dapat disusun ulang: Pasal ini telah {before}."
        where = voice.source.where(("perubahan", place))
        found.append(Finding("nilai", Level.GALAT, message, where, "Tulis bunyi lengkapnya pada teks."))
    return found


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
    if span is None or span[0] in {*old.tangan, *(change.target for change in changes)}:
        return pohon
    label, ayat = span
    new = _unit(voice.again(label), ayat)
    if new is None:
        return pohon
    pasal = list(pohon.pasal)
    for place, each in enumerate(pohon.pasal):
        if each.label == label:
            pasal[place] = _reworded(each, new)
    return replace(pohon, pasal=tuple(pasal))


def _refuse_too_much(pohon: Pohon, source: Source) -> None:
    """Refuse a text that grows beyond any naskah: every later one would have to read it again."""
    if sum(1 for _ in walk(block for pasal in pohon.pasal for block in pasal.content)) > MAX_UNITS:
        message = f"Naskah yang diubah memuat lebih dari {MAX_UNITS} ayat dan rincian."
        where = source.where(("perubahan",))
        hint = "Kurangi sisipan, atau susun kembali seluruh ketentuan dalam satu naskah baru."
        raise DocumentFindingsError([Finding("terlalu-besar", Level.GALAT, message, where, hint)])


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
    warisan = Warisan.of(old.akar.wording, naskah, mata.peran)
    written = _written_over(old.naskah, naskah, mata, fields=inputs.jenis.warisan, warisan=warisan)
    voice = Voice.of(replace(old, naskah=written), source)
    drawn = {place: voice.new(place, change) for place, change in enumerate(naskah.perubahan)}
    new = {place: made for place, made in drawn.items() if made}
    unworded = _unworded(voice, naskah.perubahan, new)

    def where(place: int, field: str) -> Where:
        return source.where(("perubahan", place, field))

    hasil, faults = terapkan(Adendum(old.pohon, naskah.perubahan, new, where, not old.akar.recorded))
    pohon = hasil.pohon
    if mata.peran == "perpanjangan":
        pohon = _prolonged(pohon, voice, naskah.perubahan)
    _refuse_too_much(pohon, source)
    teks, broken = resolve_pohon(pohon)
    findings = [*voice.findings, *unworded, *(() if unworded else faults), *_unknown_labels(naskah, old, source)]
    findings = findings or [*_dangling(broken, old, source)]
    berlaku = replace(
        old,
        naskah=_written_over(old.naskah, naskah, mata, fields=warisan.kept, warisan=warisan),
        pohon=pohon,
        sumber={**old.sumber, **_sources(old, pohon, mata)},
        tangan=old.tangan | {change.target for change in naskah.perubahan if _typed(change)},
        putus=frozenset((each.message, each.where.unit) for each in broken),
    )
    return Sesudah(berlaku, hasil.butir, tuple(findings), teks)


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


def _dangling(broken: Iterable[Finding], old: Berlaku, source: Source) -> Iterator[Finding]:
    """Rujukan that lead nowhere after the changes; those that led nowhere before are not this naskah's doing."""
    for finding in broken:
        if (finding.message, finding.where.unit) in old.putus:
            continue
        if finding.where.file == source.file and finding.where.line:
            yield finding
            continue
        message = f"{finding.where.unit} naskah induk: {finding.message[:1].lower()}{finding.message[1:]}"
        where = replace(source.where(("perubahan",)), unit=finding.where.unit)
        hint = f"Ubah juga {finding.where.unit}, atau pertahankan ketentuan yang dirujuknya."
        yield Finding(finding.code, Level.GALAT, message, where, hint)


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


def with_own(berlaku: Berlaku, pohon: Pohon, mata: Mata) -> Berlaku:
    """What is in force, with what a naskah says beside the changes it makes: what its kind need not have."""
    usual = {ref.id for ref in mata.kind.klausul if ref.wajib or mata.peran == "pengakhiran"}
    own = (pasal for pasal in pohon.pasal if pasal.label not in usual)
    said = tuple(f"Pasal {pasal.number} {mata.nama} ({plain(pasal.judul).lower()})" for pasal in own)
    return replace(berlaku, tersendiri=(*berlaku.tersendiri, *said))
