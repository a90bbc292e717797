"""Files to files: what the command line and other faces call."""
