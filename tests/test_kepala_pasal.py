"""The heading above the text of a Pasal: what a drafter pastes, and the lines and the title taken away."""

from _every import every

from kerjasama_docs.language.rapi import kepala_pasal


@every(
    ("typed", "lines", "title"),
    [
        ("Pasal 6\nKERAHASIAAN\n(1) Data dirahasiakan.", 2, "KERAHASIAAN"),
        ("\nPASAL 12\n\nHak dan Kewajiban\n\nPARA PIHAK berhak.", 5, "Hak dan Kewajiban"),
        ("**Pasal VI**\nPARA PIHAK berhak atas data.", 1, ""),
        ("Pasal 5. Tim Teknis\nTim dibentuk.", 1, "Tim Teknis"),
        ("Pasal 5A – Tim\n1. Tim dibentuk.\n2. Tim bekerja.", 1, "Tim"),
        ("Pasal 6\n1. Data dirahasiakan.", 1, ""),
    ],
)
def test_a_heading_is_found(typed: str, lines: int, title: str) -> None:
    assert kepala_pasal(typed) == (lines, title)


@every(
    "typed",
    [
        "Pasal 7 Undang-Undang Nomor 27 Tahun 2022 berlaku bagi data.",
        "Pasal 7 Undang-Undang Nomor 27 Tahun 2022 berlaku\nbagi data.",
        "Pasal 6",
        "Pasal 6\nKERAHASIAAN",
        "PARA PIHAK berhak.\nPasal 6\nKERAHASIAAN\n(1) Data.",
        "Pasalnya jelas.\nTim dibentuk.",
        "",
        "\n\n",
    ],
)
def test_other_texts_stay(typed: str) -> None:
    assert kepala_pasal(typed) is None
