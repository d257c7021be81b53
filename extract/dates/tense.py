"""Which way a clause looks: does its verb tell of what has happened or of what is to come?"""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.words import stop_words
from extract.folding import fold
from extract.lexicons import read_lexicon

BACK, _AHEAD, _MOST_WORDS = 170, 45, 24
_AIM_WORDS, _PLAN_WORDS, _SET_WORDS, _SET_BACK = 6, 7, 12, 80
_HEADLINE, _LEAD, _LONGER = 120, 240, 1.3  # letters; broken lines of one text are of about one length
_GATHERING_DAYS, _EFFECTIVE_DAYS = 60, 150
_FUTURE_HEADS = ("سي", "ست", "سن")
_RELATIVE = frozenset(("الذي", "التي", "اللذين", "اللتين", "الذين", "اللذان", "اللتان"))
_BEFORE_NOUNS = frozenset(("في", "من", "الي", "علي", "عن", "مع", "مدينه", "بلده", "قريه", "منطقه", "ولايه"))
_PRONOUNS = ("هما", "ها", "هم", "ه", "وا")


@lru_cache(maxsize=1)
def _tenses() -> dict[str, str]:
    return {entry.key: entry.get("tense") for entry in read_lexicon("date_tense")}


@lru_cache(maxsize=1)
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What a word is, and what ends a sentence."""
    return re.compile(r"[^\W\d_]+"), re.compile(r"[.!?؟؛]|\n[ \r]*\n")


@lru_cache(maxsize=1)
def clause_end() -> re.Pattern[str]:
    """What parts two clauses: stops, commas and quotation marks."""
    return re.compile(r"[.،,؛:!؟?\n«»\"]")


@lru_cache(maxsize=1 << 16)
def verb_tense(word: str) -> str:
    """`past`, `present`, `future` or "" (no verb that the lexicon or its form shows) for one folded word."""
    tenses = _tenses()
    tense = tenses.get(word)
    if tense is None and word[:1] in "وف" and len(word) > 3:
        word = word[1:]
        tense = tenses.get(word)
    if tense is None:
        for pronoun in _PRONOUNS:
            if word.endswith(pronoun) and len(word) > len(pronoun) + 2:
                tense = tenses.get(word.removesuffix(pronoun)) or _of_noun(tenses, word.removesuffix(pronoun))
                break
    if tense is not None:
        return "" if tense == "plain" else tense
    return "future" if len(word) >= 5 and word.startswith(_FUTURE_HEADS) else ""


def _of_noun(tenses: dict[str, str], stem: str) -> str | None:
    """«سياسته», «سيطرتهم»: before a pronoun the ending of a noun is written open."""
    return tenses.get(stem.removesuffix("ت") + "ه") if stem.endswith("ت") else None


def clause_direction(folded: str, start: int, end: int) -> str:
    """`past`, `future` or "" for the clause around folded[start:end]: the nearest verb before it decides, else
    the verb right after it. A present-tense verb of announcing («يبحث», «تجتمع») looks ahead.
    """
    tense = clause_tense(folded, start, end)
    return "future" if tense == "present" else tense


def clause_tense(folded: str, start: int, end: int) -> str:
    """`past`, `present`, `future` or "": the tense of the verb that tells the direction of a date."""
    words, stops = patterns()
    low = max(0, start - BACK)
    sentence = low
    for found in stops.finditer(folded, low, start):
        sentence = found.end()
    sentence = max(sentence, min(_end_of_headline(folded), start))
    earlier = words.findall(folded, sentence, start)[-_MOST_WORDS:]
    if _heads_entry(folded, start, end):
        return "past"
    for at in range(len(earlier) - 1, -1, -1):
        tense = verb_tense(earlier[at])
        if tense == "future" and at and earlier[at - 1] in _BEFORE_NOUNS and earlier[at] not in _tenses():
            continue  # «في مدينة سيفاري» is no verb
        if tense == "future" and at and earlier[at - 1] == "غير":
            continue  # «على غير المتوقع»
        if tense == "present":
            helper = earlier[at - 1] if at else ""
            if helper == "ان" and at > 1 and earlier[at - 2] == "قبل":
                continue  # «وصل الثلاثاء قبل أن يستقبله الملك الأربعاء»
            if helper.lstrip("و") in ("كان", "كانت", "كانوا", "لم"):
                return "past"
            return "future" if helper in ("ان", "بان") else "present"  # «من المقرر أن يلتقي»
        if not tense and earlier[max(0, at - 2) : at] == ["علي", "ان"] and _is_present(earlier[at]):
            return "future"  # «على أن يحال المشروع على البرلمان في ديسمبر»
        if tense or (at and earlier[at] == "عقد" and earlier[at - 1] in stop_words()[("before", "gathering")]):
            return tense or "past"  # «آخر اجتماع عقد في 12 أبريل»
        if earlier[at] in _RELATIVE:
            return ""
    stop = stops.search(folded, end, end + _AHEAD)
    for word in words.findall(folded, end, stop.start() if stop else end + _AHEAD)[:5]:
        tense = verb_tense(word)
        if word.startswith("و") and tense:
            return ""  # the next clause
        if tense:
            return tense
    return ""


def _end_of_headline(folded: str) -> int:
    """Where a headline ends that no mark closes: «الوزير يبحث …» over a longer line that tells it; else 0."""
    end = folded.find("\n", 0, _HEADLINE)
    following = folded.find("\n", end + 1, end + 1 + _LEAD)
    length = (following if following >= 0 else min(len(folded), end + 1 + _LEAD)) - end - 1
    return end + 1 if end >= 0 and length > end * _LONGER else 0


def _heads_entry(folded: str, start: int, end: int) -> bool:
    """Whether a date stands alone at the head of a line, a colon behind it: «- 2 مايو: الملك يستقبل …», a chronicle."""
    line = folded[folded.rfind("\n", max(0, start - BACK), start) + 1 : start]
    return line.strip(" -–•*\r\t") == "" and folded[end : end + _AHEAD].lstrip(" )").startswith(":")


@lru_cache(maxsize=1)
def _duty() -> re.Pattern[str]:
    duties = "|".join(sorted(stop_words()[("before", "due")], key=len, reverse=True))
    return re.compile(rf"(?<![\u0621-\u064a])[وف]?(?:{duties})(?: [^\W\d_]+)? ان [يتن][^\W\d_]{{2,}}([^.!؟?\n]*)$")


def is_due(folded: str, at: int) -> bool:
    """Whether the clause before `at` says what is to be done («يجب أن تنتهي») and tells of nothing past."""
    words, _ = patterns()
    clause = words.findall(clause_end().split(folded[max(0, at - 70) : at])[-1])[-_AIM_WORDS:]
    if not stop_words()[("before", "aim")].isdisjoint(clause):
        return True
    found = _duty().search(folded, max(0, at - BACK // 2), at)
    return found is not None and all(verb_tense(word) != "past" for word in words.findall(found.group(1)))


def is_remembered(folded: str, at: int) -> bool:
    """Whether the month at `at` names something past: «ثورة فبراير»."""
    words = patterns()[0].findall(folded, max(0, at - 14), at)
    return bool(words) and folded[at - 1] == " " and words[-1] in stop_words()[("before", "remembered")]


def is_planned(folded: str, at: int) -> bool:
    """Whether the clause before `at` tells of a plan: «كانوا يخططون لتنفيذ عمليات في رمضان»."""
    clause = patterns()[0].findall(clause_end().split(folded[max(0, at - 60) : at])[-1])[-_PLAN_WORDS:]
    return not stop_words()[("before", "planned")].isdisjoint(clause)


def days_ahead(folded: str, at: int) -> int:
    """How far ahead a date may lie behind a gathering («حددت جلسة 27 سبتمبر») or what begins («بدءا من 27 سبتمبر»)."""
    clause = clause_end().split(folded[max(0, at - _SET_BACK) : at])[-1]
    words = patterns()[0].findall(clause)[-_SET_WORDS:]
    stops = stop_words()
    if not stops[("before", "effective")].isdisjoint(words[-2:]):
        return _EFFECTIVE_DAYS
    named = [place for place, word in enumerate(words) if word in stops[("before", "gathering")]]
    over = named and any(word in _RELATIVE or verb_tense(word) == "past" for word in words[named[-1] + 1 :])
    return _GATHERING_DAYS if named and not over else 0


@lru_cache(maxsize=1)
def _delivered() -> re.Pattern[str]:
    return re.compile(r"(?:تسليم|استحقاق) {1,3}(?:شهر )?$")


@lru_cache(maxsize=1)
def _yearly() -> re.Pattern[str]:
    return re.compile(r" {1,3}(?:من {1,3})?كل {1,3}(?:عام|سنه)(?![\u0621-\u064a])")


def is_delivered(folded: str, at: int) -> bool:
    """Whether the month at `at` is that of a futures contract: «تسليم سبتمبر»."""
    return _delivered().search(folded, max(0, at - 12), at) is not None


def is_yearly(folded: str, end: int) -> bool:
    """Whether the day or month before `end` comes again every year: «في 3 مايو من كل عام»."""
    return _yearly().match(folded, end) is not None


def is_of_source(folded: str, at: int) -> bool:
    """Whether the clause before `at` names a source: «وفق بلاغ للوزارة اليوم»."""
    clause = patterns()[0].findall(clause_end().split(folded[max(0, at - 60) : at])[-1])[-_PLAN_WORDS:]
    return not stop_words()[("before", "source")].isdisjoint(clause)


def is_called(folded: str, at: int) -> bool:
    """Whether what the clause before `at` calls for is on that date: «دعا إلى انتخابات مبكرة في 27 سبتمبر»."""
    sentence = max(folded.rfind(mark, max(0, at - BACK), at) for mark in (".", "\n", "؟", "!"))
    words = patterns()[0].findall(folded, max(sentence + 1, at - BACK), at)[-_MOST_WORDS:]
    calls = stop_words()[("before", "called")]
    for place in range(len(words) - 1, -1, -1):
        if words[place].removeprefix("و") in calls:
            return not stop_words()[("before", "called_to")].isdisjoint(words[place + 1 :])
        aside = place and words[place - 1] in _RELATIVE  # «تأجيل الجلسة التي كانت مقررة غدا إلى 27 سبتمبر»
        if verb_tense(words[place]) and not aside:
            return False
    return False


def lasts(folded: str, at: int, unit: str) -> bool:
    """Whether «منذ سنتين» at `at` says how long something has lasted, and not when it happened: by the verb before it.

    Without a verb, months and years last («الحرب المستمرة منذ أربع سنوات»), days and weeks only behind a word for it.
    """
    words, stops = patterns()[0], stop_words()
    clause = words.findall(clause_end().split(folded[max(0, at - 70) : at])[-1])[-8:]
    for place in range(len(clause) - 1, -1, -1):
        word = clause[place]
        if word in stops[("before", "lasting")] or word.removeprefix("و") in stops[("before", "lasting")]:
            return True
        if word in stops[("before", "since")]:
            return False
        tense = verb_tense(word)
        if tense == "past" or (not tense and word.endswith("ت") and looks_verbal(word)):
            return clause[place - 1 : place] in (["ما"], ["وما"], ["لا"])
        present = word[0] == "ي" and looks_verbal(word.removesuffix("ها"))  # «يحاصرها الثوار منذ»
        if tense or present or (looks_verbal(word) and unit not in ("day", "week")):
            return True
    return unit in ("month", "year", "decade")


def looks_verbal(word: str) -> bool:
    """Whether a folded word is a verb by the lexicon or has the look of one."""
    if verb_tense(word):
        return True
    if word[0] in "وف" and len(word) > 4:
        word = word[1:]
    if word.startswith(("ال", "لل")) or len(word) < 4:
        return False
    if word[0] in "يت":
        return not word.endswith(("ه", "ات", "ين", "ا"))
    return word.endswith("ت") and len(word) <= 7 and not word.endswith("ات")


def _is_present(word: str) -> bool:
    return word[0] in "يت" and looks_verbal(word)


def direction_of(text: str, start: int, end: int) -> str:
    """`clause_direction` on text as given."""
    return clause_direction(fold(text), start, end)
