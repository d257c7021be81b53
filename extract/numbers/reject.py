"""Numbers that are no quantities: parts of dates, clock times, law and phone numbers, names."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.models import NumberMention
from extract.numbers.context import After, Before
from extract.numbers.grammar import Composed
from extract.numbers.names import is_in_name
from extract.numbers.scan import Token
from extract.numbers.words import cues

_YEAR_NOUNS = frozenset(
    {"عام", "العام", "لعام", "بعام", "سنه", "السنه", "لسنه", "بسنه", "عامي", "وعام", "وعامي", "موسم", "والعام", "سنتي"}
)
_ALWAYS = frozenset({"رقم", "رقمي", "ارقام", "الرقم", "برقم", "هاتف", "الهاتف", "فاكس", "تليفون", "تلفون"})


@lru_cache(maxsize=1)
def _month_after() -> re.Pattern[str]:
    months = "|".join(sorted(cues()["month"], key=len, reverse=True))
    day = r"(?:\d{1,2}|[\u0621-\u064a]{3,9})"
    more = rf"(?: {{0,3}}(?:-{{1,3}}|/|و|الي|حتي|او|،|,) {{0,3}}(?:ال)?{day}){{0,3}}"
    return re.compile(rf"{more} {{0,5}}(?:من {{1,4}})?(?:ال)?(?:شهر {{1,4}})?(?:{months})(?![\u0621-\u064a])")


@lru_cache(maxsize=1)
def _clock_after() -> re.Pattern[str]:
    words = "|".join(sorted(cues()["clock_after"], key=len, reverse=True))
    return re.compile(rf" ?(?:و ?\d{{1,2}} ?(?:دقيقه)? ?)?\(?(?:{words})(?![\u0621-\u064a])")


_TIME_REACH, _YEAR_DIGITS = 20, 4
_LIST_MARK = re.compile(r" ?(?:[-.):\u0640]|\.-) ?(?![\d% ])")
_LINE_START = re.compile(r"(?:^|\n) {0,4}[(*\u2022]?$")
_ALONE_AFTER = re.compile(r" {0,4}(?:\n|$)")
_ALONE_BEFORE = re.compile(r"\n {0,4}$|[A-Za-z] {0,4}$")
_FOOTNOTE = re.compile(r'[)»"”] {0,3}\($')
_OF_YEAR = re.compile(r" {1,4}(?:لسنه|لعام|مورخ|المورخ|بتاريخ)")
_PART = re.compile(r" ?\) ?:")
_LATIN_AFTER = re.compile(r" ?[-\u0640] ?[A-Za-z]")
_INLINE_MARK = re.compile(r" ?[-\u0640] ?[\u0621-\u064a]")
_HIJRI_OR_AD = re.compile(r" ?\(?(?:هجري|ميلادي|للهجره|للميلاد|هـ|ه(?![\u0621-\u064a])|م(?![\u0621-\u064a]))")
_WHICH_MONTH = (
    r"الشهر {1,4}(?:الماضي|الفائت|المنصرم|المنقضي|السابق|الجاري|الحالي|المقبل|القادم|نفسه|ذاته)(?![\u0621-\u064a])"
)
_DAY_OF_MONTH = re.compile(
    r" {1,5}من {1,4}(?:(?:كل {1,4}|(?:هذا|ذات|نفس) {1,4}ال)شهر(?![\u0621-\u064a])|" + _WHICH_MONTH + ")"
)
_THIS_MONTH = re.compile(" {1,5}" + _WHICH_MONTH)  # «الثلاثاء 26 الشهر الجاري»
_AGE_AFTER = re.compile(r" من (?:عمره|عمرها|العمر)")


def in_date(folded: str, number: Composed, before: Before, after: After) -> bool:
    """Whether the number is the day of a date: a month follows, or «يوم» stands before and no noun behind."""
    value = number.value
    if value > 31 or value < 1 or value != int(value):
        return False
    if _THIS_MONTH.match(folded, number.end):
        return True
    if not after.known and (_month_after().match(folded, number.end) or _DAY_OF_MONTH.match(folded, number.end)):
        return True
    if before.words and number.rule == "ordinal" and (before.words[-1] in cues()["month"] or before.words[-1] == "امس"):
        return True
    if number.rule == "words" and value == 1:
        return False  # «يوم واحد»
    return not after.known and bool(before.words) and _cue(before.words[-1], "day")


@lru_cache(maxsize=1)
def _glued_cues() -> dict[str, frozenset[str]]:
    """Cue class -> its words, bare and with a particle glued to them."""
    glued = {}
    for name, words in cues().items():
        with_particles = {particle + word for word in words for particle in ("", "و", "ف", "ب", "ل", "ك")}
        glued[name] = frozenset(with_particles | {"لل" + word[2:] for word in words if word.startswith("ال")})
    return glued


def _cue(word: str, name: str) -> bool:
    return word in _glued_cues()[name]


def at_clock(folded: str, number: Composed, before: Before, after: After) -> bool:
    """Whether the number is a time of day."""
    if number.value > 60:
        return False
    if before.words and _cue(before.words[-1], "clock"):
        return True
    if number.value > 24 or number.rule not in ("digits", "ordinal", "words") or after.known:
        return False
    return _clock_after().match(folded, number.end) is not None


def looks_like_year(folded: str, number: Composed, token: Token, before: Before, after: After, qualified: bool) -> bool:
    """Whether bare digits are a year and not a count: four of them, or two behind a month."""
    value = number.value
    words = before.words
    of_month = bool(words) and words[-1] in cues()["month"]
    of_year = bool(words) and words[-1] in cues()["year"]
    if number.rule == "digits" and value < 100 and of_month and not counted(number, after):
        return True  # «حرب أكتوبر 73», not «في مايو 25 إسلاميا»
    dated = bool(words) and words[-1] in _YEAR_NOUNS
    if number.rule == "words" and number.scale == 1:
        return dated and 1300 <= value <= 2100
    if number.rule == "digits" and len(token.literal) == 2 and _is_edition(words, after, qualified):
        return True  # «مهرجان جدة 36», short for 1436
    if number.rule != "digits" or len(token.literal) != 4:
        return number.rule == "digits" and token.literal.isdigit() and dated and not after.known
    if not (1900 <= value <= (2100 if of_year else 2060) or 1300 <= value <= 1500):
        return dated
    if dated or _HIJRI_OR_AD.match(folded, number.end):
        return True
    if value < 1900:
        if _is_edition(words, after, qualified):
            return True  # «مهرجان صيف الباحة 1436»
        return of_month
    if of_month:
        return True
    if after.known and after.kind != "cardinal":
        return False
    if of_year:
        return not after.known
    return not (counted(number, after) or qualified)


def has_time_behind(folded: str, end: int) -> bool:
    """Whether a year of its own stands behind a number that ends at `end`: «62 عام 2015», «62 في سنة 2015»."""
    words = folded[end : end + _TIME_REACH].split()
    words = words[1:] if words[:1] == ["في"] else words
    if len(words) < 2 or words[0] not in _YEAR_NOUNS:
        return False
    year = words[1][:_YEAR_DIGITS]
    return year.isdigit() and len(year) == _YEAR_DIGITS


def _is_edition(words: list[str], after: After, qualified: bool) -> bool:
    return not (after.noun or after.known or qualified) and any(_cue(word, "edition") for word in words[-3:])


def counted(number: Composed, after: After) -> bool:
    """Whether a noun is counted: one of the lexicon, or one in the accusative that 11 to 99 ask for."""
    return after.known or (len(after.noun) > 3 and after.noun.endswith("ا") and 11 <= number.value % 100 <= 99)


def is_identifier(folded: str, number: Composed, token: Token, before: Before, after: After, qualified: bool) -> bool:
    """Whether the number names something: a law, an article, a phone, a channel, an aircraft."""
    words = before.words
    literal = token.literal
    if number.rule == "digits":
        if len(literal) >= 8 and literal.isdigit() and not (counted(number, after) or qualified):
            return True
        if not (qualified or after.known) and _is_furniture(folded, number, token):
            return True
        if number.value < 100 and not qualified and _is_list_mark(folded, number, token):
            return True
    if not words:
        return False
    last = words[-1]
    if _cue(last, "identifier") and (last in _ALWAYS or not after.known):
        return not (last in ("برنامج", "قمه", "خطه") and number.rule != "digits")
    if number.rule != "digits" or after.known:
        return last in _ALWAYS
    if any(_cue(" ".join(words[-size:]), name) for size in (2, 3, 4) for name in ("identifier", "law")):
        return True
    if not qualified and is_in_name(folded, number, token, after, words):
        return True
    if last.endswith("عدد"):  # «القانون الأساسي عدد 26 لسنة 2015», but not «بعدد 506»
        legal = any(_cue(word, "law") and word != "عدد" for word in words[-3:-1])
        return last == "عدد" and (legal or _OF_YEAR.match(folded, number.end) is not None)
    if _cue(last, "law"):
        return True
    if len(words) > 1 and last.startswith("ال") and _cue(words[-2], "law"):
        return True
    return last.isascii() and last.isalpha()


def _is_furniture(folded: str, number: Composed, token: Token) -> bool:
    """Whether bare digits belong to the page and not to the story: sequels, notes, codes, share counts."""
    start, end, value = token.word_start, number.end, number.value
    if value < 10 and folded[end : end + 1] in ("»", "”") and folded[start - 1 : start] == " ":
        return True  # the sequel of a name: «بسمة 5»
    if value < 20 and (_FOOTNOTE.search(folded, max(0, start - 6), start) or _PART.match(folded, end)):
        return True
    if _ALONE_AFTER.match(folded, end) and _ALONE_BEFORE.search(folded, max(0, start - 8), start):
        return True  # a line of its own
    return _LATIN_AFTER.match(folded, end) is not None


def _is_list_mark(folded: str, number: Composed, token: Token) -> bool:
    """Whether the number counts the items of a list: «1 - تعيين …», «2. تبني …»."""
    if _INLINE_MARK.match(folded, number.end):
        return True
    place = max(0, token.word_start - 6)
    before = folded[place : token.word_start]
    at_start = _LINE_START.search("\n" + before if place == 0 else before)
    return bool(at_start and _LIST_MARK.match(folded, number.end))


_LOWEST_RANK = 1000


def is_rank(found: list[NumberMention], token: Token, number: Composed, before: Before, after: After) -> bool:
    """Whether the number is a rank: «المركز الـ6», and «وحتى الـ10» behind it."""
    if not before.words or number.rule != "digits" or number.value > _LOWEST_RANK or number.value != int(number.value):
        return False
    if after.known:
        return False
    if before.words[-1] in cues()["rank"]:
        return not before.opened and "." not in token.literal
    if not (found and found[-1].rule == "rank" and token.article and before.words[-1] in _UNTIL):
        return False
    return token.word_start - found[-1].char_end < 12


_UNTIL = frozenset({"حتي", "وحتي", "الي", "والي"})


def is_score(folded: str, number: Composed, after: After) -> bool:
    """Whether bare digits with a hyphen and digits behind are a result or a series and no count: «25-22»."""
    return number.rule == "digits" and not after.known and _HYPHENED.match(folded, number.end) is not None


_HYPHENED = re.compile(r" ?- ?\d| ?[-/] ?صفر(?![\u0621-\u064a])")


def is_age(folded: str, number: Composed, before: Before, after: After) -> bool:
    """Whether years behind the number are somebody's age."""
    if after.unit != "years" and not _AGE_AFTER.match(folded, number.end):
        return False
    words = before.words
    if words and (_cue(words[-1], "age_before") or any(word in cues()["age_before"] for word in words[-3:])):
        return True
    if before.opened or before.comma:
        return folded[after.noun_end : after.noun_end + 4].lstrip(" ")[:1] in (")", "،", ",")
    return bool(_AGE_AFTER.match(folded, number.end))
