"""The tags of a frame, paragraph by paragraph: what docxtpl and Jinja would make of them.

docxtpl joins a tag over the end of a paragraph, removes the paragraph around
``{{p x }}`` with all that is in it, and gives errors without a place
(docxtpl#378); so each tag is read by itself, before any rendering.
"""

import re

from jinja2 import TemplateError, nodes

from kerjasama_docs.assets import nearest
from kerjasama_docs.docx.frame.environment import UNCOMPUTED, environment, is_allowed
from kerjasama_docs.docx.frame.names import ANCHORS, BLOCKS, FILTERS, NAMES, NEEDED, SWITCHES, WORDS
from kerjasama_docs.docx.frame.tags import MAX_SIGNED, MAX_TEXT, PIECES, ROOM, SIGN, Tag, short, tags_of
from kerjasama_docs.docx.wml.reading import Element, Spot, text_of, walk
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.naskah.jinja.engine import make_environment
from kerjasama_docs.naskah.jinja.explain import jinja_fault
from kerjasama_docs.naskah.jinja.tokens import MAX_OPEN
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.regex import regex

_RESERVED = {"p", "r", "tr", "tc"}
"""What docxtpl reads as the scope of a tag."""
_STATEMENTS = ("if", "elif", "else", "endif")
_STRING = regex(r"'[^']*'|\"[^\"]*\"")
_HYPHEN = regex(r"[A-Za-z_]\w*(?:-[A-Za-z_]\w*)+")
_LOST = {w("drawing"), w("pict"), w("object"), w("instrText"), w("sectPr")}
"""What else a paragraph can hold that would vanish together with it."""


def _is_printable(body: str) -> bool:
    """Whether a tag holds a single name; a word may have filters, which would spoil the XML of a block."""
    name, *filters = (part.strip() for part in body.split("|"))
    return name in NAMES and set(filters) <= set(FILTERS) and not (filters and name in BLOCKS)


