"""Every fault of a frame is found at its place, and a good frame has none."""

import ast
from pathlib import Path

import pytest
from _every import every
from _frames import BODY, BUNDLED, FOOTER, HEADER, LETTER, NUMBERING, RELS, STYLES, frame, in_body, p, table
from _samples import sample

from kerjasama_docs.assets import Assets
from kerjasama_docs.docx.frame import compile as frame_module
from kerjasama_docs.docx.frame.lint import lint_frame
from kerjasama_docs.docx.frame.lint_styles import needed
from kerjasama_docs.docx.frame.names import NAMES, whole
from kerjasama_docs.docx.wml.reading import Package, style_elements
from kerjasama_docs.docx.write import write
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.ooxml.names import w


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.name.removeprefix("kerangka-") for finding in findings]


@pytest.mark.parametrize("path", sorted(BUNDLED.parent.glob("*.docx")), ids=lambda path: path.stem)
def test_every_bundled_frame_is_clean(path: Path) -> None:
    assert lint_frame(path) == ()


GOOD = {
    "words in a text": p("{{ jenis }} tentang {{ nama }}"),
    "a tag that Word split into runs": p("{", "{ je", "nis }", "}"),
    "a condition inside a text": p("{% if rancangan %}Rancangan {% else %}Naskah {% endif %}{{ jenis }}"),
    "a condition over paragraphs": p("{%p if rancangan %}") + p("a") + p("{%p else %}") + p("b") + p("{%p endif %}"),
    "a condition over rows": table((p("{%tr if rancangan %}"),), (p("isi"),), (p("{%tr endif %}"),)),
    "a filter": p("{{ jenis | upper }}"),
    "a condition on a consolidated text": p("{%p if konsolidasi %}") + p("Naskah") + p("{%p endif %}"),
    "copies in a naskah": p("{{p tembusan }}"),
    "a condition on a block": p("{%p if paraf %}") + p("Paraf") + p("{%p endif %}"),
    "typographic quotes in a tag": p("{% if jenis == “Nota Kesepahaman” %}NK{% endif %}"),
    "a comment": p("{# catatan penyusun #}"),
    "braces that are no tag": p("{ } % #"),
}  # fmt: skip


@every("xml", GOOD.values())
def test_what_works_is_not_found(tmp_path: Path, xml: str) -> None:
    assert lint_frame(in_body(tmp_path, xml)) == ()


@every("draft", [True, False])
@every("xml", GOOD.values())
def test_what_is_not_found_can_be_printed(tmp_path: Path, xml: str, *, draft: bool) -> None:
    (tmp_path / "kerangka").mkdir()
    in_body(tmp_path, xml).rename(tmp_path / "kerangka" / "naskah.docx")
    assert write(sample("nota-kesepahaman").built, Assets(tmp_path), draft=draft)


