"""The plan's page: outline, editor and the paper itself."""
