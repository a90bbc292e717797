"""The text of a PDF against the text it should have."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
from _pdf_docx import SENTENCE, docx, paragraph, two_pages

from kerjasama_docs import pdf
from kerjasama_docs.errors import InternalError
from kerjasama_docs.pdf.verify import check

ROOT = Path(__file__).parents[1]
TITLES = ("TUJUAN", "RUANG LINGKUP", "PELAKSANAAN")
EXPECTED = [
    text
    for number, title in enumerate(TITLES, 1)
    for text in (f"Pasal {number} {title}", *(f"({ayat}) {SENTENCE * 6}" for ayat in (1, 2, 3)))
]


@pytest.mark.parametrize("engine", pdf.engine_names())
def test_a_whole_naskah_is_found_also_over_the_page_end(engine: str) -> None:
    content = pdf.convert(two_pages(), engine=engine).pdf
    assert check.compare(content, EXPECTED) == check.Comparison((), (), ())


def test_a_removed_sentence_is_missing() -> None:
    body = paragraph("Pertama.") + paragraph("Ketiga.")
    found = check.compare(pdf.convert(docx(body)).pdf, ["Pertama.", "Kedua yang hilang.", "Ketiga."])
    assert found.missing == ("Kedua yang hilang.",)
    assert not found.complete


def test_one_of_two_equal_paragraphs_missing_is_seen() -> None:
    content = pdf.convert(docx(paragraph("Judul") + paragraph("Isi yang sama."))).pdf
    found = check.compare(content, ["Judul", "Isi yang sama.", "Isi yang sama."])
    assert (found.missing, found.displaced) == ((), ("Isi yang sama.",))


def test_a_changed_word_in_a_paragraph_over_two_pages_is_missing() -> None:
    long = " ".join(f"kata{number}" for number in range(900))
    content = pdf.convert(docx(paragraph(long))).pdf
    assert check.pages(content) > 1
    assert check.compare(content, [long]).complete
    assert check.compare(content, [long.replace("kata450", "kita450")]).missing


def test_a_broken_reference_is_seen() -> None:
    content = pdf.convert(docx(paragraph("dalam Error: Reference source not found ayat (1)"))).pdf
    found = check.compare(content, ["ayat (1)"])
    assert found.broken
    assert not found.complete


@pytest.mark.parametrize(
    "text",
    [
        "Error: Reference source not found",
        "Error! Reference source not found.",
        "Kesalahan: Sumber referensi tidak ditemukan",
    ],
)
def test_messages_of_broken_references_are_known(text: str) -> None:
    assert check.compare(pdf.convert(docx(paragraph(text))).pdf, ["e"]).broken


def test_comparing_with_nothing_is_refused() -> None:
    content = pdf.convert(docx(paragraph("a"))).pdf
    for nothing in ([], ["", "  \u00a0"]):
        with pytest.raises(ValueError, match="no expected text"):
            check.compare(content, nothing)


def test_what_engines_may_change_does_not_count() -> None:
    assert check.squeeze("Peng\u00adaturan  \ufb01nal\u00a0kerja-\nsama") == check.squeeze(
        "pengaturan final kerja\u2011sama"
    )


THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from kerjasama_docs import pdf
from kerjasama_docs.pdf.verify import check

document = sys.stdin.buffer.read()
sys.setswitchinterval(1e-6)

def work(_):
    for _ in range(20):
        assert check.compare(pdf.convert(document).pdf, ["TUJUAN", "RUANG LINGKUP", "PELAKSANAAN"]).complete
    return 20

with ThreadPoolExecutor(8) as pool:
    print(sum(pool.map(work, range(8))))
"""


@pytest.mark.usefixtures("proses")
def test_many_threads_read_pdfs_at_the_same_time() -> None:
    """PDFium without a lock gives wrong text or ends the whole process, so it runs in one of its own."""
    done = subprocess.run(
        [sys.executable, "-c", THREADS],
        input=two_pages(),
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout.decode().strip(), done.stderr.decode()) == (0, "160", "")


def test_one_thread_at_a_time_is_in_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    """The race above is seen on some runs only; this one on every run."""
    inside, most = [], []

    class Slow(pypdfium2.PdfDocument):  # type: ignore[misc]  # pypdfium2 has no types
        def __init__(self, content: bytes) -> None:
            inside.append(self)
            time.sleep(0.01)
            super().__init__(content)

        def close(self) -> None:
            most.append(len(inside))
            super().close()
            inside.remove(self)

    content = pdf.convert(two_pages()).pdf
    monkeypatch.setattr(pypdfium2, "PdfDocument", Slow)
    with ThreadPoolExecutor(8) as pool:
        texts = set(pool.map(lambda _: check.page_texts(content), range(16)))
    assert (len(texts), most) == (1, [1] * 16)


def test_words_are_listed_by_page() -> None:
    words = check.page_words(pdf.convert(two_pages()).pdf)
    assert len(words) == 2
    assert words[0][:3] == ["Pasal", "1", "TUJUAN"]
    assert "Halaman" in words[1]


def test_bytes_that_are_no_pdf_are_an_error() -> None:
    with pytest.raises(InternalError, match="tidak dapat dibuka"):
        check.pages(b"bukan PDF")
