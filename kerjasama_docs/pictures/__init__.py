"""Pictures of strangers: looked at once with all their bytes, and turned upright, before they are put on a page."""

from kerjasama_docs.pictures.picture import MAX_BYTES, MAX_SIDE, Picture, read_picture

__all__ = ["MAX_BYTES", "MAX_SIDE", "Picture", "read_picture"]
