"""The dossier for an inspection."""
