"""Why a picture cannot be used, in the user's words: what is wrong with it, and what to do."""

MAX_SIDE = 6000
"""Longest side of a picture, in pixels."""
_SAVE = "Buka gambar itu di Paint, Preview, atau GIMP, lalu simpan sebagai PNG."


class PictureError(Exception):
    """A picture that cannot be used.

    Args:
        what: The rest of a sentence, behind “tidak dapat dipakai: ”.
        remedy: What to do about it.
    """

    def __init__(self, what: str, remedy: str = _SAVE) -> None:
        super().__init__(what)
        self.remedy = remedy


def broken() -> PictureError:
    """A picture that is cut off, or whose bytes make none."""
    return PictureError("gambarnya rusak atau terpotong", f"Ambil lagi berkas aslinya, atau: {_SAVE}")


def check_sides(width: int, height: int) -> None:
    """Refuse a picture by the size that its header says, before it is decoded.

    Raises:
        PictureError: It has no pixels, or too many.
    """
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        what = f"ukurannya {width} × {height} piksel; paling besar {MAX_SIDE} × {MAX_SIDE}"
        raise PictureError(what, "Perkecil gambar itu; untuk logo setinggi 24 mm cukup 600 piksel.")
