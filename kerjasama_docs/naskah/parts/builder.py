"""Klausul → blocks: renders, parses and punctuates every text of a naskah, and collects what is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from markupsafe import Markup

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import INDONESIA, Bahasa
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.penyebutan import LetakJudul
from kerjasama_docs.model.pihak_disebut import place_of
from kerjasama_docs.model.pilihan import LampiranIsi
from kerjasama_docs.naskah.jinja.engine import AS_TYPED, BAHASA, Rich, as_rich, render_text
from kerjasama_docs.naskah.klausul.chosen import Chosen, JudulBab
from kerjasama_docs.naskah.klausul.file import Klausul, parameters
from kerjasama_docs.naskah.klausul.folders import as_finding, load_bentuk
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.parts import lampiran
from kerjasama_docs.naskah.parts.functions import Functions
from kerjasama_docs.naskah.parts.inlines import inline, title_line
from kerjasama_docs.naskah.parts.unprinted import idle_parameters, is_typed, refuse_silence
from kerjasama_docs.naskah.parts.work import Work
from kerjasama_docs.naskah.tree.gabungan import as_ayat
from kerjasama_docs.naskah.tree.inline import Line, Text
from kerjasama_docs.naskah.tree.parse import read_outline
from kerjasama_docs.naskah.tree.pohon import Bab, Block, Kind, LampiranPart, Pasal, Sebutan, Unit
from kerjasama_docs.naskah.tree.punctuation import punctuate
from kerjasama_docs.naskah.tree.targets import Targets
from kerjasama_docs.naskah.views.names import Names
from kerjasama_docs.regulations.tenggat import tenggat_terikat

_LAMPIRAN_HEAD = KlausulHead.model_construct(arti="Isi lampiran.")


@dataclass(frozen=True)
class Wording:
    """What the texts of one tree are worded with.

    Attributes:
        inputs: What the naskah is built from; its texts stand in the source of it.
        names: What a klausul may use.
        present: Labels of the Pasal that are there.
        parent: The Pasal of the parent; None without one.
        bahasa: The language it writes.
        beside: The klausul that stand before and behind the Pasal.
        forms: The forms of the lampiran by their place, where they are not those of the templates.
    """

    inputs: Inputs
    names: Names
    present: frozenset[str] = frozenset()
    parent: Targets | None = None
    bahasa: Bahasa = INDONESIA
    forms: Mapping[int, LampiranBentuk] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()

    @cached_property
    def flat(self) -> dict[str, object]:
        """The names as Jinja sees them."""
        return {**self.names.for_templates(), AS_TYPED: self.inputs.source.as_typed, BAHASA: self.bahasa}

    def label(self, field: str, value: object) -> str:
        """What the pihak is called that a parameter numbers or names.

        Raises:
            ValueError: It is none of them.
        """
        return self.names.pihak[place_of(field, value, self.inputs.naskah.pihak) - 1].label

    def functions(self, origin: str) -> Functions:
        """What a klausul may call."""
        return Functions(
            origin,
            self.present,
            self.parent,
            len(self.names.riwayat.perubahan),
            self.bahasa,
            beside=self.beside,
            batas=lambda: tenggat_terikat(self.inputs.profil.profil, self.inputs.jenis.peraturan),
        )


class Builder:
    """Builds one tree text by text; what is wrong with them is collected, so that no fault hides another.

    It is no value: ``findings`` grows with every text that is worded. For another wording make another builder.

    Attributes:
        wording: What the texts are worded with.
        findings: What is wrong with the texts so far.
        notes: What is worth a look in them: tidied, or not printed.
    """

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.findings: list[Finding] = []
        self.notes: list[Finding] = []

    def blocks(
        self, klausul: Klausul, given: dict[str, object], *, opening: bool, pasal: bool = False
    ) -> tuple[Block, ...]:
        """The text of a klausul as punctuated units; empty when it has findings.

        Args:
            klausul: The klausul.
            given: Its parameters, as the drafter gave them.
            opening: Whether it stands before the first Pasal.
            pasal: Whether a Pasal is made of it, which has to say something; a text that is typed has to anywhere.
        """
        wording = self.wording
        try:
            rendered = self._rendered(klausul, given)
            if wording.bahasa is INDONESIA:
                source = wording.inputs.source
                self.notes += idle_parameters(klausul, given, source, rendered=rendered, again=self._rendered)
            blocks = self._read(klausul, rendered)
            if not blocks:
                refuse_silence(klausul, wording.inputs.source, pasal=pasal)
            return punctuate(blocks, opening=opening or klausul.head.bersambung, bahasa=wording.bahasa)
        except DocumentFindingsError as error:
            self.findings.extend(error.findings)
            return ()

    def _read(self, klausul: Klausul, rendered: str) -> tuple[Block, ...]:
        """The units of a rendered text; what is worth a look in one that the drafter typed is noted.

        Raises:
            DocumentFindingsError: The outline is not well formed.
        """
        head = klausul.head
        typed = is_typed(klausul, self.wording.inputs.source)
        headed = typed and head is not _LAMPIRAN_HEAD
        read = read_outline(rendered, klausul.where, style=head.tabel, lebar=head.lebar, headed=headed)
        self.notes += read.notes if typed else ()
        return read.blocks

    def _rendered(self, klausul: Klausul, given: Mapping[str, object]) -> str:
        """The text of a klausul with its parameters.

        Raises:
            DocumentFindingsError: One of them cannot be printed, or the text cannot be rendered.
        """
        wording = self.wording
        values = parameters(klausul, given, wording.inputs.source, bahasa=wording.bahasa, label=wording.label)
        names = {**wording.flat, **wording.functions(klausul.id).by_name(), "param": values}
        return render_text(klausul.text, names, klausul.where)

    def part(self, chosen: Iterable[Chosen], *, opening: bool) -> tuple[Block, ...]:
        """The text of all klausul of the opening or of the closing."""
        return tuple(block for each in chosen for block in self.blocks(each.klausul, each.given, opening=opening))

    def pasal(self, chosen: Chosen, sebutan: Sebutan = "Pasal") -> Pasal:
        """A klausul as a Pasal, or as a Bagian of a report."""
        klausul = chosen.klausul
        letak = self._letak(chosen)
        judul = title_line(klausul.head.judul or ("" if chosen.tanpa_judul else klausul.id), letak)
        content = tuple(self._content(chosen))
        typed = any(is_typed(each.klausul, self.wording.inputs.source) for each in chosen.semua)
        made = Pasal(klausul.id, judul, content, where=klausul.where, sebutan=sebutan, diketik=typed, letak=letak)
        return replace(made, bab=tuple(map(self._bab, chosen.bab)), gabung=chosen.labels[1:])

    def _letak(self, chosen: Chosen) -> LetakJudul:
        """Where the title of a Pasal stands; the headings of a report have one way."""
        inputs = self.wording.inputs
        if not inputs.jenis.is_naskah:
            return "bawah"
        return "tanpa" if chosen.tanpa_judul else inputs.profil.profil.judul_pasal

    def _content(self, chosen: Chosen) -> Iterator[Block]:
        """The text of a Pasal; of a merged one the ayat of all its klausul."""
        for each in chosen.semua:
            blocks = self.blocks(each.klausul, each.given, opening=False, pasal=True)
            yield from as_ayat(each.klausul.id, blocks) if chosen.gabung else blocks

    def _bab(self, judul: JudulBab) -> Bab:
        """The heading of a group; only the title of a BAB is all capitals (UU 12/2011 Lampiran II angka 72)."""
        title = judul.judul if isinstance(judul.judul, Markup) else Rich(judul.judul)
        line = inline(title, upper=judul.tingkat == "bab")
        return Bab(judul.tingkat, self.wording.bahasa.bab[judul.tingkat], line, where=judul.where)

    def lampiran(self, place: int, item: LampiranIsi, label: str, *, foreign: bool) -> LampiranPart:
        """A lampiran with its text and its table; ``foreign`` as in :func:`.lampiran.heading`."""
        text = self._text_of(place, item)
        table, landscape = self._table_of(place, item)
        heading = self._heading(label, foreign=foreign)
        return LampiranPart(heading, inline(as_rich(item.judul), upper=True), (*text, *table), landscape)

    def lembar(self, chosen: Chosen, label: str) -> LampiranPart:
        """A klausul that is a lampiran of a letter."""
        klausul = chosen.klausul
        title = as_rich(klausul.head.judul or klausul.id)
        content = self.blocks(klausul, chosen.given, opening=False, pasal=True)
        return LampiranPart(self._heading(label), inline(title, upper=True), content)

    def _heading(self, label: str, *, foreign: bool = False) -> tuple[Line, ...]:
        """The block above a lampiran: that of a letter says whose letter it belongs to."""
        wording = self.wording
        if wording.inputs.jenis.is_surat:
            return lampiran.heading_of_letter(label, wording.names)
        return lampiran.heading(label, Work(wording.inputs, wording.names, wording.bahasa), foreign=foreign)

    def _text_of(self, place: int, item: LampiranIsi) -> tuple[Block, ...]:
        """The text of a lampiran, read as that of a klausul; of one that is a file, that it is attached."""
        if not item.teks:
            attached = Text(f"{self.wording.bahasa.tulisan['Dokumen terlampir']}.")
            return (Unit(Kind.PARAGRAF, (attached,)),) if item.berkas and not item.tabel else ()
        second: Key = () if self.wording.bahasa is INDONESIA else ("padanan",)
        where = self.wording.inputs.source.text_where((*second, "lampiran", place, "teks"))
        return self.blocks(Klausul(f"lampiran-{place + 1}", _LAMPIRAN_HEAD, item.teks, where), {}, opening=False)

    def _table_of(self, place: int, item: LampiranIsi) -> tuple[tuple[Block, ...], bool]:
        """The table of a lampiran, and whether its pages lie on their side; none when it has findings."""
        if not item.tabel:
            return (), False
        source, bahasa = self.wording.inputs.source, self.wording.bahasa
        try:
            form = self._form(place, item.tabel)
            table = lampiran.table(form, item, lampiran.TablePlace(("lampiran", place), source, bahasa))
        except DocumentFindingsError as error:
            self.findings.extend(error.findings)
            return (), False
        return table, form.lanskap

    def _form(self, place: int, name: str) -> LampiranBentuk:
        """The form of the table of a lampiran.

        Raises:
            DocumentFindingsError: There is none of that name, or it cannot be read.
        """
        wording = self.wording
        try:
            return wording.forms.get(place) or load_bentuk(name, wording.inputs.assets).bagi(wording.names.instansi)
        except UsageError as error:
            raise as_finding(error, wording.inputs.source, ("lampiran", place, "tabel")) from error
