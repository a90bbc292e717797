"""Teks menjadwalkan sesuatu pada 31 Maret 2029, sesudah kerja sama berakhir pada 31 Desember 2028.

Kegiatan, penyerahan, dan pembayaran hanya punya dasar selama naskahnya berlaku. Yang dibaca ialah kalimat yang
menjadwalkan sesuatu, dalam Pasal dan dalam tabel Lampiran; laporan akhir, kerahasiaan, pemeliharaan, dan penyelesaian
sesudah kerja sama berakhir memang ada di luarnya. Isian waktu kegiatan diperiksa tersendiri.

Salah: Pelatihan angkatan ketiga dilaksanakan pada Maret 2029, dengan jangka waktu sampai 31 Desember 2028.
Benar: Pelatihan angkatan ketiga dilaksanakan pada Maret 2028.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.masa import Masa, masa_of
from kerjasama_docs.rules.shared.saat import Saat, saat_in

DASAR: tuple[Basis, ...] = ()

_DO = (
    r"(?i:\b(?:dilaksanakan|melaksanakan|diselenggarakan|menyelenggarakan|diserahkan|menyerahkan|penyerahan|serah"
    r" terima"
    r"|dibayar(?:kan)?|membayar(?:kan)?|pembayaran|pelunasan|diselesaikan|menyelesaikan|dikirim(?:kan)?"
    r"|mengirim(?:kan)?"
    r"|pengiriman|dimulai|diadakan|digelar|dijadwalkan|disampaikan|menyampaikan|tahap|termin|angkatan|gelombang"
    r"|pelatihan"
    r"|kegiatan|pemasangan|dipasang|pembangunan|dibangun|penyusunan|disusun|penyediaan|menyediakan|pengadaan|uji coba"
    r"|sosialisasi|survei|pendampingan|peluncuran)\b)"
)
_PLAN = regex(_DO)
"""Words of a sentence that plans something."""
_FIRM = regex(
    r"(?i:\b(?:wajib|harus|akan|paling lambat|selambat-lambatnya|dijadwalkan|dilaksanakan (?:pada|mulai)|dimulai"
    r" pada)\b)"
)
"""Words of a duty, which never lies in the past."""
_OF = regex(r"(?i:(?:kegiatan|pelatihan|pekerjaan) tahun)")
"""A time of what is done, and not of what tells about it: "laporan akhir kegiatan tahun 2026"."""
_LATER = regex(
    r"(?i:rahasia|garansi|jaminan|pemeliharaan|retensi|arsip|simpan|laporan (?:akhir|tahunan|keuangan|penyelesaian)"
    r"|pertanggungjawab|perpanjang|audit|pascakerja|pelaporan|evaluasi akhir|pengembalian|dikembalikan"
    r"|berlaku (?:sampai|hingga)|masa berlaku|izin"
    r"|sertifikat(?![^.;]{0,40}(?:diserahkan|dibagikan))|target|rencana strategis|rencana pembangunan"
    r"|visi|proyeksi|berakhirnya"
    r"|(?:setelah|sesudah|saat|ketika|sejak|meskipun|bila|apabila|jika)[^.;]{0,80}berakhir)"
)
"""What may come after the end."""
_PAST = regex(
    r"(?i:\b(?:telah|sudah|berdasarkan|nomor|keputusan|akta|berita acara|surat|diterbitkan|ditetapkan|ditandatangani"
    r"|mencabut|posisi|per tanggal|sebelumnya|semula|pernah|hasil)\b)"
)
"""What happened before, or names a paper."""
_DUE = regex(r"(?i:(?:paling lambat|selambat-lambatnya)(?: pada| tanggal| bulan| hari \w+,?){0,3} *)$")
"""Words right before a day on which something is due."""
_BEFORE = 40
"""Letters before a time among which they stand."""
_FIELD = "kegiatan"


def _place(subject: Subject, time: Saat) -> str:
    return subject.place(time.unit, time.start, time.end).path or ""


def _planned(subject: Subject, time: Saat) -> bool:
    """Whether something is planned then: by its sentence, or by the words above an item."""
    if _due(time):
        return True
    above = subject.index.pemimpin.get(time.unit.order)
    return bool(_PLAN.search(time.whole) or (above and _PLAN.search(above.text)))


def _due(time: Saat) -> bool:
    """Whether something is due then."""
    return _DUE.search(time.unit.text, max(0, time.start - _BEFORE), time.start) is not None


def _later(time: Saat) -> bool:
    """Whether it may come after the end: what tells about the kerja sama may, what is done in it may not."""
    return not _OF.match(time.typed) and _LATER.search(time.whole) is not None


def _message(time: Saat, masa: Masa) -> str:
    """What is wrong with a time; empty where nothing is."""
    if masa.berakhir and time.kurun.awal > masa.berakhir and not _later(time):
        return f"sesudah kerja sama berakhir pada {tanggal_panjang(masa.berakhir)}"
    early = masa.mulai and time.kurun.akhir < masa.mulai
    planned = _due(time) or (_FIRM.search(time.whole) and not _PAST.search(time.whole))
    if early and masa.mulai and planned:
        return f"sebelum kerja sama dimulai pada {tanggal_panjang(masa.mulai)}"
    return ""


def check(subject: Subject) -> Iterator[Finding]:
    """Find times in the text at which the kerja sama is not in force."""
    masa = masa_of(subject)
    if not (masa.mulai or masa.berakhir) or subject.jenis.bentuk != "naskah" or subject.peran == "pengakhiran":
        return
    for time in saat_in(subject.index):
        outside = time.unit.part in {"batang-tubuh", "lampiran"} and _message(time, masa)
        if outside and _planned(subject, time) and not _place(subject, time).startswith(_FIELD):
            message = f"Teks menjadwalkan sesuatu pada {_OF.sub('tahun', time.typed).removeprefix('pada ')}, {outside}."
            hint = "Perbaiki waktunya atau jangka waktunya; bila memang di luar kerja sama, jelaskan dalam kalimatnya."
            where = subject.place(time.unit, time.start, time.end)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
