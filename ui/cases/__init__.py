"""Anchete sociale and Vizite: social inquiries and visits."""
