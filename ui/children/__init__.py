"""Copii cu părinți plecați: the list, the card and the form of a child; the lists asked of schools."""
