"""Personal data: who was told what, restrictions, the dossier of a person, terms of keeping, erasing."""
