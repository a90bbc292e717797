"""The deeds by which a body was founded and changed last, in the komparisi."""

from _helpers import findings_of, text_of

BODY = {"nama": "Badan Contoh", "golongan": "lembaga-pemerintah"}
DEED = {"nomor": 8, "tanggal": "1998-04-22", "notaris": "Ratih Puspita, S.H.", "kedudukan": "Kota Serang"}
CITED = (
    "didirikan dengan Akta Nomor 8 tanggal 22 April 1998 yang dibuat di hadapan Ratih Puspita, S.H., Notaris di Kota "
    "Serang"
)
LATER = "Akta Nomor 3 tanggal 5 Mei 2023"


def said(**fields: object) -> str:
    """The text of a naskah with a company that has some fields."""
    return text_of(pihak=[BODY, {"nama": "PT Contoh", "alamat": "Jalan Melati Nomor 2", **fields}])


def test_behind_the_body_that_is_named_first() -> None:
    expected = f"suatu perseroan terbatas yang {CITED}, berkedudukan di Jalan Melati Nomor 2, dalam hal ini diwakili"
    assert expected in said(komparisi="badan", akta=DEED)
    changed = f"{CITED}, terakhir diubah dengan {LATER}, berkedudukan di"
    assert changed in said(komparisi="badan", akta=DEED, akta_perubahan=LATER)


def test_behind_the_name_of_the_body_for_which_somebody_signs() -> None:
    expected = f"untuk dan atas nama PT Contoh, suatu perseroan terbatas yang {CITED}, berkedudukan di Jalan"
    assert expected in said(akta=DEED)
    assert f"untuk dan atas nama Klinik Contoh, {CITED}, berkedudukan di" in said(nama="Klinik Contoh", akta=DEED)
    assert "untuk dan atas nama PT Contoh, berkedudukan di" in said()


def test_how_it_was_confirmed() -> None:
    paper = "Keputusan Menteri Hukum Nomor AHU-8 Tahun 2025"
    assert f"Kota Serang, yang telah disahkan dengan {paper}, berkedudukan" in said(akta={**DEED, "pengesahan": paper})
    told = "Diterima pemberitahuannya dengan Surat Nomor AHU-9 tanggal 3 Mei 2025"
    assert f", yang telah d{told[1:]}, berkedudukan" in said(akta={**DEED, "pengesahan": f"yang telah {told}"})


def test_what_is_not_known_is_left_out() -> None:
    assert "yang didirikan dengan Akta Nomor 8, berkedudukan" in said(akta={"nomor": 8})
    assert "untuk dan atas nama PT Contoh, berkedudukan" in said(akta={"kedudukan": "Kota Serang"})


def test_a_deed_is_no_field_of_the_signer() -> None:
    (finding,) = findings_of(lambda: said(penandatangan={"akta": LATER}))
    assert finding.where.path == "pihak[2].penandatangan.akta"
