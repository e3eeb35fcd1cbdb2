"""Termene on the screen: what is due, put off and done; the month; the rules."""
