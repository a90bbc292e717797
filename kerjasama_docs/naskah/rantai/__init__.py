"""The chain of a naskah: its records, what an adendum changes, what a later naskah takes over."""
