"""The bundled faces: which stands in for which, and how they reach an engine."""
