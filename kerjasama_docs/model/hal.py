"""What the text of a naskah is asked for, and what its kind does to those who sign it."""

from typing import Literal

Hal = Literal["tujuan", "lingkup", "kegiatan", "kewenangan", "dana", "waktu", "hak", "perselisihan", "akibat"]
"""A matter that a text itself can be asked for, whatever its Pasal are called."""
Sifat = Literal["pemahaman", "perjanjian"]
"""What a kind is: a first understanding, which binds to nothing, or an agreement, which creates rights and duties."""
