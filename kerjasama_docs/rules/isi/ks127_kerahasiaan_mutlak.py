"""Kerahasiaan dalam Pasal 6 tidak mengecualikan informasi yang harus dibuka menurut undang-undang.

Badan publik wajib membuka informasi publik, kecuali yang dikecualikan undang-undang dan telah diuji konsekuensinya.
Janji merahasiakan segala data tanpa pengecualian tidak dapat ditepati, dan tidak mengikat pemohon informasi.
Pengecualian dengan persetujuan pihak lain saja belum cukup.

Salah: “Setiap PIHAK menjaga kerahasiaan semua informasi.”, tanpa pengecualian, antara kementerian dan mitranya.
Benar: “… kecuali informasi yang wajib dibuka berdasarkan ketentuan peraturan perundang-undangan.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Sort
from kerjasama_docs.naskah.views.pemerintah import ada_pemerintah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Bagian
from kerjasama_docs.rules.shared.ikatan import says_any

DASAR: tuple[Basis, ...] = (Basis("uu-14-2008", "Pasal 17"),)
_INFO = r"(?:informasi|data|dokumen|keterangan|rahasia)"
_SECRET = regex(
    r"\b(?:menjaga|menjamin|memelihara|melindungi|dijaga|dijamin)\b[^.;]{0,20}\bkerahasiaan|\bmerahasiakan\b"
    r"|\bdirahasiakan\b"
    rf"|\b{_INFO}\b[^.;]{{0,100}}\bbersifat rahasia\b"
    r"|\b(?:dilarang |tidak (?:akan |boleh |dapat |diperkenankan |diperbolehkan )?)(?:untuk )?(?:membuka|mengungkap\w*"
    r"|menyebar\w*"
    rf"|membocorkan|mempublikasikan|memublikasikan)\b[^.;]{{0,100}}\b{_INFO}\b"
)
_OPEN = regex(
    r"\b(?:dikecualikan|(?<!tanpa )pengecualian|tidak berlaku (?:terhadap|bagi|untuk|apabila)"
    r"|keterbukaan informasi|14 tahun 2008"
    r"|(?:putusan|perintah|penetapan) pengadilan|perundang-undangan|undang-undang|diwajibkan|informasi publik"
    r"|oleh hukum"
    r"|menurut hukum|aparat penegak hukum)\b"
    r"|(?<!tanpa )\bkecuali\b(?! (?:dengan|atas|berdasarkan|setelah|mendapat\w*|memperoleh|ada"
    r"|apabila (?:mendapat|disetujui)|disetujui)\b)"
)

_KEPT_BY_LAW = regex(
    r"^(?:nya)? (?:atas |dari |terhadap |mengenai )?(?:identitas (?:pelapor|pengadu|saksi|korban|anak|informan)"
    r"|data pribadi|rekam medis|perkara|klien|kata sandi|soal(?: ujian)?|kode akses|jabatan|rumah sakit)\b"
)
"""What laws of their own keep secret; a public body need not open it (UU 14/2008 Pasal 17)."""


def _secret(bagian: Bagian) -> bool:
    """Whether a Pasal keeps something secret in a sentence of its own; one item of a list of duties is none."""
    for alinea in bagian.alinea:
        for found in _SECRET.finditer(alinea.kecil):
            in_sentence = alinea.unit_at(found.start())[0].sort is Sort.SENTENCE
            if in_sentence and not _KEPT_BY_LAW.search(alinea.kecil[found.end() :]):
                return True
    return False


def check(subject: Subject) -> Iterator[Finding]:
    """Find secrecy without an exception for the law, where a public body promises it, once."""
    bacaan = subject.index.bacaan
    if not subject.jenis.is_naskah or not says_any(
        bacaan, "rahasia", "mengungkap", "membuka", "menyebar", "publikasikan"
    ):
        return
    secret = [bagian for bagian in bacaan.bagian if _secret(bagian)]
    if not secret or any(_OPEN.search(bagian.kecil) for bagian in secret):
        return
    if not ada_pemerintah(subject.naskah):
        return
    name = secret[0].pasal.nama
    message = f"Kerahasiaan dalam {name} tidak mengecualikan informasi yang harus dibuka menurut undang-undang."
    hint = "Tambahkan: “kecuali yang wajib dibuka berdasarkan ketentuan peraturan perundang-undangan”."
    where = subject.place(secret[0].alinea[0].units[0])
    yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
