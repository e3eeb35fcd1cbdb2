"""Tutelă și curatelă: the list of protections, their card, form and papers."""
