"""A partner's Word file with what was found as comments at their place: ``periksa --format komentar``."""

from collections.abc import Sequence

from kerjasama_docs.docx.comments import can_take, with_comments
from kerjasama_docs.drafts.files import MAX_FILE, is_draft
from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.read import read_bytes
from kerjasama_docs.jobs.komentar import comments_of
from kerjasama_docs.jobs.periksa import Checked


def commented(files: Sequence[str], checked: Checked) -> bytes:
    """The one Word file that was checked, with its findings as comments.

    Args:
        files: The files that were checked.
        checked: What came of it.

    Raises:
        UsageError: They are several, none is a Word file, or no comments can be put into it.
    """
    if len(files) != 1 or not is_draft(files[0]) or not files[0].lower().endswith((".docx", ".docm")):
        hint = "Sebut satu draf .docx; naskah sendiri diberi komentar dengan buat --catatan."
        raise UsageError("Komentar hanya dapat ditulis pada satu draf Word.", hint)
    raw = read_bytes(files[0], MAX_FILE)
    if not checked.documents or not can_take(raw):
        raise UsageError(f"Komentar tidak dapat ditulis pada {files[0]}.", "Simpan ulang dari Word sebagai .docx.")
    return with_comments(raw, comments_of(checked.documents[0].built, checked.findings))
