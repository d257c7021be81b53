"""Which numbers and people told one by one belong to a happening, and what each of them counts."""