class TagReader:
    """Reads the parts of a frame in order.

    Attributes:
        findings: What was found.
        anchors: Places of each anchor in the body.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.anchors: dict[str, list[str]] = {}
        self._environment = make_environment(str)
        self._open: list[Tag] = []
        self._guarded: list[tuple[Tag, Tag]] = []
        self._signed = 0

    def complain(self, code: str, place: str, message: str, *, hint: str, level: Level = Level.GALAT) -> None:
        """Note a finding at a place."""
        self.findings.append(Finding(f"kerangka-{code}", level, message, Where(self.file, unit=place), hint))

    def part(self, root: Element, title: str, *, body: bool) -> None:
        """Read one part; ``body`` says whether anchors belong there."""
        self._open, self._guarded = [], []
        for spot in walk(root, title):
            if self._is_unread(spot):
                continue
            tags, rest = tags_of(spot)
            self._split(spot, rest)
            for tag in tags:
                self._tag(tag, body=body)
            for scope in ROOM:
                self._alone([tag for tag in tags if tag.scope == scope])
        for tag in self._open:
            hint = f"Tambahkan {{%{tag.scope} endif %}} di bawahnya."
            self.complain("syarat", tag.spot.place, f"“{tag.raw}” tidak ditutup.", hint=hint)
        for start, tag in self._guarded:
            if start not in self._open:
                message = f"Jangkar “{tag.raw}” bergantung pada “{start.raw}”, sehingga teks naskah dapat hilang."
                hint = "Pindahkan jangkar ke luar syarat itu."
                self.complain("jangkar-bersyarat", tag.spot.place, message, hint=hint, level=Level.PERINGATAN)

    @property
    def is_whole(self) -> bool:
        """Whether all paragraphs were looked at."""
        return self._signed <= MAX_SIGNED

    def _is_unread(self, spot: Spot) -> bool:
        """Whether a paragraph with tags is too long to be looked at, or one too many."""
        text = text_of(spot.element)
        if not SIGN.search(text):
            return False
        self._signed += 1
        if len(text) <= MAX_TEXT and self._signed <= MAX_SIGNED:
            return False
        if self._signed <= MAX_SIGNED:
            message = f"Paragraf bertanda {{{{ atau {{% ini terlalu panjang ({len(text)} huruf)."
            hint = f"Paling panjang {MAX_TEXT} huruf; pindahkan tandanya ke paragraf sendiri."
            self.complain("jinja", spot.place, message, hint=hint)
        elif self._signed == MAX_SIGNED + 1:
            message = f"Kerangka memuat lebih dari {MAX_SIGNED} paragraf bertanda {{{{ atau {{%."
            self.complain("jinja", spot.place, message, hint="Hapus tanda yang tidak perlu.")
        return True

    def _split(self, spot: Spot, rest: str) -> None:
        """Signs that are left when the whole tags are taken away."""
        if sign := re.search(r"\{\{|\{%|\{#", rest):
            message = f"Tag “{short(rest[sign.start() :])}” dibuka, tetapi tidak ditutup dalam paragraf yang sama."
            hint = "Tulis tag utuh dalam satu paragraf; teks sampai penutupnya akan hilang."
            self.complain("tag-terbelah", spot.place, message, hint=hint)
        elif sign := re.search(r"\}\}|%\}|#\}", rest):
            message = f"Penutup “{sign[0]}” tidak punya pembuka dalam paragraf yang sama."
            hint = "Tulis tag utuh dalam satu paragraf, atau hapus penutup ini."
            self.complain("tag-terbelah", spot.place, message, hint=hint)

    def _tag(self, tag: Tag, *, body: bool) -> None:
        if tag.kind == "note":
            return
        if tag.room is None:
            hint = "Pakai {%p … %} di luar tabel."
            self.complain("luar-tabel", tag.spot.place, f"Tag “{tag.raw}” berada di luar tabel.", hint=hint)
        if hyphen := _HYPHEN.search(_STRING.sub("", tag.body)):
            message = f"Nama “{hyphen[0]}” memuat tanda hubung, yang terbaca sebagai pengurangan."
            hint = f"Pakai garis bawah: {hyphen[0].replace('-', '_')}."
            self.complain("nama-terlarang", tag.spot.place, message, hint=hint)
        elif tag.kind == "do":
            self._statement(tag)
        else:
            self._printed(tag, body=body)

    def _printed(self, tag: Tag, *, body: bool) -> None:
        names = self._names(tag, f"{{{{ {tag.body} }}}}")
        if names is not None and not _is_printable(tag.body):
            message = f"Tag “{short(tag.raw)}” memakai ungkapan; yang dapat dicetak hanya nama."
            hint = f"Pakai satu nama; untuk {', '.join(WORDS)} boleh dengan penyaring {', '.join(FILTERS)}."
            self.complain("terlarang", tag.spot.place, message, hint=hint)
            return
        for name in names or ():
            self._form(tag, name)
            if name in ANCHORS and not body:
                message = f"Jangkar “{tag.raw}” berada di luar badan naskah."
                self.complain("jangkar-tempat", tag.spot.place, message, hint="Pindahkan ke badan dokumen.")
            elif name in ANCHORS:
                self.anchors.setdefault(name, []).append(tag.spot.place)
            if name in NEEDED and self._open:
                self._guarded.append((self._open[-1], tag))

    def _form(self, tag: Tag, name: str) -> None:
        """Whether a name stands where what it holds can stand."""
        written, message = f"“{tag.raw}”", ""
        if name in SWITCHES:
            message = f"{written} tidak dapat dicetak; isinya hanya ya atau tidak."
            hint = f"Pakai sebagai syarat: {{%p if {name} %}} … {{%p endif %}}."
        elif name in BLOCKS and tag.scope != "p":
            message = f"“{name}” berisi paragraf dan tabel utuh, tetapi ditulis {written}."
            hint = f"Tulis {{{{p {name} }}}}, sendirian dalam satu paragraf."
        elif name in WORDS and tag.scope:
            message = f"“{name}” berisi teks di dalam kalimat, tetapi ditulis {written}."
            hint = f"Tulis {{{{ {name} }}}}."
        if message:
            self.complain("bentuk", tag.spot.place, message, hint=hint)

    def _statement(self, tag: Tag) -> None:
        if tag.word not in _STATEMENTS:
            message = f"Perintah “{tag.word}” tidak dipakai dalam kerangka."
            self.complain("perintah", tag.spot.place, message, hint=f"Yang ada: {', '.join(_STATEMENTS)}.")
            return
        if tag.word in {"if", "elif"}:
            self._names(tag, f"{{% if {tag.body.removeprefix(tag.word)} %}}{{% endif %}}")
        self._balance(tag)

    def _balance(self, tag: Tag) -> None:
        """Open and close conditions; both ends stand in the same place and have the same form."""
        if tag.word == "if":
            self._open.append(tag)
            if len(self._open) == MAX_OPEN + 1:
                message = f"“{short(tag.raw)}” berada di dalam {MAX_OPEN} syarat lain."
                self.complain("syarat", tag.spot.place, message, hint="Susun syaratnya lebih datar.")
            return
        if not self._open:
            message = f"“{tag.raw}” tidak punya {{% if … %}} di atasnya."
            self.complain("syarat", tag.spot.place, message, hint="Tambahkan {%p if … %}, atau hapus tag ini.")
            return
        start = self._open[-1]
        if start.scope != tag.scope or start.home is not tag.home:
            message = f"“{tag.raw}” menutup “{start.raw}” di {start.spot.place}, tetapi tempat atau bentuknya lain."
            hint = (
                "Pakai {%p if … %} dan {%p endif %}, masing-masing dalam paragraf sendiri, di badan atau sel yang sama."
            )
            self.complain("syarat", tag.spot.place, message, hint=hint)
        if tag.word == "endif":
            self._open.pop()

    def _names(self, tag: Tag, source: str) -> list[str] | None:
        """The names a tag uses; None when anything is wrong with it, which is then noted."""
        if fault := self._unreadable(tag, source):
            message = f"Tag “{short(tag.raw)}” tidak terbaca: {fault}."
            hint = "Perbaiki isi tag ini; contoh yang benar: {{ jenis }}, {{p isi }}, {%p if rancangan %}."
            self.complain("jinja", tag.spot.place, message, hint=hint)
            return None
        tree = self._environment.parse(source)
        if not all(map(is_allowed, tree.find_all(nodes.Node))) or "__" in _STRING.sub("", tag.body):
            what = "panggilan, hitungan, atau bagian dari suatu nilai, yang tidak diizinkan"
            message = f"Tag “{short(tag.raw)}” memakai {what}."
            self.complain("terlarang", tag.spot.place, message, hint=f"Pakai nama saja: {', '.join(NAMES)}.")
            return None
        used = list(dict.fromkeys(node.name for node in tree.find_all(nodes.Name)))
        unknown = [name for name in used if not self._known(tag, name)]
        return None if unknown or not self._computed(tag, source) else used

    def _computed(self, tag: Tag, source: str) -> bool:
        """Whether the condition of a tag can be computed from what a frame may ask for."""
        if tag.kind == "print" or tag.word not in {"if", "elif"}:
            return True
        words = {**dict.fromkeys(NAMES, ""), **dict.fromkeys(SWITCHES, True)}
        try:
            environment().from_string(source).render(words)
        except UNCOMPUTED:
            message = f"Syarat “{short(tag.raw)}” tidak dapat dihitung."
            self.complain("syarat", tag.spot.place, message, hint="Contoh yang benar: {%p if rancangan %}.")
            return False
        return True

    def _unreadable(self, tag: Tag, source: str) -> str:
        """What Jinja cannot read in a tag; empty when it reads it."""
        if not tag.body.removeprefix("if"):
            return "tag ini kosong"
        try:
            self._environment.compile(source)
        except TemplateError as error:
            return jinja_fault(error.message or "")
        return ""

    def _known(self, tag: Tag, name: str) -> bool:
        if name in _RESERVED:
            message = f"Nama “{name}” dipakai sebagai tanda paragraf, baris, atau sel, sehingga bukan nama isian."
            self.complain("nama-terlarang", tag.spot.place, message, hint=f"Yang ada: {', '.join(NAMES)}.")
        elif name not in NAMES:
            message = f"Nama “{name}” tidak dikenal dalam kerangka."
            self.complain("nama", tag.spot.place, message, hint=nearest(name, NAMES))
        return name in NAMES

    def _alone(self, tags: list[Tag]) -> None:
        """What docxtpl would delete together with a tag that takes its whole paragraph, row or cell."""
        room = tags[0].room if tags else None
        if room is None:
            return
        tag, name = tags[0], ROOM[tags[0].scope]
        paragraphs = [room] if room.tag == w("p") else list(room.iter(w("p")))
        text = "".join(map(text_of, paragraphs))[: MAX_TEXT + 1]
        rest = PIECES.sub("", text).strip()
        if len(PIECES.findall(text)) > 1:
            message = f"“{tag.raw}” berbagi {name} dengan tag lain."
        elif rest:
            message = f"“{tag.raw}” berbagi {name} dengan teks “{short(rest)}”, yang akan terhapus."
        elif any(item.tag in _LOST for paragraph in paragraphs for item in paragraph.iter()):
            message = f"“{tag.raw}” berbagi {name} dengan gambar, medan, atau akhir bagian, yang akan terhapus."
        else:
            return
        self.complain("tag-berbagi", tag.spot.place, message, hint=f"Taruh tag ini sendirian dalam satu {name}.")
