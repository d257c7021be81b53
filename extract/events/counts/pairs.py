"""Two victims told without a number: «مقتل شرطيين», «استشهد رجلا أمن», «قتل مدنيين عثر على جثتيهما»."""

from __future__ import annotations

from functools import lru_cache

from extract.events.counts.toll_words import is_harm_by_many, toll_of
from extract.events.text.one_person import single_people
from extract.events.text.view import SentenceView, snap_end_in
from extract.events.text.words import words
from extract.lexicons import read_lexicon
from extract.models import NumberMention, Quantity
from extract.triggers import Word

_BOTH = "هما"
_QUOTES = ('"', "«", "“")  # «القبض "على عنصر إرهابي"»
_REACH = 14
_VERB_REACH = 2
_BESIDE_DATE = 2
_PERSON = 2
_DATE_WORDS = 5
_PEOPLE = ("people", "soldiers", "police", "officers", "children", "women", "militants")


@lru_cache(maxsize=1)
def _two_people() -> frozenset[str]:
    """The words for two people that are no plural too: «جنديين», «فتاتين», not «تونسيين»."""
    entries = [entry for entry in read_lexicon("units") if entry.get("unit") in _PEOPLE]
    plural = {entry.key for entry in entries if entry.get("number") == "pl"}
    return frozenset(entry.key for entry in entries if entry.get("number") == "du") - plural


def governed(view: SentenceView, position: int) -> tuple[Word, ...]:
    """The words that the word of toll at `position` governs, a date and «على», «كل», «فيه» between left out."""
    behind = view.words[position + 1 : position + 1 + _DATE_WORDS + _PERSON]
    told = [word for word in behind if not view.in_date(word)]
    if view.words[position].key in words("capture") and told and told[0].key not in words("governing"):
        told = _behind_its_particle(view, position)
    if told and told[0].key in words("governing") | words("in_it"):
        told = told[1:]
    parting = view.barriers_between(view.words[position].end, told[0].start) if told else ()
    edges = [edge for date in view.dates for edge in (date.char_start, date.char_end)]
    parting = [b for b in parting if b.kind != "،" or all(abs(b.position - edge) > _BESIDE_DATE for edge in edges)]
    if any(barrier.kind not in _QUOTES for barrier in parting):
        return ()
    return tuple(told[:_PERSON])


def _behind_its_particle(view: SentenceView, position: int) -> list[Word]:
    """«القبض في مدينة سوسة على شاب»: the «على» of a capture and what it governs, a place between."""
    behind = [word for word in view.words[position + 1 : position + 1 + _REACH] if not view.in_date(word)]
    at = next((i for i, word in enumerate(behind) if word.key == "علي"), len(behind))
    return behind[at : at + 1 + _PERSON]


def pair_after(view: SentenceView, position: int) -> tuple[Word, Word] | None:
    """First and last word of the two people that the word of toll at `position` governs; else None."""
    following = governed(view, position)
    if not following:
        return None
    key = following[0].key
    if len(following) == _PERSON and key in words("two_of") and following[1].key in words("of_service"):
        said = any(0 <= number.char_start - following[1].end <= 1 and number.rule == "dual" for number in view.numbers)
        return None if said else (following[0], following[1])  # «ضابطا شرطة مصريان»: counted already
    if _is_told_apart(view, following[0]):
        return None
    if key[:2] == "ال" and key[2:] in _two_people():
        return following[0], following[0]  # «توقيف الفتاتين»
    if key in words("two_known_by_both") and _are_both(view, following[0]):
        return following[0], following[0]  # «إيقاف المتهمين فور وصولهما»
    if key in words("two_of_force") or (key in words("two_or_many") and _are_both(view, following[0])):
        return following[0], following[0]
    return None


def _is_told_apart(view: SentenceView, person: Word) -> bool:
    """Whether a number, or what says that there are many or kinds of them, stands beside: «شرطيين اثنين», «وجرائم»."""
    beside = [n for n in view.numbers if -12 < n.char_start - person.end < 12 or n.char_end == person.end]
    if any(not _has_toll_of_its_own(view, person, number) for number in beside):
        return True
    after = view.words_after(person.end, 2)
    return bool(words("some_of_them") & set(after))


def _has_toll_of_its_own(view: SentenceView, person: Word, number: NumberMention) -> bool:
    """«مقتل شرطيين، وإصابة 6»: others, with a word of toll between."""
    return any(toll_of(word.key)[1] == "before" for word in view.words_in(person.end, number.char_start))


def _are_both(view: SentenceView, person: Word) -> bool:
    """Whether a pronoun or a verb of the dual speaks of them: «عثر على جثتيهما», «إرهابيين اتخذا منزلا وكرا»."""
    if words("verb_of_two") & set(view.words_after(person.end, _VERB_REACH)):
        return True
    return any(key.endswith(_BOTH) for key in view.words_after(person.end, _REACH))


def pair_before(view: SentenceView, position: int) -> tuple[Word, Word] | None:
    """First and last word of those right before a verb that tells what they suffered: «شرطيين قتلا»; else None.

    Another word is last where one more is joined to the two: «شرطيين وحارسا قتلوا».
    """
    verb, at = view.words[position].key, position - 1
    if at > 0 and view.words[at].key in words("both_who"):  # «الشرطيين اللذين قتلا»
        at -= 1
    if at < 0:
        return None
    last = view.words[at]
    joined = at > 0 and is_harm_by_many(verb) and _is_one_joined(last)
    if not joined and verb not in words("both_suffered"):
        return None
    at -= joined
    if at > 0 and _is_adjective_of_two(view.words[at], view.words[at - 1]):
        at -= 1
    person = view.words[at]
    if joined and not _may_be_many(person):
        return None  # «جنديين وحارسا قتلوا»: the two are a number already
    return (person, last if joined else person) if _are_two(person) and not _is_told_apart(view, person) else None


def _may_be_many(person: Word) -> bool:
    """«شرطيين», «مسلحين»: two, or any number of them."""
    return person.key in words("two_or_many") or person.key in words("two_of_force")


def _are_two(person: Word) -> bool:
    return person.key.removeprefix("ال") in _two_people() or _may_be_many(person)


def _is_one_joined(word: Word) -> bool:
    """«شرطيين وحارسا قتلوا»: the second of two whom «و» joins, one person."""
    return word.key.startswith("و") and (word.key[1:],) in single_people()["one"] and word.key.endswith("ا")


def _is_adjective_of_two(word: Word, before: Word) -> bool:
    """«شرطيين تركيين»: a word of the same ending behind one for two people."""
    return _are_two(before) and word.key[-2:] == before.key[-2:] and not toll_of(word.key)[0]


def two_known(view: SentenceView) -> list[Quantity]:
    """«نصبوا كمينا للضحيتين», «تنفيذ حكم القتل بالجانيين»: two whom a word of the dual names as dead or as punished."""
    punished = any(trigger.sub_event_type == "execution" for trigger in view.triggers)
    found = []
    for word in view.words:
        unit = "killed" if word.key in words("two_dead") else "executed" if word.key in words("two_guilty") else ""
        if unit == "killed" or (unit and punished):
            found.append(Quantity(2.0, unit, "exact", word.start, snap_end_in(view, word.end)))
    return found[:1]


def is_outcome(view: SentenceView, quantity: Quantity) -> bool:
    """«ما أدى إلى مقتل شرطي»: told as what came of it, however far the verb stands."""
    return bool(words("outcome") & set(view.words_before(quantity.char_start, 4)))
