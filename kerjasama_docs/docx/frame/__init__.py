"""The frame: a DOCX edited in Word, compiled once, looked over, shown as text."""
