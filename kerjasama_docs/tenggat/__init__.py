"""Deadlines: of a law, of a naskah and its own text, counted in working days, as text, JSON and calendar."""

from kerjasama_docs.tenggat.api import deadline, deadlines
from kerjasama_docs.tenggat.record import Deadline, Deadlines, OpenDeadline

__all__ = ["Deadline", "Deadlines", "OpenDeadline", "deadline", "deadlines"]
