"""Registre: the registers of the office, its entries, designs of its own."""