BAD = {
    "opened here": (p("{{ jenis"), "tag-terbelah", "badan, paragraf 1"),
    "and closed there": (p("teks") + p("dan }} seterusnya"), "tag-terbelah", "badan, paragraf 2"),
    "a statement cut in two": (p("{% if rancangan"), "tag-terbelah", "badan, paragraf 1"),
    "if without end": (p("{%p if rancangan %}"), "syarat", "badan, paragraf 1"),
    "end without if": (p("{%p endif %}"), "syarat", "badan, paragraf 1"),
    "if over two paragraphs": (p("{% if rancangan %}a") + p("b{% endif %}"), "syarat", "badan, paragraf 2"),
    "if that ends in a cell": (
        p("{%p if rancangan %}") + table((p("{%p endif %}"), p("x"))),
        "syarat",
        "badan, tabel 1 baris 1 sel 1",
    ),
    "text beside a block": (p("Isi: ", "{{p paraf }}"), "tag-berbagi", "badan, paragraf 1"),
    "two blocks": (p("{{p paraf }}{{p kepala }}"), "tag-berbagi", "badan, paragraf 1"),
    "a picture beside a block": (
        "<w:p><w:r><w:t>{{p paraf }}</w:t><w:drawing/></w:r></w:p>",
        "tag-berbagi",
        "badan, paragraf 1",
    ),
    "text in the row of a row tag": (
        table((p("{%tr if rancangan %}"), p("Nama")), (p("{%tr endif %}"),)),
        "tag-berbagi",
        "badan, tabel 1 baris 1 sel 1",
    ),
    "a row tag without a table": (p("{%tr if rancangan %}") + p("{%tr endif %}"), "luar-tabel", "badan, paragraf 1"),
    "the name p": (p("{{p}}"), "nama-terlarang", "badan, paragraf 1"),
    "a hyphen": (p("{{ nama-jenis }}"), "nama-terlarang", "badan, paragraf 1"),
    "an unknown name": (p("a") + table((p("b"), p("{{ jenjs }}"))), "nama", "badan, tabel 1 baris 1 sel 2"),
    "an unknown name in a condition": (p("{% if rancang %}{% endif %}"), "nama", "badan, paragraf 1"),
    "an unknown command": (p("{% set x = nama %}"), "perintah", "badan, paragraf 1"),
    "broken Jinja": (p("{{ jenis nama }}"), "jinja", "badan, paragraf 1"),
    "an unknown filter": (p("{{ jenis | besar }}"), "jinja", "badan, paragraf 1"),
    "an empty tag": (p("{{ }}"), "jinja", "badan, paragraf 1"),
    "an attribute": (p("{{ jenis.__class__ }}"), "terlarang", "badan, paragraf 1"),
    "a call": (p("{{ jenis.upper() }}"), "terlarang", "badan, paragraf 1"),
    "a number instead of a text": (p("{{ jenis | length }}"), "terlarang", "badan, paragraf 1"),
    "a constant": (p("{{ 1 }}"), "terlarang", "badan, paragraf 1"),
    "a filter on a block": (p("{{p paraf | upper }}"), "terlarang", "badan, paragraf 1"),
    "a filter that lets XML pass": (p("{{ nama | safe }}"), "terlarang", "badan, paragraf 1"),
    "a tag in a field": ("<w:p><w:r><w:instrText>{{ nama }}</w:instrText></w:r></w:p>", "tag-tempat", "badan"),
    "a tag in a deleted text": (
        "<w:p><w:del><w:r><w:delText>{{ x </w:delText></w:r></w:del></w:p>",
        "tag-tempat",
        "badan",
    ),
    "a block as a word": (p("Paraf: {{ paraf }}"), "bentuk", "badan, paragraf 1"),
    "a word as a block": (p("{{p jenis }}"), "bentuk", "badan, paragraf 1"),
    "a yes or no": (p("{{ rancangan }}"), "bentuk", "badan, paragraf 1"),
    "an anchor twice": (p("{{p isi }}"), "jangkar-ganda", "badan, paragraf 6"),
}


@every(("xml", "code", "place"), BAD.values())
def test_a_fault_is_found_at_its_place(tmp_path: Path, xml: str, code: str, place: str) -> None:
    found = [(finding.name, finding.where.unit) for finding in lint_frame(in_body(tmp_path, xml))]
    assert (f"kerangka-{code}", place) in found


@every("key", [key for key in BAD if "cut" not in key and "row" not in key and "two" not in key])
def test_a_fault_is_said_once(tmp_path: Path, key: str) -> None:
    assert len(lint_frame(in_body(tmp_path, BAD[key][0]))) == 1


def test_a_needed_anchor_that_is_absent(tmp_path: Path) -> None:
    (finding,) = lint_frame(frame(tmp_path, (BODY, "{{p lampiran }}", "")))
    assert (finding.name, finding.level) == ("kerangka-jangkar-hilang", Level.GALAT)
    assert "{{p lampiran }}" in finding.message
    assert "{{p lampiran }}" in finding.hint


@pytest.mark.parametrize("name", ["kop", "kepala_surat", "pembuka", "tanda_tangan", "tembusan", "lampiran"])
def test_a_letter_needs_anchors_of_its_own(tmp_path: Path, name: str) -> None:
    (finding,) = lint_frame(frame(tmp_path, (BODY, f"{{{{p {name} }}}}", ""), base=LETTER))
    assert finding.name == "kerangka-jangkar-hilang"
    assert f"{{{{p {name} }}}}" in finding.message


@pytest.mark.parametrize("name", ["judul", "isi"])
def test_a_letter_needs_no_pasal_and_a_naskah_no_kop(tmp_path: Path, name: str) -> None:
    assert f"{{{{p {name} }}}}" not in Package.read(LETTER).parts[BODY].decode()
    assert lint_frame(LETTER) == ()
    found = lint_frame(in_body(tmp_path, p("{{p kop }}")))
    assert {"jangkar-hilang"} == set(codes(found)), "a naskah frame with a kop is that of a letter"


def test_an_anchor_outside_of_the_body_does_not_count(tmp_path: Path) -> None:
    path = frame(tmp_path, (BODY, "{{p isi }}", ""), (FOOTER, "{{p paraf }}", "{{p isi }}"))
    assert codes(lint_frame(path)) == ["jangkar-hilang", "jangkar-tempat"]


