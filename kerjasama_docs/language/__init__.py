"""Indonesian as a naskah writes it: numbers in words, dates, money, lists, capitals; English beside it.

Pure functions on plain values. What they are given wrong is a ``ValueError``
with an Indonesian message that says what is wrong and what to do; the reading
of the input makes a finding of it.

Import from this package, never ``import kerjasama_docs.language.terbilang as …``:
several functions bear the name of their module and stand in its place here.
"""

from kerjasama_docs.language.angka import angka as angka
from kerjasama_docs.language.angka import hasil_kali as hasil_kali
from kerjasama_docs.language.angka import parse_angka as parse_angka
from kerjasama_docs.language.angka import parse_bilangan as parse_bilangan
from kerjasama_docs.language.angka_kata import Beda as Beda
from kerjasama_docs.language.angka_kata import beda_kata as beda_kata
from kerjasama_docs.language.baca_angka import bulat_dari as bulat_dari
from kerjasama_docs.language.baca_angka import jumlah_dari as jumlah_dari
from kerjasama_docs.language.baca_angka import lurus as lurus
from kerjasama_docs.language.baca_angka import parse_persen as parse_persen
from kerjasama_docs.language.baca_jangka import jangka_dari as jangka_dari
from kerjasama_docs.language.baca_lama import lama_dari as lama_dari
from kerjasama_docs.language.baca_rupiah import parse_rupiah as parse_rupiah
from kerjasama_docs.language.baca_tanggal import parse_tanggal as parse_tanggal
from kerjasama_docs.language.baca_tanggal import tulis_tanggal as tulis_tanggal
from kerjasama_docs.language.bahasa import BAHASA as BAHASA
from kerjasama_docs.language.bahasa import INDONESIA as INDONESIA
from kerjasama_docs.language.bahasa import INGGRIS as INGGRIS
from kerjasama_docs.language.bahasa import Bahasa as Bahasa
from kerjasama_docs.language.bahasa import NamaBahasa as NamaBahasa
from kerjasama_docs.language.daftar import Kata as Kata
from kerjasama_docs.language.daftar import daftar as daftar
from kerjasama_docs.language.daftar import kata_akhir as kata_akhir
from kerjasama_docs.language.daftar import kata_penghubung as kata_penghubung
from kerjasama_docs.language.daftar import rincian as rincian
from kerjasama_docs.language.daftar import sebagian as sebagian
from kerjasama_docs.language.daftar import tanpa_akhiran as tanpa_akhiran
from kerjasama_docs.language.dokumen import gabung as gabung
from kerjasama_docs.language.dokumen import nomor_tanggal as nomor_tanggal
from kerjasama_docs.language.hari_kerja import Tenggat as Tenggat
from kerjasama_docs.language.hari_kerja import hari_kerja as hari_kerja
from kerjasama_docs.language.hari_kerja import tenggat as tenggat
from kerjasama_docs.language.huruf_besar import huruf_besar
from kerjasama_docs.language.kalimat import kalimat as kalimat
from kerjasama_docs.language.kapital import huruf_awal_besar as huruf_awal_besar
from kerjasama_docs.language.kapital import huruf_awal_kecil as huruf_awal_kecil
from kerjasama_docs.language.kapital import huruf_besar as huruf_besar
from kerjasama_docs.language.kapital import kata_biasa as kata_biasa
from kerjasama_docs.language.kurun import Kurun as Kurun
from kerjasama_docs.language.kurun import kurun as kurun
