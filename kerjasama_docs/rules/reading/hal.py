"""How a text says what regulations demand of a naskah, in the wordings of different institutions.

Each matter has a sentence that says it, a title under which it stands, and words without which nobody can speak of
it: a Pasal with the title and none of the words speaks of something else. What lies between the sentence and the
words is in doubt, and is taken to be said.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from kerjasama_docs.model.hal import Hal
from kerjasama_docs.regex import regex

_NASKAH = r"(?:nota|perjanjian|kesepakatan|memorandum|kesepahaman|naskah|kerja ?sama|kontrak)"
_SAYS = r"(?:meliputi|mencakup|terdiri (?:atas|dari)|adalah|ialah|yaitu|yakni|berupa|sebagai berikut|antara lain|:)"
_COST = r"(?:pem)?biaya(?:an)?(?:nya)?|(?:pen)?dana(?:an)?(?:nya)?|anggaran|pengeluaran|belanja"
_LENGTH = (
    r"(?:\b\d{1,3}(?: ?\([a-z ]{2,40}\))? ?(?:tahun|bulan|hari|minggu)\b"
    r"|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?: belas| puluh)?"
    r" ?(?:\(\d{1,3}\) ?)?(?:tahun|bulan|hari|minggu)\b|\b(?:setahun|sebulan)\b"
    r"|\b(?:sampai(?: dengan)?(?! (?:dengan|berakhir menurut)\b)|hingga|s\.d\.|berakhir (?:pada|tanggal))"
    r"|\b\d{4} ?[-–])"
)


class Pengenal(NamedTuple):
    """How a matter is known in a text in small letters.

    Attributes:
        bunyi: A sentence that says it.
        kepala: A title under which it stands.
        kata: A word without which nobody speaks of it.
        bukan: What makes a found sentence say something else, looked for in the words that were found.
    """

    bunyi: re.Pattern[str]
    kepala: re.Pattern[str]
    kata: re.Pattern[str]
    bukan: re.Pattern[str] | None = None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where a text says it."""
        found = (match for match in self.bunyi.finditer(text))
        return [match.span() for match in found if not (self.bukan and self.bukan.search(match[0]))]


