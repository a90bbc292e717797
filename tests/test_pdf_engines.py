"""Both engines for real: fonts in the PDF, the same pages, no machine fonts, clear errors."""

import errno
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdf
import pytest
from _pdf_docx import docx, paragraph, part, two_pages

from kerjasama_docs import pdf
from kerjasama_docs.errors import EnvironmentLackError, ExitCode, UsageError
from kerjasama_docs.pdf import process
from kerjasama_docs.pdf.engines import libreoffice
from kerjasama_docs.pdf.faces import embed, fontconfig
from kerjasama_docs.pdf.verify import check

ROOT = Path(__file__).parents[1]


def embedded_fonts(content: bytes, folder: Path) -> dict[str, bool]:
    """Base font names of a PDF and whether a TrueType file lies inside."""
    (folder / "a.pdf").write_bytes(content)
    found = {}
    for page in pypdf.PdfReader(folder / "a.pdf").pages:
        for reference in page["/Resources"]["/Font"].values():  # type: ignore[index]
            font = reference.get_object()
            font = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            found[str(font["/BaseFont"]).split("+")[-1]] = "/FontFile2" in font["/FontDescriptor"]
    return found


def test_engines_are_found_by_themselves() -> None:
    files = {path.stem for path in (ROOT / "kerjasama_docs/pdf/engines").glob("*.py")} - {"__init__"}
    assert set(pdf.engine_names()) == files
    assert {"dxpdf", "libreoffice"} <= files


@pytest.mark.parametrize("name", pdf.engine_names())
def test_an_engine_keeps_the_contract(name: str) -> None:
    engine = pdf.engine(name)
    assert name == engine.name
    assert engine.available()
    assert engine.version()[0].isdigit()
    assert engine.remedy.endswith(".")
    assert isinstance(engine.writes_metadata, bool)


def test_auto_is_the_embedded_engine() -> None:
    assert pdf.engine("auto").name == "dxpdf"


def test_an_unknown_engine_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match=r"`libreofice` tidak dikenal\. Mungkin maksudnya “libreoffice”\."):
        pdf.engine("libreofice")
    known = ", ".join(("auto", *pdf.engine_names()))
    with pytest.raises(UsageError, match=rf"`x` tidak dikenal\. Yang ada: {known}\."):
        pdf.engine("x")


def test_a_missing_engine_is_a_lack_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EnvironmentLackError, match="Pasang LibreOffice") as caught:
        pdf.convert(two_pages(), engine="libreoffice")
    assert caught.value.exit_code is ExitCode.ENVIRONMENT


def test_dxpdf_uses_the_bundled_faces_and_gives_the_same_bytes(tmp_path: Path) -> None:
    result = pdf.convert(two_pages())
    assert result == pdf.convert(two_pages())
    assert (result.engine, result.pages) == ("dxpdf", 2)
    assert result.substitutions == (("Bookman Old Style", "Naskah Buku"),)
    assert embedded_fonts(result.pdf, tmp_path) == {"NaskahBuku-Bold": True, "NaskahBuku-Regular": True}


@pytest.mark.parametrize("font", ["Arial", "Times New Roman", "Entah Apa"])
def test_other_families_come_out_as_truetype_too(font: str, tmp_path: Path) -> None:
    found = embedded_fonts(pdf.convert(docx(paragraph("Pasal"), font=font)).pdf, tmp_path)
    assert list(found.values()) == [True]
    assert next(iter(found)).startswith("Naskah")


@pytest.mark.usefixtures("soffice")
def test_libreoffice_uses_the_bundled_faces(tmp_path: Path) -> None:
    result = pdf.convert(two_pages(), engine="libreoffice")
    assert embedded_fonts(result.pdf, tmp_path) == {"NaskahBuku-Bold": True, "NaskahBuku-Regular": True}


