"""Days and tolls that reach a happening from another clause, another sentence or a list."""