def test_an_anchor_under_a_condition(tmp_path: Path) -> None:
    xml = "{{p lampiran }}</w:t></w:r></w:p>"
    guarded = f"{{%p if rancangan %}}</w:t></w:r></w:p>{p('{{p lampiran }}')}{p('{%p endif %}')}"
    (finding,) = lint_frame(frame(tmp_path, (BODY, xml, guarded)))
    assert (finding.name, finding.level) == ("kerangka-jangkar-bersyarat", Level.PERINGATAN)


def test_places_name_the_part_the_cell_and_the_text_box(tmp_path: Path) -> None:
    two = table((p("x"), p("y") + p("{{ satu }}")))
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('{{ dua }}')}</w:txbxContent></w:pict></w:r></w:p>"
    path = frame(
        tmp_path,
        (
            FOOTER,
            '<w:p><w:pPr><w:pStyle w:val="KakiHalaman"/></w:pPr><w:r><w:t>{{p paraf',
            f"{two}{box}<w:p><w:r><w:t>{{{{p paraf",
        ),
    )
    assert [finding.where.unit for finding in lint_frame(path)] == [
        "kaki halaman, tabel 1 baris 1 sel 2, paragraf 2",
        "kaki halaman, paragraf 1, kotak teks, paragraf 1",
    ]


def test_the_fallback_of_a_text_box_is_not_read_twice(tmp_path: Path) -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    boxes = "".join(
        f"<mc:{side}><w:txbxContent>{p('{{ satu }}')}</w:txbxContent></mc:{side}>" for side in ("Choice", "Fallback")
    )
    xml = f"<w:p><w:r><mc:AlternateContent {mc}>{boxes}</mc:AlternateContent></w:r></w:p>"
    assert codes(lint_frame(in_body(tmp_path, xml))) == ["nama"]


def test_faults_of_jinja_are_told_in_indonesian(tmp_path: Path) -> None:
    (finding,) = lint_frame(in_body(tmp_path, p("{{ jenis | besar }}")))
    assert finding.message == "Tag “{{ jenis | besar }}” tidak terbaca: penyaring “besar” tidak dikenal."


def relation(kind: str, target: str) -> tuple[str, str, str]:
    end = "</Relationships>"
    return RELS, end, f'<Relationship Id="r9" Type="http://x/{kind}" Target="{target}" TargetMode="External"/>{end}'


def test_macros(tmp_path: Path) -> None:
    assert codes(lint_frame(frame(tmp_path, more={"word/vbaProject.bin": b"x"}))) == ["makro"]
    types = ("[Content_Types].xml", "wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml")
    old = f"application/vnd.openxmlformats-officedocument.{types[1]}"
    assert codes(lint_frame(frame(tmp_path, (types[0], old, f"application/vnd.{types[2]}")))) == ["makro"]


def test_embedded_objects(tmp_path: Path) -> None:
    assert codes(lint_frame(frame(tmp_path, more={"word/embeddings/oleObject1.bin": b"x"}))) == ["objek"]


def test_what_is_fetched_from_outside(tmp_path: Path) -> None:
    assert codes(lint_frame(frame(tmp_path, relation("attachedTemplate", "http://jahat.example/a.dotm")))) == ["luar"]
    field = "<w:p><w:r><w:instrText> INCLUDETEXT C:/rahasia.docx </w:instrText></w:r></w:p>"
    (finding,) = lint_frame(in_body(tmp_path, field))
    assert (finding.name, finding.where.unit) == ("kerangka-luar", "badan")


def test_a_hyperlink_is_a_suggestion(tmp_path: Path) -> None:
    (finding,) = lint_frame(frame(tmp_path, relation("hyperlink", "https://instansi.go.id")))
    assert (finding.name, finding.level) == ("kerangka-tautan", Level.SARAN)


def test_a_part_that_is_no_xml(tmp_path: Path) -> None:
    (finding,) = lint_frame(frame(tmp_path, (HEADER, "</w:hdr>", "")))
    assert (finding.name, finding.where.unit) == ("kerangka-xml", HEADER)


