"""Home, history, help and shortcuts."""
