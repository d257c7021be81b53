"""Numbers in Arabic text: counts, shares, money, ranges and ordinals, with counted noun and qualifier."""

from extract.numbers.finder import find_numbers

__all__ = ["find_numbers"]
