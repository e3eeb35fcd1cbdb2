"""What the worker can do. One function, one intention, one transaction."""
