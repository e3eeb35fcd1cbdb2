"""The county's window (centralizarea): receiving, communes, refusals, the county's keys."""
