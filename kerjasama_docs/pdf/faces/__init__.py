"""How the bundled faces reach an engine."""
