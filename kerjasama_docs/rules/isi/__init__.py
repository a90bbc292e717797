"""What has to be said, and what was typed and is not said (KS1xx)."""
