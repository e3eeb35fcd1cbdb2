"""The few widgets every page shares."""
