"""Common words: with which an item of a list or a cell of a table begins, and that no name of its own is.

The affix tells most Indonesian words from names ("Pertukaran", "Menyediakan", "Sosialisasi"); those without one stand
here. Not here is what a naskah writes with a capital by itself or after a definition of law: Pemerintah, Kementerian,
Pihak, Pasal, Lampiran, Undang-Undang, Orang Asing, Warga Binaan.
"""

from typing import Final

_WORDS = """
    acara acuan ada adanya agar agenda ahli air ajar akademik akademis aksara akses akta akun akuntabel akurat
    alamat alasan alat alih aliran alokasi alumni alur aman anak analis analisis anggaran anggota angka angkutan
    antar antara apabila aparatur aplikasi apresiasi arah arsip arus asas asesmen aset asistensi asrama asuh
    asuransi atas atau audiensi audit aula
    bagaimana bagasi bagi bahan bahasa bahwa baik bangunan bantuan banyak banyaknya barang baru batas beasiswa
    beban bebas beberapa bekal belajar belanja belum bencana benda bengkel bentuk benturan berita berkala berkas bersama
    besar besaran biasa biaya bibit bidang bimbingan bimtek bina bisnis blanko brosur bukti buku bulan bulanan
    bursa butir
    cagar cakupan calon capaian cara catatan cepat cerdas cetak cetakan contoh
    daftar dalam dampak dan dana dari dasar data daya debitur dekat demi denah denda dengan deposito desain
    detail deteksi di diagnosis digital diklat dinamika dini disabilitas disertai disiplin diskon diskusi
    distribusi dokter dokumen dokumentasi dosen draf dukungan dunia
    edukasi efektif efisien ekonomi ekspor elektronik elemen energi entitas etika evakuasi evaluasi
    fakta faktor fasilitas fasilitasi fisik flora format formulir forum foto fotokopi frekuensi fungsi
    gagasan gambar ganda ganti garansi gawai gedung gelar gerai gerakan gizi gratis grup gudang guna guru
    hadiah hak hal hambatan harga hari harta hasil hewan hibah hidup hoaks honor honorarium hubungan hukum hunian hutan
    identifikasi identitas ikan ikhtisar iklan iklim ilmiah ilmu imbalan imbauan indeks indikator industri
    informasi inklusi inovasi insentif insidental inspeksi instalasi instansi instruktur instrumen integritas
    internal internet inventaris inventarisasi investasi isi isu izin
    jadwal jalan jalur jam jaminan jangka jangkauan jarak jaringan jasa jawaban jenis jumlah jurnal juru
    kabel kader kaidah kain kajian kalender kampanye kamus kanal kantin kapal kapasitas karier kartu karya
    karyawan kas kasus kata kategori kawasan ke kebun kecil kegiatan kelas kelompok keluarga kemah kemampuan
    kendala kendaraan kepada kepulangan kerangka kerja kertas khusus kinerja kios kiriman klaim klarifikasi
    klasifikasi klien klinik kode kolaborasi kompensasi komponen komputer komunikasi komunitas kondisi
    koneksi konferensi konseling konselor konsep konservasi konsultansi konsultasi konsumen konsumsi konten kontrak
    kontribusi koreksi koridor kreatif kredit kriteria kualitas kuantitas kuesioner kuliah kunjungan kuota
    kurang kurangnya kurikulum kursi kursus
    laboratorium lahan lain lama lamanya lampu langkah lansia lapangan laporan laptop latar latihan laut layanan lebih
    legalisasi lelang lembar lengkap lewat limbah lingkungan lingkup listrik literasi logistik lokakarya lokasi
    loket lomba luar lulusan
    magang mahasiswa maka makalah makanan maksud manajemen manfaat manusia masa masalah masih masing masukan
    masyarakat mata materi mebel media mediasi mediator mekanisme memori menu merek mesin metode minimal minuman
    mitigasi mobil mobilitas modal model modul monev monitoring motivasi muatan mulai murid musyawarah mutasi
    mutu
    nama narahubung narapidana narasumber naskah negeri netralitas niaga nilai nomor norma nota notula notulen
    obat objek obligasi observasi olahraga oleh operasional operator opini optimalisasi orang orientasi
    pada padanan pagu pajak pakar paket pameran panduan pangan panitia pantauan papan para parkir partisipasi
    pasar pasien pasokan patroli patuh pedoman pegawai pekan pekerja pelajar pelaksana pelaku pelanggan peluang
    pemateri pemilik pemohon pemuda pendamping pendidik penduduk pengajar pengelola pengguna pengunjung pengurus
    penjamin penyedia penyuluh peralatan perangkat perempuan perihal periode peristiwa perkara peserta peta
    petani petugas piket pikiran pinjam pinjaman piranti platform pola portal pos posko potensi praktik
    praktikum prakarsa prasarana presentasi prestasi prinsip prioritas privasi produk produksi produktif profesi
    profesional profil program promosi proposal prosedur proses proyek publik publikasi pupuk
    rancang rancangan rangka rangkaian rapat rawat rekam rekan rekapitulasi rekening rekomendasi rekrutmen relawan
    remisi rencana reputasi resiko responsif reviu riset risiko riwayat rohani rombongan ruang ruangan rujukan
    rumah rumusan rupa rutin
    sakit saksi salah salinan saluran sampah sampel sanksi santunan saran sarana sasaran satu satuan sebagian sedia
    segala segenap seksi selama seleksi seluruh semangat seminar semua sengketa seni sentra sepeda serah serta
    sertifikat server sesi sesuai setiap sewa siaran sidang sifat siklus simpan simpanan simulasi sinergi
    sinergitas singkat sipil sistem siswa situasi situs soal solusi sosial standar statistik status strategi
    strategis struktur studi suara suasana subjek substansi suku sumbangan sumber supervisi surat survei suvenir
    swadaya swafoto swakelola syarat
    tahanan tahap tahapan tahun tahunan tambahan tamu tanah tanaman tanda tanggung tanpa target tarif tata
    teknik teknis teknologi telaah telaahan telepon teman tempat tenaga tenggat tepat terapi ternak tersedia
    tersier tes tiap tidak tiket tindak tindakan tingkat tinjauan titik toko tokoh total transaksi transparan
    transparansi transportasi tren tugas tujuan tukar tunggakan tunjangan turut tutor
    uang uji ujian ukuran umpan umum undian unggulan unit unsur untuk upah upaya urusan urutan usaha usia usul
    usulan utama utang
    vaksin validasi verifikasi vokasi
    wabah wadah wahana waktu warga wartawan warung wawancara wawasan webinar wilayah wirausaha wisata wujud
    yang
    zat zona
"""
KATA_UMUM: Final = frozenset(_WORDS.split())
"""The words, in small letters."""
