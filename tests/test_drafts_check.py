"""A draft of a partner is checked: its kind and facts are recognised, and the rules speak of its text at its places."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from _samples import FOLDER, NAMES, docx_of_sample, sample
from _word import W, docx, p
from click.testing import CliRunner, Result

from kerjasama_docs.cli.main import main
from kerjasama_docs.drafts.facts import facts_of
from kerjasama_docs.drafts.word.reader import read_docx
from kerjasama_docs.findings import Finding, UnreadableInputError
from kerjasama_docs.pipeline.draft import check_draft, load_draft

_OWN_WORDING = {"KS321", "KS124", "KS126", "KS314"}
"""Remarks that the rules make of klausul of ours where they are not told to be ours."""

DRAFT = (FOLDER / "draf" / "draf-mitra.txt").read_text(encoding="utf-8")


def _found(text: str, **options: str) -> tuple[Finding, ...]:
    return check_draft(load_draft(text.encode(), "mitra.txt", **options))  # type: ignore[arg-type]


def test_facts_of_own_documents() -> None:
    seen = 0
    for name in NAMES:
        built = sample(name).built
        if built.pohon.bentuk != "naskah" or built.pohon.padanan:
            continue
        read = load_draft(docx_of_sample(name), "uji.docx")
        assert read.facts.tanggal == built.naskah.penandatanganan.tanggal, name
        assert len(read.facts.pihak) == len(built.naskah.pihak), name
        assert read.known, name
        seen += 1
    assert seen > 25


def test_own_documents_raise_no_false_alarm() -> None:
    alarms: dict[str, set[str]] = {}
    for name in NAMES:
        built = sample(name).built
        if built.pohon.bentuk == "naskah" and not built.pohon.padanan:
            found = check_draft(load_draft(docx_of_sample(name), "uji.docx"))
            alarms[name] = {each.code for each in found} - {"draf-dibaca"} - _OWN_WORDING
    assert len(alarms) > 25
    assert not {name: codes for name, codes in alarms.items() if len(codes) > 1}


def test_a_draft_tells_its_facts() -> None:
    read = load_draft(DRAFT.encode(), "mitra.txt")
    assert read.document.built.jenis.nama == "Perjanjian Kerja Sama"
    facts = facts_of(read.draft.pohon)
    assert facts.nomor == ("440/123/DINKES/2026", "07/MSA/PKS/2026")
    assert [(party.nama, party.sebutan) for party in facts.pihak] == [
        ("Dinas Kesehatan Kabupaten Harapan", "PIHAK PERTAMA"),
        ("PT Medika Sehat Abadi", "PIHAK KEDUA"),
    ]
    assert read.account.share == 1.0


@pytest.mark.parametrize(
    ("code", "place", "words"),
    [
        ("KS301", "Pasal 2 ayat (2)", "Pasal 9 tidak ada"),
        ("KS401", "Pasal 2 ayat (1)", "seratus lima belas juta rupiah"),
        ("KS505", None, "jatuh pada hari Rabu"),
        ("KS511", "Pasal 4", "berakhir pada 12 Mei 2028"),
        ("draf-nomor", None, "sesudah b. pada Pasal 1 tertulis d."),
        ("draf-nomor", None, "sesudah Pasal 2 tertulis Pasal 4"),
        ("draf-dibaca", None, "Perjanjian Kerja Sama 2 pihak, 3 Pasal"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(code: str, place: str | None, words: str) -> None:
    found = [each for each in _found(DRAFT) if each.code == code and words in each.message]
    assert found
    assert found[0].where.file == "mitra.txt"
    assert found[0].where.unit == place
    assert "{{" not in found[0].hint


def test_a_place_is_the_line_of_a_text() -> None:
    amount = next(each for each in _found(DRAFT) if each.code == "KS401")
    line = DRAFT.splitlines().index(next(each for each in DRAFT.splitlines() if "Rp150" in each)) + 1
    assert amount.where.line == line


def test_what_the_regulation_of_the_reader_asks_is_looked_for_in_the_text() -> None:
    assert not [each for each in _found(DRAFT) if each.code == "KS101"]
    missing = [each.message for each in _found(DRAFT, profil="kemenimipas") if each.code == "KS101"]
    assert any("kewenangan dan tanggung jawab" in message for message in missing)
    assert all("ruang lingkup" not in message.partition(", yang")[0] for message in missing)


def test_a_text_that_is_no_naskah_is_refused() -> None:
    letter = "Yth. Bapak Kepala Dinas\n\nDengan hormat, bersama ini kami sampaikan laporan.\n\nHormat kami,\n\nBudi"
    with pytest.raises(UnreadableInputError) as raised:
        load_draft(letter.encode(), "surat.txt")
    assert [each.code for each in raised.value.findings] == ["draf-bukan-naskah"]


def test_a_label_that_only_one_pihak_bears_is_its_own() -> None:
    text = DRAFT.replace("selanjutnya disebut PIHAK PERTAMA", "adalah PIHAK PERTAMA")
    read = load_draft(text.encode(), "mitra.txt")
    assert [party.sebutan for party in read.facts.pihak] == ["", "PIHAK KEDUA"]
    assert any(each.code == "KS401" for each in check_draft(read))


def test_an_unknown_name_is_read_as_the_usual_kind_and_not_judged_by_it() -> None:
    found = _found(DRAFT.replace("PERJANJIAN KERJASAMA", "AKTA PERSEKUTUAN"), profil="kemenimipas")
    assert not [each for each in found if each.code.startswith("KS1")]
    assert any("jenisnya tidak dikenali" in each.message for each in found)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["periksa", *arguments], catch_exceptions=False)


def test_on_the_command_line(tmp_path: Path) -> None:
    draft = tmp_path / "mitra.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    told = _run(str(draft), "--format", "json")
    assert told.exit_code == 1
    codes = {each["code"] for each in json.loads(told.stdout)}
    assert {"KS301", "KS401", "draf-nomor"} <= codes
    assert draft.read_text(encoding="utf-8") == DRAFT
    note = tmp_path / "catatan.docx"
    assert _run(str(draft), "-o", str(note)).exit_code == 1
    assert note.read_bytes().startswith(b"PK")


def _with_a_comment() -> bytes:
    """A draft in Word that somebody has commented already."""
    comments = f'<w:comments {W}><w:comment w:id="4" w:author="Mitra">{p("Mohon dicek.")}</w:comment></w:comments>'
    body = "".join(p(line.strip()) for line in DRAFT.splitlines())
    return docx(body, more={"comments.xml": comments})


def test_what_was_found_as_comments_in_the_draft_itself(tmp_path: Path) -> None:
    draft, target = tmp_path / "mitra.docx", tmp_path / "berkomentar.docx"
    draft.write_bytes(_with_a_comment())
    assert _run(str(draft), "--format", "komentar", "-o", str(target)).exit_code == 1
    before, after = (read_docx(path.read_bytes(), path.name) for path in (draft, target))
    assert [each.text for each in after.paragraphs] == [each.text for each in before.paragraphs]
    said = [each.text for each in after.aside if each.region == "komentar"]
    assert said[0] == "Mohon dicek."
    assert any("Pasal 9 tidak ada" in text for text in said)
    assert b'w:id="4"' in zipfile.ZipFile(target).read("word/comments.xml")


def test_comments_go_into_one_word_file_alone(tmp_path: Path) -> None:
    draft = tmp_path / "mitra.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    told = _run(str(draft), "--format", "komentar", "-o", str(tmp_path / "x.docx"))
    assert told.exit_code == 2
    assert "satu draf Word" in told.output


def test_an_unreadable_draft_ends_with_two(tmp_path: Path) -> None:
    old = tmp_path / "mitra.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    told = _run(str(old))
    assert told.exit_code == 2
    assert "simpan sebagai .docx" in told.output


def test_a_draft_keeps_what_it_says() -> None:
    read = load_draft(DRAFT.encode(), "mitra.txt")
    assert replace(read.draft.said, blocks=()).pages == 1
    assert read.document.built.dibaca
