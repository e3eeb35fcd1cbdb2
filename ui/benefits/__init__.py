"""Beneficii: the list of benefit files, their card and form, what is paid each month, the sums."""