def test_a_style_that_is_absent_or_of_another_kind(tmp_path: Path) -> None:
    path = frame(tmp_path, (STYLES, 'w:styleId="Sel"', 'w:styleId="Sal"'))
    assert [finding.message for finding in lint_frame(path)] == ["Gaya “Sel” (paragraf) tidak ada."]
    path = frame(
        tmp_path,
        (
            STYLES,
            'w:type="paragraph" w:customStyle="1" w:styleId="Sel"',
            'w:type="character" w:customStyle="1" w:styleId="Sel"',
        ),
    )
    assert [finding.message for finding in lint_frame(path)] == ["Gaya “Sel” harus gaya paragraf."]


def test_defaults_without_a_face(tmp_path: Path) -> None:
    assert codes(lint_frame(frame(tmp_path, (STYLES, "<w:rFonts w:ascii", "<w:rFant w:ascii")))) == ["gaya-bawaan"]


def test_a_level_that_lost_its_style(tmp_path: Path) -> None:
    (finding,) = lint_frame(frame(tmp_path, (NUMBERING, '<w:pStyle w:val="Ayat"/>', '<w:pStyle w:val="Lain"/>')))
    assert (finding.name, finding.where.unit) == ("kerangka-daftar-bertingkat", "gaya Ayat")
    assert "Daftar 1 tingkat 2" in finding.message


def test_a_level_without_a_style_is_linked_again(tmp_path: Path) -> None:
    """LibreOffice writes none of them, and the style still names its level."""
    assert lint_frame(frame(tmp_path, (NUMBERING, '<w:pStyle w:val="Ayat"/>', ""))) == ()


def test_a_style_that_lost_its_level(tmp_path: Path) -> None:
    listed = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    assert codes(lint_frame(frame(tmp_path, (STYLES, listed, "")))) == ["daftar-bertingkat"]


def test_a_level_that_is_absent(tmp_path: Path) -> None:
    old = '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/>'
    path = frame(tmp_path, (NUMBERING, old, '<w:lvl w:ilvl="9"><w:lvlText w:val=""/>'))
    assert [finding.message for finding in lint_frame(path)] == ["Daftar 3 tidak punya tingkat 4."]


def test_a_frame_without_lists(tmp_path: Path) -> None:
    found = lint_frame(frame(tmp_path, without=NUMBERING))
    assert set(codes(found)) == {"daftar-bertingkat"}
    assert len(found) > len(needed().links)


def test_the_main_list_may_have_another_number(tmp_path: Path) -> None:
    styles = Package.read(BUNDLED).parts[STYLES].decode().replace('<w:numId w:val="1"/>', '<w:numId w:val="7"/>')
    number = '<w:num w:numId="1"><w:abstractNumId w:val="1"/>'
    path = frame(
        tmp_path, (NUMBERING, number, number.replace('numId="1"', 'numId="7"', 1)), more={STYLES: styles.encode()}
    )
    assert lint_frame(path) == ()


def test_faces_that_cost_time_are_a_suggestion(tmp_path: Path) -> None:
    path = frame(
        tmp_path,
        (
            BODY,
            "<w:r><w:t>{{p isi",
            '<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsia="MS Mincho"/></w:rPr><w:t>{{p isi',
        ),
    )
    (finding,) = lint_frame(path)
    assert (finding.name, finding.level, finding.where.unit) == ("kerangka-huruf", Level.SARAN, BODY)
    assert "MS Mincho, huruf tema minorHAnsi" in finding.message


def test_no_docx_at_all_is_a_matter_of_use(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_text("bukan zip")
    with pytest.raises(UsageError, match="bukan berkas DOCX"):
        lint_frame(path)


def test_the_names_are_those_that_a_frame_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[set[str]] = []
    render = frame_module.Frame.render

    def spy(
        self: frame_module.Frame, words: dict[str, object], blocks: dict[str, str], *, turned: bool
    ) -> dict[str, bytes]:
        given.append({*words, *whole(self.bentuk, blocks)})
        return render(self, words, blocks, turned=turned)

    monkeypatch.setattr(frame_module.Frame, "render", spy)
    built = sample("nota-kesepahaman").built
    write(built, Assets(), draft=True)
    assert given == [set(NAMES)]


def test_the_needed_styles_are_those_that_the_code_names() -> None:
    """Every text in the code that is the id of a style of ours, against what is read off the bundled frame."""
    styles = style_elements(Package.read(BUNDLED))
    own = {name for name, style in styles.items() if style.get(w("customStyle"))}
    sources = sorted(Path(str(frame_module.__file__)).parent.parent.rglob("*.py"))
    texts = {
        node.value
        for source in sources
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    named = {word for text in texts for word in text.replace('"', " ").split() if word in own}
    assert {"Pasal", "Ayat", "TabelRapat", "Isian"} <= named
    assert named == set(needed().styles)
