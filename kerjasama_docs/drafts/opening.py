"""A stranger's file → what it says, by what is in it and not by what its name promises."""

from kerjasama_docs.drafts.files import MAX_FILE, Changes
from kerjasama_docs.drafts.plain import read_text
from kerjasama_docs.drafts.records import Said
from kerjasama_docs.drafts.refusals import refused, too_much


def read_draft(raw: bytes, file: str, *, changes: Changes = "terima") -> Said:
    """Read a draft.

    Args:
        raw: The file.
        file: Its name as the user gave it.
        changes: How changes are read that nobody has accepted yet.

    Raises:
        UnreadableInputError: It cannot be read.
    """
    if len(raw) > MAX_FILE:
        raise too_much(file, "lebih dari 100 MB")
    if not raw.strip():
        raise refused(file, "draf-kosong", "Berkas ini kosong.", hint="Minta pengirim mengirimnya lagi.")
    if raw.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        from kerjasama_docs.drafts.word.reader import read_docx

        return read_docx(raw, file, changes=changes)
    if b"%PDF-" in raw[:1024]:
        from kerjasama_docs.drafts.pages.reader import read_pdf

        return read_pdf(raw, file)
    if raw.startswith(b"{\\rtf"):
        raise refused(file, "draf-rtf", "Berkas ini RTF.")
    return read_text(raw, file)
