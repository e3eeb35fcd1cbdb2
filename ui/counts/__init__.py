"""Counts by two fields (Numărători)."""
