"""What a klausul may use about the papers around a naskah: usulan, surat tugas, berita acara, surat penyampaian."""

from collections.abc import Iterable
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.tahapan import BelumSepakat, Kesepakatan, Pembahasan, Penugasan, Usulan
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.tingkat import Pemrakarsa
from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.markup import Value, isian_tag
from kerjasama_docs.naskah.views.names import NamesTahapan
from kerjasama_docs.naskah.views.records_tahapan import (
    AnggotaView,
    HasilView,
    PembahasanView,
    PemrakarsaView,
    PenugasanView,
    TindakLanjutView,
    UsulanView,
)
from kerjasama_docs.naskah.views.tujuan import Alamat, alamat, asing

LEVELS = {
    "kementerian": "Kementerian",
    "eselon-i": "Unit Eselon I",
    "kantor-wilayah": "Kantor Wilayah",
    "upt": "Unit Pelaksana Teknis",
}
"""The levels as a letter writes them."""


def _day(day: date | None) -> str | None:
    return language.tanggal_panjang(day) if day else None


def _items(items: Iterable[str], what: str, path: str) -> tuple[Value, ...]:
    """The items of a list without the marks they end with; one isian for a list that is open."""
    return tuple(Rich(language.tanpa_akhiran(item)) for item in items) or (isian_tag(what, path),)


def _pemrakarsa(given: Pemrakarsa, to: Alamat | None) -> PemrakarsaView:
    level = LEVELS[given.tingkat] if given.tingkat else isian_tag("tingkat kerja sama", "pemrakarsa.tingkat")
    return PemrakarsaView(level, given.unit, given.kantor_wilayah, to is not None and len(to.kepada) > 1)


def _usulan(given: Usulan) -> UsulanView:
    return UsulanView(
        urgensi=_items(given.urgensi, "urgensi kerja sama", "usulan.urgensi"),
        bentuk=given.bentuk or isian_tag("bentuk kerja sama", "usulan.bentuk"),
        macam=given.macam,
        renstra=tuple(map(Rich, given.renstra)),
        batas_pembahasan=_day(given.batas_pembahasan),
        data_dukung=tuple(map(Rich, given.data_dukung)),
    )


def _penugasan(given: Penugasan) -> PenugasanView:
    team = tuple(
        AnggotaView(
            nama=item.nama or isian_tag("nama anggota tim", f"penugasan.tim[{place}].nama"),
            nip=item.nip or "-",
            jabatan=item.jabatan or isian_tag("jabatan", f"penugasan.tim[{place}].jabatan"),
            kedudukan=item.kedudukan,
        )
        for place, item in enumerate(given.tim, 1)
    )
    nobody = AnggotaView(isian_tag("anggota tim", "penugasan.tim"), "-", "-", "-")
    return PenugasanView(
        dasar=_items(given.dasar, "dasar penugasan", "penugasan.dasar"),
        tim=team or (nobody,),
        tugas=_items(given.tugas, "tugas tim", "penugasan.tugas"),
        mengikutsertakan=tuple(Rich(item.uraian) for item in given.mengikutsertakan),
        mulai=_day(given.mulai),
        sampai=_day(given.sampai) or isian_tag("hari terakhir penugasan", "penugasan.sampai"),
        anggaran=Rich(given.anggaran) if given.anggaran else None,
    )


def _hasil(item: Kesepakatan | BelumSepakat, place: int, count: int) -> HasilView:
    """What came of one point; a view of every pihak where they differ."""
    if isinstance(item, Kesepakatan):
        return HasilView(Rich(item.uraian), item.pasal or "-")
    path = f"pembahasan.belum_disepakati[{place}].pandangan"
    views = (Rich(item.pandangan[n]) if n < len(item.pandangan) else isian_tag("pandangan", path) for n in range(count))
    return HasilView(Rich(item.uraian), item.pasal or "-", tuple(views))


def _pembahasan(given: Pembahasan, pihak: int) -> PembahasanView:
    path = "pembahasan.tindak_lanjut[{}].penanggung_jawab"
    return PembahasanView(
        rancangan=given.rancangan or isian_tag("rancangan yang dibahas", "pembahasan.rancangan"),
        pokok=_items(given.pokok, "pokok pembahasan", "pembahasan.pokok"),
        disepakati=tuple(_hasil(item, n, pihak) for n, item in enumerate(given.disepakati, 1)),
        belum_disepakati=tuple(_hasil(item, n, pihak) for n, item in enumerate(given.belum_disepakati, 1)),
        tindak_lanjut=tuple(
            TindakLanjutView(
                Rich(item.uraian),
                item.penanggung_jawab or isian_tag("penanggung jawab", path.format(n)),
                _day(item.batas) or "-",
            )
            for n, item in enumerate(given.tindak_lanjut, 1)
        ),
    )


def names_of_tahapan(naskah: Naskah, jenis: Jenis, profil: Profil) -> NamesTahapan:
    """The names about the papers around a naskah."""
    to = alamat(naskah, jenis, profil)
    return NamesTahapan(
        alamat=to,
        asing=asing(naskah),
        pemrakarsa=_pemrakarsa(naskah.pemrakarsa or Pemrakarsa(), to),
        usulan=_usulan(naskah.usulan or Usulan()),
        penugasan=_penugasan(naskah.penugasan or Penugasan()),
        pembahasan=_pembahasan(naskah.pembahasan or Pembahasan(), len(naskah.pihak)),
    )
