"""Where a happening took place."""