PENGENAL: Mapping[Hal, Pengenal] = {
    "tujuan": Pengenal(
        bunyi=regex(
            r"\b(?:bertujuan|ditujukan|dimaksudkan|bermaksud)\b"
            rf"|(?<!untuk )(?<!dengan )\b(?:maksud|tujuan|sasaran)\b[^.;]{{0,120}}?(?:{_SAYS}|\b(?:untuk|agar|guna"
            rf"|sebagai)\b)"
            r"|\bdengan (?:maksud|tujuan) (?:untuk|agar|guna|me)"
            rf"|\b{_NASKAH}\b[^.;]{{0,60}}\b(?:diadakan|diselenggarakan|dibuat|disusun|dibentuk|dilaksanakan|dilakukan)"
            r" (?:untuk|guna|agar|dalam rangka)\b"
        ),
        kepala=regex(r"\b(?:tujuan|maksud|sasaran)\b"),
        kata=regex(
            r"\b(?:tujuan|maksud|bertujuan|dimaksudkan|sasaran|guna|agar|rangka|landasan|pedoman|mewujudkan|terwujudnya"
            r"|tercapainya|tercipta|(?:untuk )?(?:meningkat|memperkuat|mendukung|mengoptimal|mempercepat"
            r"|memperluas)\w*)\b"
        ),
    ),
    "lingkup": Pengenal(
        bunyi=regex(
            rf"\b(?:ruang lingkup|lingkup|cakupan|bidang|materi|objek)\b[^.;]{{0,140}}?{_SAYS}"
            rf"|\b{_NASKAH}\b[^.;]{{0,80}}?\b(?:meliputi|mencakup|terdiri (?:atas|dari))\b"
            r"|\b(?:bekerja sama|kerja sama)(?: dalam| di| pada)* bidang\b"
        ),
        kepala=regex(r"\b(?:lingkup|cakupan|bidang kerja sama|objek)\b"),
        kata=regex(r"\b(?:lingkup|cakupan|bidang|meliputi|mencakup|terdiri|objek|berupa|dalam hal|kegiatan|melalui|:)"),
    ),
    "kegiatan": Pengenal(
        bunyi=regex(
            rf"\b(?:kegiatan|program|rencana aksi|rencana kerja)\b[^.;]{{0,100}}?{_SAYS}"
            r"|\b(?:melalui|berupa|bentuk|menyelenggarakan|melaksanakan|melakukan|mengadakan)\b[^.;]{0,40}\bkegiatan\b"
            rf"|\b(?:ruang lingkup|{_NASKAH})\b[^.;]{{0,80}}\b(?:dilaksanakan|diwujudkan|diselenggarakan"
            rf"|ditempuh)\b[^.;]{{0,60}}"
            r"\b(?:melalui|dalam bentuk|dengan cara)\b"
        ),
        kepala=regex(r"\b(?:pelaksanaan|kegiatan|rencana aksi|rencana kerja|bentuk kerja sama|tindak lanjut)\b"),
        kata=regex(
            r"\b(?:kegiatan|program|rencana|(?:melaksana|menyelenggara|mengada|mengembang|memberi|membangun|membentuk"
            r"|menyusun"
            r"|melaku|dilaksana|diselenggara|dilaku|diada)\w*|pelatihan|penyuluhan|sosialisasi|pendampingan"
            r"|pertukaran)\b"
        ),
    ),
    "kewenangan": Pengenal(
        bunyi=regex(
            r"\b(?:berwenang|bertugas)\b|\bbertanggung jawab (?:atas|untuk|dalam|terhadap|me|:)"
            r"|\b(?:mempunyai|memiliki|memegang|mengemban|melaksanakan)(?: dan \w+)? (?:tugas|kewenangan|wewenang"
            r"|tanggung jawab)\b"
            r"|\b(?:kewenangan|wewenang|tugas|tanggung jawab|peran)\b[^.;]{0,80}\b(?:pihak|masing-masing|setiap"
            r"|dibagi|terbagi)\b"
            r"|\b(?:pembagian|membagi) (?:tugas|kewenangan|wewenang|peran|tanggung)\b"
            r"|\bmenjadi (?:tanggung jawab|kewenangan|wewenang|tugas) (?:para pihak|pihak)\b"
        ),
        kepala=regex(r"\b(?:kewenangan|wewenang|tanggung jawab|pembagian tugas|tugas dan|peran)\b"),
        kata=regex(
            r"\b(?:ke|we)?wenang\w*|\btugas\w*|\bbertugas\b|\btanggung jawab\b|\bperan\w*|\bwajib\b|\bberkewajiban\b"
            r"|\bberhak\b|\bpihak (?:kesatu|pertama|kedua|ketiga) me\w+"
        ),
        bukan=regex(r"\bsesuai dengan tugas\b|\brencana kerja\b"),
    ),
    "dana": Pengenal(
        bunyi=regex(
            rf"\b(?:{_COST}|honorarium|kontribusi|tarif)\b[^.;]{{0,160}}?\b(?:dibebankan|bersumber|ditanggung"
            rf"|tanggungan|beban"
            r"|dibiayai|berasal|menggunakan|dipenuhi|disediakan|dialokasikan|dianggarkan|diatur|dibayar\w*|sebesar"
            r"|sejumlah"
            r"|dilaksanakan|tanggung jawab|masing-masing)\b"
            r"|\b(?:menanggung|membiayai|mendanai|dibiayai|didanai|membebani|dibebankan|bersumber|memerlukan"
            r"|menimbulkan|menyediakan|tanpa)"
            rf"\b[^.;]{{0,60}}\b(?:{_COST}|apbn|apbd|dipa)\b"
            r"|\b(?:atas beban|beban|melalui|pada) (?:apbn|apbd|dipa|anggaran)\b"
        ),
        kepala=regex(r"\b(?:pendanaan|pembiayaan|biaya|anggaran|dana|keuangan)\b"),
        kata=regex(
            rf"\b(?:{_COST}|apbn|apbd|dipa|keuangan|membayar|pembayaran|membiayai|mendanai|dibiayai|didanai|swadaya"
            rf"|hibah"
            r"|honorarium|tarif|gratis|cuma-cuma|sumber daya|tanggungan|ditanggung|menanggung|beban|rp ?\d)"
        ),
    ),
    "waktu": Pengenal(
        bunyi=regex(
            rf"\b(?:berlaku|jangka waktu|masa berlaku|mengikat|dilaksanakan|diperpanjang)\b[^;]{{0,160}}?{_LENGTH}"
        ),
        kepala=regex(r"\b(?:jangka waktu|masa berlaku|mulai berlaku|waktu (?:pelaksanaan|kerja sama)|keberlakuan)\b"),
        kata=regex(r"\b(?:berlaku|berakhir\w*|tahun|bulan|tanggal|waktu|selama|hingga|sampai)\b"),
        bukan=regex(
            r"\b(?:paling (?:lambat|lama|sedikit)|selambat|dapat (?:diperpanjang|diakhiri)|sebelum|sebagaimana)\b"
        ),
    ),
    "hak": Pengenal(
        bunyi=regex(
            r"\bpihak\b[^.;]{0,40}\b(?:berhak|wajib|berkewajiban|mempunyai (?:hak|kewajiban)|memiliki (?:hak"
            r"|kewajiban))\b"
            rf"|\b(?:hak|kewajiban)\b[^.;]{{0,60}}\bpihak\b[^.;]{{0,40}}{_SAYS}"
        ),
        kepala=regex(r"\b(?:hak|kewajiban)\b(?! kekayaan| cipta)"),
        kata=regex(r"\b(?:hak|berhak|wajib|kewajiban|berkewajiban|harus|bertanggung jawab|tugas)\b"),
    ),
    "perselisihan": Pengenal(
        bunyi=regex(
            r"\b(?:perselisihan|sengketa|perbedaan|permasalahan|beda pendapat)\b[^.;]{0,160}\b(?:diselesaikan"
            r"|musyawarah|mufakat"
            r"|menyelesaikan|penyelesaian|negosiasi|konsultasi|pengadilan|arbitrase|mediasi)\b"
            r"|\b(?:menyelesaikan|penyelesaian)\b[^.;]{0,60}\b(?:perselisihan|sengketa|perbedaan)\b"
        ),
        kepala=regex(r"\b(?:perselisihan|sengketa|perbedaan|permasalahan)\b"),
        kata=regex(
            r"\b(?:perselisihan|sengketa|perbedaan|permasalahan|musyawarah|mufakat|negosiasi|konsultasi|berselisih"
            r"|pengadilan)\b"
        ),
    ),
    "akibat": Pengenal(
        bunyi=regex(
            r"\b(?:dikenai|dikenakan|mengenakan|dijatuhi|berupa|diberikan) (?:\w+ ){0,3}(?:sanksi|denda|teguran"
            r"|ganti rugi|peringatan)\b"
            r"|\b(?:sanksi|denda|teguran)\b[^.;]{0,80}(?:meliputi|berupa|terdiri|sebesar|diberikan|dikenakan|adalah|:)"
            r"|\b(?:tidak memenuhi|melanggar|lalai|wanprestasi|cedera janji|ingkar janji)\b[^.;]{0,160}\b(?:sanksi"
            r"|denda|teguran|ganti"
            r"|mengganti|menghentikan|dihentikan|mengakhiri|diakhiri|pemutusan|diputus\w*|peringatan)\b"
        ),
        kepala=regex(r"\b(?:sanksi|wanprestasi|cedera janji|denda)\b"),
        kata=regex(
            r"\b(?:sanksi|denda|teguran|peringatan|ganti (?:rugi|kerugian)|mengganti|kerugian|pemutusan|diputus\w*"
            r"|penghentian|dihentikan)\b"
        ),
    ),
}
"""The matters by their names."""
