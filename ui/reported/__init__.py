"""Cazuri în confidență: the list, the opening, the card, the form and the papers of a case."""
