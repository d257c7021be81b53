"""Which day belongs to which happening of a sentence."""
