"""Gospodării: the list of households, their card and their form."""
