"""Which Pasal a naskah has, in which order: kind, drafter's choices, drafter's own Pasal."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.assets import Area, nearest, read_text
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import read_yaml
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.penyebutan import tanpa_judul
from kerjasama_docs.model.pilihan import KlausulPilihan, PasalTambahan
from kerjasama_docs.model.template import BAGIAN
from kerjasama_docs.model.varian import KlausulRef
from kerjasama_docs.naskah.jinja.engine import evaluate
from kerjasama_docs.naskah.klausul.by_number import by_number
from kerjasama_docs.naskah.klausul.chosen import Chosen, Selected
from kerjasama_docs.naskah.klausul.file import Klausul, load_klausul, replaced
from kerjasama_docs.naskah.klausul.folders import as_finding
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.tree.rujukan import pakai
from kerjasama_docs.naskah.tree.sisipan import slug

_UNTITLED = "Pasal tambahan"
"""What a Pasal of the drafter is labelled by that has no title."""
_NO_CHOICE = KlausulPilihan.model_construct()


def _own(pasal: PasalTambahan, where: Where, taken: Collection[str]) -> Klausul:
    """The klausul of a Pasal of the drafter; a label made from its title is made to differ from those taken."""
    title = None if tanpa_judul(pasal.judul) else pasal.judul
    label = pasal.label or slug(title or _UNTITLED, taken)
    head = KlausulHead(judul=title, arti=_UNTITLED)
    return Klausul(label, head, pasal.teks, where)


def _place_of(name: str, jenis: Mapping[str, object]) -> Key:
    """Where a kind names a klausul."""
    for part in BAGIAN:
        items = jenis.get(part)
        for place, item in enumerate(items if isinstance(items, list | tuple) else ()):
            if name in (item.values() if isinstance(item, Mapping) else (item,)):
                return (part, place)
    return ("klausul",)


class Selection:
    """Chooses the klausul of a naskah and collects what is wrong with the choices.

    Attributes:
        findings: What is wrong with them.
        notes: What is worth a look in them.
        ambiguous: Whether a label stands twice, so that a rujukan to it may be meant for the other one.
    """

    def __init__(self, inputs: Inputs) -> None:
        self.naskah = inputs.naskah
        self.jenis = inputs.jenis
        self.source = inputs.source
        self.assets = inputs.assets
        self.findings: list[Finding] = []
        self.notes: list[Finding] = []
        self.ambiguous = False

    def klausul(self, name: str) -> Klausul:
        """A klausul with the drafter's own title and text."""
        klausul = self._loaded(name)
        choice = self.naskah.klausul.get(name)
        if choice is None:
            return klausul
        where = self.source.text_where(("klausul", name, "teks"))
        title = None if tanpa_judul(choice.judul) else choice.judul
        return replaced(klausul, title, choice.teks, where=where)

    def _loaded(self, name: str) -> Klausul:
        """A klausul of the kind.

        Raises:
            DocumentFindingsError: It cannot be read, or the file of the kind names one that is not there.
        """
        try:
            return load_klausul(name, self.assets)
        except UsageError as error:
            path = self.assets.find(Area.NASKAH, self.naskah.jenis)
            source = read_yaml(read_text(path), str(path))
            raise as_finding(error, source, _place_of(name, source.data)) from error

    def selected(self, values: Mapping[str, object]) -> Selected:
        """All that stands in the naskah."""
        beside = (self.jenis.pembuka, self.jenis.penutup, self.jenis.lembar)
        opening, closing, lembar = (tuple(self._part(refs, values)) for refs in beside)
        pasal = tuple(self._pasal(values))
        gone = {name for each in pasal for one in each.semua for name in one.klausul.head.menggantikan}
        gone -= {name for name in gone if self.naskah.klausul.get(name, _NO_CHOICE).pakai}
        opening, closing = (tuple(one for one in part if one.klausul.id not in gone) for part in (opening, closing))
        return Selected(opening, pasal, closing, lembar)

    def _part(self, refs: tuple[KlausulRef, ...], values: Mapping[str, object]) -> list[Chosen]:
        """The klausul of one part that are taken."""
        taken = (self._taken(ref, values) for ref in refs)
        return [self._chosen(klausul) for klausul in taken if klausul]

    def _chosen(self, klausul: Klausul) -> Chosen:
        """A klausul of the kind with what the drafter says of it."""
        choice = self.naskah.klausul.get(klausul.id, _NO_CHOICE)
        return Chosen(klausul, choice.parameter, tanpa_judul=tanpa_judul(choice.judul))

    def _pasal(self, values: Mapping[str, object]) -> list[Chosen]:
        """The klausul that become Pasal, in order, the drafter's own among them."""
        self._check_names()
        refs = self.jenis.klausul
        order = [ref.id for ref in refs]
        whole = self._with_own(self._part(refs, values), order)
        return self._arranged(whole, order)

    def _arranged(self, whole: list[Chosen], order: list[str]) -> list[Chosen]:
        """The Pasal in the order of the drafter, under his headings."""

        def absent(name: str, labels: Sequence[str]) -> tuple[str, str]:
            return self._absent(name, order, labels)

        if not self.naskah.urutan:
            return whole
        from kerjasama_docs.naskah.klausul.urutan import arranged  # few naskah have an order of their own

        placed, found = arranged(whole, self.naskah.urutan, self.source, absent=absent)
        self.findings += (each for each in found if each.level is Level.GALAT)
        self.notes += (each for each in found if each.level is not Level.GALAT)
        return placed

    def _taken(self, ref: KlausulRef, values: Mapping[str, object]) -> Klausul | None:
        """A klausul when the drafter wants it; else an optional one that he fills, and any other, follow its condition.

        Mengapa: whoever writes the text of a Pasal wants to read it, also when he forgets to switch it on.
        """
        choice = self.naskah.klausul.get(ref.id, _NO_CHOICE)
        wanted = choice.pakai
        if wanted is False or (wanted is None and ref.pilihan and not choice.isi):
            return None
        klausul = self.klausul(ref.id)
        return klausul if wanted or self._applies(klausul, values) else None

    def given(self, name: str) -> dict[str, object]:
        """The parameters that the drafter gave a klausul."""
        return self.naskah.klausul.get(name, _NO_CHOICE).parameter

    @staticmethod
    def _applies(klausul: Klausul, values: Mapping[str, object]) -> bool:
        return klausul.head.bila is None or evaluate(klausul.head.bila, values, klausul.where)

    def _check_names(self) -> None:
        known = {ref.id for ref in self.jenis.refs}
        for name in self.naskah.klausul:
            if name not in known:
                message = f"Klausul “{name}” bukan bagian dari {self.jenis.nama}."
                where = self.source.where(("klausul", name))
                elsewhere = name in self.assets.names(Area.KLAUSUL)
                guess = "Klausul itu milik jenis lain." if elsewhere else nearest(name, known)
                hint = f"{guess} Untuk Pasal lain pakai pasal_tambahan."
                if self.jenis.peran != "pokok":
                    hint = f"Untuk mengubah Pasal naskah induk pakai perubahan, misalnya “- ubah: {name}”."
                self.findings.append(Finding("nama-tak-dikenal", Level.GALAT, message, where, hint))

    def _with_own(self, chosen: list[Chosen], order: list[str]) -> list[Chosen]:
        """The Pasal of the kind with those of the drafter at their places, in the order of his file."""
        self._check_labels(order)
        taken = [*order, *(own.label for own in self.naskah.pasal_tambahan if own.label)]
        items: list[Chosen] = []
        for place, own in enumerate(self.naskah.pasal_tambahan):
            where = self.source.text_where(("pasal_tambahan", place, "teks"))
            items.append(Chosen(_own(own, where, taken), {}, place, tanpa_judul=tanpa_judul(own.judul)))
            taken.append(items[-1].klausul.id)
        places = _Places(tuple(chosen), tuple(items), self.naskah.pasal_tambahan)
        self._complain(places, order)
        return places.placed()

    def _check_labels(self, order: list[str]) -> None:
        """Refuse the name of a klausul as label of another Pasal: rujukan in the klausul would go astray."""
        for place, own in enumerate(self.naskah.pasal_tambahan):
            if own.label in order:
                message = f"Label “{own.label}” sudah menjadi nama klausul."
                where = self.source.where(("pasal_tambahan", place, "label"))
                hint = "Beri label lain, atau ganti bunyi klausul itu pada klausul: … teks."
                self.findings.append(Finding("label-ganda", Level.GALAT, message, where, hint))
                self.ambiguous = True

    def _complain(self, places: "_Places", order: list[str]) -> None:
        """Say which Pasal of the drafter has no place: its anchor is absent, or they wait for each other."""
        said: set[int] = set()
        for place, own in enumerate(self.naskah.pasal_tambahan):
            anchor = own.sesudah or own.sebelum
            where = self.source.where(("pasal_tambahan", place, "sesudah" if own.sesudah else "sebelum"))
            if anchor and anchor not in places.labels:
                off, hint = self._absent(anchor, order, places.labels)
                message = f"Klausul “{anchor}”, tempat Pasal “{own.judul}”, {off}."
                self.findings.append(Finding("nama-tak-dikenal", Level.GALAT, message, where, hint))
            circle = places.circle(place)
            if circle and not said & {*circle}:
                said |= {*circle}
                names = " → ".join(f"“{self.naskah.pasal_tambahan[each].judul}”" for each in (*circle, place))
                message = f"Tempat Pasal melingkar: {names}; tidak satu pun punya tempat."
                hint = "Letakkan salah satunya sesudah atau sebelum klausul lain."
                self.findings.append(Finding("tempat-melingkar", Level.GALAT, message, where, hint))

    def _absent(self, anchor: str, order: Sequence[str], labels: Sequence[str]) -> tuple[str, str]:
        """Why there is no Pasal of that name, and what to do."""
        if anchor in order:
            return "tidak dipakai dalam naskah ini", f"{pakai(anchor)}, atau sebut klausul lain."
        if anchor in {ref.id for ref in self.jenis.refs}:
            return "bukan Pasal, tetapi bagian pembuka atau penutup", "Sebut klausul yang menjadi Pasal."
        numbers = ((str(place), label) for place, label in enumerate(labels, 1))
        return "tidak dikenal", by_number(anchor, numbers) or nearest(anchor, labels)


