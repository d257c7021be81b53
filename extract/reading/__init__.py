"""Reading: from files to documents with their metadata and the best publication date known."""

from extract.reading.dating import bounded, dated
from extract.reading.files import KINDS, read
from extract.reading.problems import Problem, UnreadableError
from extract.reading.published import ACCEPTED, check_published

__all__ = ["ACCEPTED", "KINDS", "Problem", "UnreadableError", "bounded", "check_published", "dated", "read"]
