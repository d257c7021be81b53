"""Counts, shares and amounts of money, read from their numbers."""
