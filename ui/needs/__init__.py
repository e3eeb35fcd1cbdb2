"""Nevoi: households by vulnerability, early warnings, and the grid that is filled at an assessment."""
