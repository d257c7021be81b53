"""What a row has beside its mentions: its finer kind, titles, codes and confidence."""
