"""The page "Acte tipărite": every paper that was given out, as it was."""
