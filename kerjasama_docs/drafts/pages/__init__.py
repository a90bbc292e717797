"""A stranger's PDF with text → what it says."""
