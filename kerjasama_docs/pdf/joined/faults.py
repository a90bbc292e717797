"""What is said of a file that cannot be joined as it is, in the user's words."""

from kerjasama_docs.findings import Finding, Level, Where

UNREADABLE = frozenset({"gabung-rusak", "gabung-terkunci", "gabung-bukan-pdf", "gabung-terlalu-besar"})
"""Findings about files that cannot be read at all."""
_AGAIN = "Ambil lagi berkas aslinya, atau buka lalu simpan ulang sebagai PDF."
_PRINT = "Buka berkasnya, cetak sebagai PDF, lalu gabungkan hasil cetaknya."
_AS_PICTURE = "Simpan sebagai PDF, PNG, atau JPG, lalu gabungkan hasilnya; pemindai dapat diatur agar menyimpan PDF."
_SIGNS = (
    (b"II*\0", 0, "gambar TIFF", _AS_PICTURE),
    (b"MM\0*", 0, "gambar TIFF", _AS_PICTURE),
    (b"GIF8", 0, "gambar GIF", _AS_PICTURE),
    (b"WEBP", 8, "gambar WebP", _AS_PICTURE),
    (b"ftypheic", 4, "gambar HEIC dari ponsel", _AS_PICTURE),
    (b"ftypmif1", 4, "gambar HEIC dari ponsel", _AS_PICTURE),
    (b"\xd0\xcf\x11\xe0", 0, "berkas Word, Excel, atau PowerPoint lama", _PRINT),
    (b"{\\rtf", 0, "berkas RTF", _PRINT),
)
"""How the files begin that people hand in most often instead: the bytes, where they stand, what it is, the remedy."""


def _fault(code: str, name: str, message: str, *, hint: str) -> Finding:
    return Finding(code, Level.GALAT, message, Where(name), hint)


def empty(name: str) -> Finding:
    """A file without a byte."""
    return _fault("gabung-rusak", name, "Berkas ini kosong (0 byte).", hint="Ambil lagi berkas aslinya.")


def damaged(name: str, why: str) -> Finding:
    """A PDF that is cut off or broken; ``why`` ends a sentence."""
    return _fault("gabung-rusak", name, f"PDF ini rusak: {why}.", hint=_AGAIN)


def not_pdf(name: str, content: bytes) -> Finding:
    """Something else under the name of a PDF, or a file that is joined under no name; its bytes tell which."""
    for sign, start, kind, hint in _SIGNS:
        if content[start : start + len(sign)] == sign:
            return _fault("gabung-bukan-pdf", name, f"Isi berkas ini {kind}, bukan PDF.", hint=hint)
    hint = "Yang digabung: masukan naskah (.yaml, .json, .toml), .docx dari kerjasama-docs, .pdf, .png, .jpg."
    return _fault("gabung-bukan-pdf", name, "Isi berkas ini bukan PDF.", hint=hint)


def locked(name: str, *, opens: bool) -> Finding:
    """An encrypted PDF.

    Args:
        name: The file.
        opens: Whether it opens without a password.
    """
    if opens:
        what = "PDF ini terenkripsi: terbuka tanpa sandi, tetapi pemiliknya mengunci perubahan dengan sandi."
    else:
        what = "PDF ini terenkripsi dan hanya terbuka dengan sandi."
    hint = "Minta berkas tanpa enkripsi kepada pembuatnya; berkas arsip dan berkas yang ditandatangani tidak dikunci."
    return _fault("gabung-terkunci", name, what, hint=hint)


def too_large(name: str, why: str) -> Finding:
    """A file beyond a bound; ``why`` ends a sentence."""
    hint = "Perkecil (pindai 200–300 dpi), atau pecah berkasnya."
    return _fault("gabung-terlalu-besar", name, f"Berkas ini terlalu besar: {why}.", hint=hint)


def signed(name: str) -> Finding:
    """A PDF with an electronic signature."""
    hint = (
        "Gabungkan lebih dahulu, baru tanda tangani hasilnya; atau sertakan berkas ini tersendiri. Bila hanya isinya "
        "yang diperlukan, gabungkan dengan kerjasama-docs gabung … --lepas-tanda-tangan."
    )
    message = "PDF ini bertanda tangan elektronik, yang tidak berlaku lagi bila halamannya digabung."
    return _fault("gabung-bertanda-tangan", name, message, hint=hint)


def hidden_layers(name: str) -> Finding:
    """A PDF with layers that are switched off."""
    message = "PDF ini punya lapisan yang disembunyikan, yang akan tampak setelah digabung."
    return _fault("gabung-lapisan", name, message, hint=_PRINT)


def portfolio(name: str) -> Finding:
    """A PDF that is a folder of other files (ISO 32000-1, 12.3.5)."""
    message = "PDF ini portofolio: isinya berkas lain, dan halamannya hanya sampul."
    return _fault("gabung-portofolio", name, message, hint="Simpan berkas di dalamnya, lalu sebut satu per satu.")


def unseen_fields(name: str, names: str) -> Finding:
    """A form whose values have no appearance, so that no page shows them."""
    message = f"Isian formulir di dalamnya tidak punya tampilan tetap: {names}."
    return _fault("gabung-formulir", name, message, hint=_PRINT)


def left_out(name: str, what: str) -> Finding:
    """What of a file does not come along."""
    hint = "Halamannya tetap utuh; simpan berkas aslinya bila yang lain itu diperlukan."
    return Finding("gabung-ditanggalkan", Level.PERINGATAN, f"Tidak ikut digabung: {what}.", Where(name), hint)


def no_archive(name: str, why: str) -> Finding:
    """Why a joined file is no PDF/A."""
    hint = "Agar hasilnya PDF/A-2u, minta bagian ini sebagai PDF/A, atau pindai cetakannya."
    return Finding("gabung-bukan-pdfa", Level.SARAN, f"Hasil gabungan bukan PDF/A: {why}.", Where(name), hint)


def no_room(name: str, pages: str) -> Finding:
    """Pages without free room for their number."""
    message = f"Tidak ada tempat kosong untuk nomor halaman pada halaman {pages}; nomornya di atas isi."
    return Finding("gabung-nomor", Level.PERINGATAN, message, Where(name), "Periksa halaman itu.")
