"""Asistenți personali: the list of contracts, their card and form, the semester's report."""
