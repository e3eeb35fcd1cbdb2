"""Contracts of services, providers, partnerships and the office's procedures."""
