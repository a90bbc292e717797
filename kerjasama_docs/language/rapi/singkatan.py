"""Acronyms that a title in capitals holds and that keep their letters, and names of offices that are written as words.

What cannot be spoken (``PNBP``), holds figures or is a Roman number is known without a table.
"""

from collections.abc import Mapping

_KEPT = """
    AI AIDS AMDAL APBA APBD APBDes APBN APIP ASEAN ASI ASN BATAN BI BIN BINUS BIOS BKKBN BLU BLUD BMKG BNI BNN
    BNPB BNPT BPI BPIP BPJS BPK BPKP BPN BPOM BPS BPSDM BRI BRIDA BRIN BSI BSSN BUMD BUMDes BUMN COVID CSIRT CSO
    CSR CV DAK DAU DIPA DIY DKI DPA DPD DPR DPRA DPRD DPRK EBT ESDM ESG FAO FGD GIS GIZ HAKI HAM HIV HKI IAEA
    IAIN ICRC ICT IDI IKIP IKM IKN ILO IMEI IMF INKA INTERPOL IOM IP IPA IPB IPDN IPM IPS ISBN ISO ISSN IT ITB
    ITS IUP JDIH JICA KAI KEK KIA KITAP KITAS KKN KKP KLHK KOICA KONI KPAI KPK KPU KTP KUA KUR LAN LAPAN LIPI
    LKPP LPDP LPKA LPP LPSK LSM MA MAN MBKM MI MIN MK MPP MPR MRP MTs MTSN MUI NASA NGO NIB NIDN NIK NIP NKRI
    NTB NTT NU OECD OJK OKU OPD OSS OTP OVOP PAD PAFI PAUD PBB PBI PDAM PDDIKTI PELNI PERADI PERSI PGRI PIP PKK
    PLN PMA PMI PNBP PNM PNS PPI PPID PPP PSU PT PTUN PUPR QRIS RAN RI RKA RKPD RPJMD RPJMN RSIA RSU RSUD RSUP
    RSUPN RTRW RUPTL RUU SAR SD SDA SDGs SDI SDIT SDM SDN SIAK SIKD SIM SIMAK SIMKA SIMKIM SIMPEG SIP SIUP SLB
    SMA SMAN SMK SMKN SMP SMPN SNI SOP SP4N SPAM SPBE SPBU SPI SPP SRIKANDI SSO TAPERA TIK TKA TKI TKPK TNI TPA
    TPI TPK TPPO TPPU TPS TRC TV TVRI UGM UI UIN UMKM UN UNDP UNESCO UNHCR UNICEF UNIMA UNODC UNPAD UPI UPN UPT
    UPTD UPTP UPTSA USAID USK UT UU VIP WBBM WBK WFA WHO WIPO WNA WNI WTO ZI
"""
SINGKATAN: Mapping[str, str] = {word.upper(): word for word in _KEPT.split()} | {
    "BAKAMLA": "Bakamla",
    "BAPAS": "Bapas",
    "BAPPEDA": "Bappeda",
    "BAPPENAS": "Bappenas",
    "BASARNAS": "Basarnas",
    "BAWASLU": "Bawaslu",
    "BAZNAS": "Baznas",
    "BULOG": "Bulog",
    "DIKLAT": "Diklat",
    "DUKCAPIL": "Dukcapil",
    "HJ": "Hj",
    "IPTEK": "Iptek",
    "IR": "Ir",
    "JL": "Jl",
    "KADIN": "Kadin",
    "KALTARA": "Kaltara",
    "KANIM": "Kanim",
    "KANWIL": "Kanwil",
    "KEMENKES": "Kemenkes",
    "LAPAS": "Lapas",
    "NO": "No",
    "PEMDA": "Pemda",
    "PEMILU": "Pemilu",
    "PEMKAB": "Pemkab",
    "PEMKOT": "Pemkot",
    "PEMPROV": "Pemprov",
    "PERPRES": "Perpres",
    "PERSERO": "Persero",
    "PERSERODA": "Perseroda",
    "PJ": "Pj",
    "PJS": "Pjs",
    "PLH": "Plh",
    "PLT": "Plt",
    "POLDA": "Polda",
    "POLRI": "Polri",
    "POSBAKUM": "Posbakum",
    "POSYANDU": "Posyandu",
    "PUSKESMAS": "Puskesmas",
    "RP": "Rp",
    "RUDENIM": "Rudenim",
    "RUPBASAN": "Rupbasan",
    "RUTAN": "Rutan",
    "SAMSAT": "Samsat",
    "SATGAS": "Satgas",
    "TBK": "Tbk",
}
"""How a word of capitals is written, by its capitals."""