@dataclass(frozen=True)
class _Places:
    """Where the Pasal of the drafter stand: each beside its anchor, with all that hangs on it.

    Attributes:
        chosen: The klausul of the kind.
        items: The Pasal of the drafter.
        own: What he says about the place of each; one without a place stands before the last klausul.
    """

    chosen: tuple[Chosen, ...]
    items: tuple[Chosen, ...]
    own: tuple[PasalTambahan, ...]

    @property
    def labels(self) -> list[str]:
        """The labels of all, those of the kind first; of two with one label the first is meant."""
        return [each.klausul.id for each in (*self.chosen, *self.items)]

    def anchor(self, place: int) -> int | None:
        """The place in ``labels`` of what a Pasal stands beside; None without one."""
        name = self.own[place].sesudah or self.own[place].sebelum
        if name is None:
            return len(self.chosen) - 1 if self.chosen else None
        return self.labels.index(name) if name in self.labels else None

    def circle(self, place: int) -> tuple[int, ...]:
        """The Pasal of the drafter through which one hangs on itself; none for most."""
        path: list[int] = []
        here = place
        while here not in path:
            path.append(here)
            anchor = self.anchor(here)
            if anchor is None or anchor < len(self.chosen):
                return ()
            here = anchor - len(self.chosen)
        return tuple(path) if here == place else ()

    def placed(self) -> list[Chosen]:
        """All in order; without those that have no place."""
        anchors = [self.anchor(place) for place in range(len(self.items))]
        first = len(self.chosen)

        def around(node: int) -> Iterator[Chosen]:
            beside = [place for place, anchor in enumerate(anchors) if anchor == node]
            for place in beside:
                if not self.own[place].sesudah:
                    yield from around(first + place)
            yield (*self.chosen, *self.items)[node]
            for place in beside:
                if self.own[place].sesudah:
                    yield from around(first + place)

        if not self.chosen:
            loose = (n for n, own in enumerate(self.own) if not (own.sesudah or own.sebelum))
            return [each for place in loose for each in around(place)]
        return [each for node in range(first) for each in around(node)]
