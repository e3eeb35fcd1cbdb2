"""Beneficiari: the list of persons, their card, their form, the workbook."""
