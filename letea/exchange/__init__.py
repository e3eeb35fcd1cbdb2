"""Files that come in and go out: spreadsheets and the office's own plan file."""
