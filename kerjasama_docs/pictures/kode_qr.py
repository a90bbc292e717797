"""A text as a QR code (ISO/IEC 18004): the one door to segno."""

import io

from kerjasama_docs.errors import EnvironmentLackError
from kerjasama_docs.pictures.picture import Picture

EXTRA = 'Pasang dengan: pip install "kerjasama-docs[qr]"'
_LEVEL = "m"
"""Up to 15 of 100 code words may be damaged."""
_QUIET, _SQUARE = 4, 8
"""Empty squares around the code, as the standard asks for, and pixels of a square."""


def kode_qr(text: str) -> Picture:
    """The code of a text, black on white; the same text gives the same bytes.

    Args:
        text: At most 100 bytes (:mod:`kerjasama_docs.model.halaman`); version 6 holds 106 at the level M.

    Raises:
        EnvironmentLackError: segno is not installed.
    """
    try:
        import segno
    except ImportError as error:
        raise EnvironmentLackError("Mencetak kode QR memerlukan segno.", EXTRA) from error
    made = io.BytesIO()
    code = segno.make(text, error=_LEVEL, micro=False)
    code.save(made, kind="png", scale=_SQUARE, border=_QUIET)
    width, height = code.symbol_size(scale=_SQUARE, border=_QUIET)
    return Picture(made.getvalue(), "png", int(width), int(height))
