"""Vârstnici: the list, the card and the form of assessments of dependency, and the printed list."""
