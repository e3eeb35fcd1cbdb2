"""What the worker sees. Knows the office, never the database file."""
