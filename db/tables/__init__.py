"""The records of the office, one file per subject."""
