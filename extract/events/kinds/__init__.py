"""Of which kind a happening is, who does it, and whether it has happened."""
