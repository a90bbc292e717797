"""Which naskah the paragraphs of a file make: its parts, its Pasal, its ayat and what hangs below them."""
