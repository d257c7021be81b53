"""Which happenings the words of a sentence name, before their kind, day and place are known."""
