"""Liste de la școli: the lists of children with parents abroad that schools are asked for each year."""
