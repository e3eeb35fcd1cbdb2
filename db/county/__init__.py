"""What a county office consolidates: a metadata of its own, on SQLite or on PostgreSQL."""
