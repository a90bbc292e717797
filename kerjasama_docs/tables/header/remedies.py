"""What a user can do about a column that is not known, or known for another."""

from kerjasama_docs.model.lampiran import Kolom

ALIAS = "Agar sebutan itu selalu dikenal, tambahkan sebagai alias dalam lampiran/sebutan.yaml pada folder --templat."
"""How a name of a column is made known for good."""


def by_hand(kolom: Kolom, name: str = "…") -> str:
    """How a column is shown by hand, as the middle of a sentence.

    Args:
        kolom: The column of the form.
        name: The header in the table.
    """
    shown = name.replace('"', "'")
    return f'tunjuk dengan --kolom {kolom.kunci}="{shown}"'
