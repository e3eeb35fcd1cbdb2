"""Planuri de servicii: the list, the card, the form and the paper of a plan."""
