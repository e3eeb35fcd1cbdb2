"""Dosare HCL: what goes to the council, and how far each matter is."""