@pytest.mark.usefixtures("soffice")
def test_both_engines_put_the_same_words_on_the_same_page() -> None:
    ours, theirs = (
        [sorted(page) for page in check.page_words(pdf.convert(two_pages(), engine=name).pdf)]
        for name in ("dxpdf", "libreoffice")
    )
    assert len(ours) == 2
    assert len(ours[0]) > 200
    assert ours == theirs


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has fontconfig")
@pytest.mark.usefixtures("proses")
def test_a_machine_without_any_font_gives_the_same_pdf(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(two_pages())
    code = (
        "import pathlib, sys; from kerjasama_docs import pdf; "
        "pathlib.Path('b.pdf').write_bytes(pdf.convert(pathlib.Path('a.docx').read_bytes()).pdf)"
    )
    nowhere = {"FONTCONFIG_PATH": "/tidak/ada", "FONTCONFIG_FILE": "/tidak/ada/fonts.conf"}
    surroundings = {"HOME": "/tidak/ada", "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=nowhere | surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "b.pdf").read_bytes() == pdf.convert(two_pages()).pdf
    assert not list(tmp_path.glob("kerjasama-docs-*")), "the private folder is removed at the end"


def test_threads_get_the_same_bytes() -> None:
    with ThreadPoolExecutor(4) as pool:
        results = set(pool.map(lambda _: pdf.convert(two_pages()).pdf, range(12)))
    assert len(results) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has fontconfig")
@pytest.mark.usefixtures("proses")
def test_threads_that_begin_together_share_one_private_folder(tmp_path: Path) -> None:
    code = (
        "import pathlib, threading; from kerjasama_docs.pdf.faces import fontconfig; wait = threading.Barrier(8)\n"
        "def work():\n    wait.wait()\n    with fontconfig.isolated():\n        wait.wait()\n"
        "threads = [threading.Thread(target=work) for _ in range(8)]\n"
        "for each in threads: each.start()\n"
        "for each in threads: each.join()\n"
        f"print(len(list(pathlib.Path({str(tmp_path)!r}).glob('kerjasama-docs-fonts-*'))))"
    )
    surroundings = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"


def no_folder(*_: object, **__: object) -> str:
    """A machine on which no temporary folder can be made."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("name", pdf.engine_names())
def test_a_machine_without_a_temporary_folder_lacks_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "dxpdf" and not sys.platform.startswith("linux"):
        pytest.skip("dxpdf needs a folder on Linux only")
    monkeypatch.setattr(fontconfig, "_surroundings", no_folder)
    monkeypatch.setattr(tempfile, "mkdtemp", no_folder)
    with pytest.raises(EnvironmentLackError, match="Folder sementara") as caught:
        pdf.engine(name).convert(two_pages())
    assert os.strerror(errno.ENOSPC) not in str(caught.value)
    assert "TMPDIR" in caught.value.remedy


@pytest.mark.usefixtures("proses")
@pytest.mark.skipif(sys.platform == "win32", reason="a program is made by a line of text")
def test_a_libreoffice_that_does_not_start_is_a_lack_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/tidak/ada\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    libreoffice.version.cache_clear()
    for action in (libreoffice.version, lambda: libreoffice.convert(two_pages())):
        with pytest.raises(EnvironmentLackError, match=r"LibreOffice tidak dapat dijalankan\. Pasang LibreOffice"):
            action()


@pytest.mark.skipif(sys.platform == "win32", reason="process groups of Unix")
@pytest.mark.parametrize("error", [ProcessLookupError, PermissionError])
@pytest.mark.usefixtures("proses")
def test_a_group_that_has_just_ended_is_no_failure(error: type[OSError], monkeypatch: pytest.MonkeyPatch) -> None:
    kill = os.killpg

    def late(group: int, number: int) -> None:
        kill(group, number)
        raise error

    monkeypatch.setattr(os, "killpg", late)
    code = "import time; time.sleep(60)"
    assert process.run([sys.executable, "-c", code], seconds=0.2) == process.Outcome(None, "")


@pytest.mark.usefixtures("soffice")
def test_libreoffice_converts_many_in_one_call() -> None:
    texts = ("Nota Kesepahaman", "Perjanjian Kerja Sama", "Adendum")
    made = libreoffice.convert_many([embed.prepare(docx(paragraph(text))).docx for text in texts])
    assert len(made) == 3
    for text, content in zip(texts, made, strict=True):
        assert isinstance(content, bytes)
        assert check.compare(content, [text]).complete


@pytest.mark.parametrize("name", pdf.engine_names())
def test_a_docx_with_broken_xml_is_an_error_not_a_crash(name: str) -> None:
    broken = docx(paragraph("a"), parts={"word/document.xml": "<w:document><w:body>"})
    with pytest.raises(UsageError, match=rf"--mesin-pdf ({'|'.join(pdf.engine_names())})`\.$"):
        pdf.convert(broken, engine=name)


@pytest.mark.usefixtures("proses")
def test_libreoffice_sees_the_fonts_of_the_machine_after_dxpdf_ran() -> None:
    pdf.convert(two_pages())
    outcome = process.run([sys.executable, "-c", "import os; print(os.environ.get('FONTCONFIG_SYSROOT'))"], seconds=60)
    assert outcome == process.Outcome(0, f"None{os.linesep}")


@pytest.mark.skipif(sys.platform == "win32", reason="process groups of Unix")
@pytest.mark.usefixtures("proses")
def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    code = (
        "import pathlib, subprocess, sys; "
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
        f"pathlib.Path({str(tmp_path / 'pid')!r}).write_text(str(child.pid)); child.wait()"
    )
    assert process.run([sys.executable, "-c", code], seconds=2) == process.Outcome(None, "")
    child = int((tmp_path / "pid").read_text())
    for _ in range(100):
        state = Path(f"/proc/{child}/stat")
        if not state.exists() or state.read_text().split()[2] == "Z":
            break
        time.sleep(0.05)
    else:
        pytest.fail("the child lives on")


@pytest.mark.usefixtures("proses")
def test_importing_the_package_loads_no_engine() -> None:
    code = (
        "import sys, kerjasama_docs.pdf; "
        "print(sorted({'dxpdf', 'pypdf', 'pypdfium2', 'lxml', 'docx'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_the_given_docx_stays_as_it_is() -> None:
    given = two_pages()
    pdf.convert(given)
    assert "Bookman Old Style" in part(given, "word/styles.xml")
