"""Files that come in and go out: spreadsheets, plans in Word, the office's own plan file."""
