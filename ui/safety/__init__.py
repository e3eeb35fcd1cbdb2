"""Siguranță: the password, the lock of the screen, copies, recovery."""
