"""What every rule about events reads: a sentence with its mentions, its document, and the words of the lexicon."""
