"""Verificări: comparisons with the lists of others, their lines, the list that is brought in, the report."""
