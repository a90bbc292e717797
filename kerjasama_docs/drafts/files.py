"""Which files are drafts, and how they may be read; nothing is loaded for asking that."""

from pathlib import Path
from typing import Literal

Changes = Literal["terima", "tolak"]
"""How changes are read that nobody has accepted: as accepted, or as before them."""
MAX_FILE = 100 * 1024 * 1024
_ENDINGS = frozenset({".docx", ".docm", ".dotx", ".pdf", ".txt", ".rtf", ".odt", ".doc"})


def is_draft(name: str) -> bool:
    """Whether a file is a draft in Word, as a PDF or as text by its name, and no input."""
    return Path(name).suffix.lower() in _ENDINGS
