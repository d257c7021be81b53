"""The dashboard's parts: words, address, data, charts and panes; `dashboard.py` only composes them."""
