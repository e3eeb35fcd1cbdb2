"""Predare: the years that are closed, and the packages that go to the county on a stick."""
