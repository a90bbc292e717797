"""The parts of a page as units of the tree: title, Pasal, letters, reports, lampiran, signatures."""
