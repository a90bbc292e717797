"""JSON Schema of the input of each kind, for editors and forms, and of what commands print, for programs."""
