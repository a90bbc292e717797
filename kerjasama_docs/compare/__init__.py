"""Two naskah beside each other: what was added, taken out, changed, moved, and what of it matters."""
