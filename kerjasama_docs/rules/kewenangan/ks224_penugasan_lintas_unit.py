"""Kepala Biro Hukum dan Kerja Sama menugaskan pegawai Direktorat Jenderal Imigrasi, yang di luar unitnya.

Wewenang pejabat terbatas pada bidang dan unitnya: kepala biro, direktur, atau direktur jenderal menugaskan pegawainya
sendiri. Pegawai Unit Eselon I lain ditugaskan pimpinan unitnya, atau Sekretaris Jenderal yang mengoordinasikan semua
unit; unit itu juga dapat dicatat pada mengikutsertakan. Unit dibaca dari jabatan anggota tim.

Salah: surat tugas Kepala Biro yang timnya memuat Analis Keimigrasian, Direktorat Jenderal Imigrasi.
Benar: surat tugas Sekretaris Jenderal; atau tim dari biro sendiri, dan direktorat jenderal pada mengikutsertakan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, jabatan_lengkap, satuan_pimpinan
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda

_BASIS = Basis("uu-30-2014", "Pasal 15 ayat (1) huruf c")
DASAR = (_BASIS,)
_BELOW = frozenset({"lainnya", "upt", "kantor-wilayah", "eselon-i"})
"""The levels of those who head one Unit Eselon I, or none."""
_COORDINATES = regex(r"sekretari(?:s|at) (?:jenderal|kementerian|utama)\b")
"""The one of them whose unit serves all others."""
_UNIT = regex(r"\b(?:Direktorat|Inspektorat|Sekretariat) Jenderal(?: [A-Z]\w+(?: dan(?= [A-Z]))?){0,6}")


def _strange(subject: Subject, by: Penanda) -> list[str]:
    """The Unit Eselon I of members of the team that are not the unit of the one who assigns them."""
    own = f"{by.pihak.nama or ''} {by.jabatan} {satuan_pimpinan(by.jabatan)}"
    own = own.replace("Ditjen", "Direktorat Jenderal").casefold()
    team = subject.naskah.penugasan.tim if subject.naskah.penugasan else ()
    offices = (member.jabatan.replace("Ditjen", "Direktorat Jenderal") for member in team if member.jabatan)
    units = (found[0] for office in offices for found in _UNIT.finditer(office))
    return list(dict.fromkeys(unit for unit in units if unit.casefold() not in own))


def _coordinates(by: Penanda) -> bool:
    """Whether he heads the unit that serves all others, and does not sign for one below him."""
    return by.tingkat == "eselon-i" and bool(_COORDINATES.match(jabatan_lengkap(by.jabatan)))


def check(subject: Subject) -> Iterator[Finding]:
    """Find officials who assign staff of a Unit Eselon I that they do not head."""
    if not (subject.jenis.is_surat and subject.index.fields["penugasan"].printed):
        return
    by = subject.index.penyusun
    if by.tingkat not in _BELOW or by.pemberi or _coordinates(by):
        return
    strange = _strange(subject, by)
    if strange:
        message = f"{by.disebut} menugaskan pegawai {daftar(strange, 'dan')}, yang di luar unitnya."
        hint = "Ganti dengan pejabat yang membawahi unit-unit itu, atau catat unit itu pada penugasan.mengikutsertakan."
        yield subject.finding(message, ("penugasan", "tim"), hint, level=Level.PERINGATAN, basis=_BASIS)
