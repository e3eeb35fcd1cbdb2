"""The county's side of the hand-over (centralizarea): receiving, consolidating, answering."""
