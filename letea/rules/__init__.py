"""What must hold. Pure: records and dates in, problems out."""
