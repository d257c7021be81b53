"""Happenings that a document tells more than once: which tellings are one, and what each adds."""
