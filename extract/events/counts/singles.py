"""People told of one by one: «مقتل شرطي» is 1 killed, «مقتل ضابط ومجند» 2, «اعتقلت الشرطة شابا» 1 arrested."""

from __future__ import annotations

from dataclasses import replace

from extract.events.counts.bare_victims import bare_victims
from extract.events.counts.by_pronoun import SURE, held_by_pronoun, named_by_pronoun
from extract.events.counts.counted_doers import is_of_doers
from extract.events.counts.dying import tells_death
from extract.events.counts.named_people import named_victims
from extract.events.counts.objects import (
    describes_group,
    has_subject,
    is_closed,
    is_object_of,
    is_reason,
    kills,
    opens_complement,
)
from extract.events.counts.pairs import governed, pair_after, pair_before, two_known
from extract.events.counts.relatives import his_own, relatives_hurt
from extract.events.counts.toll_words import said_behind, snatches_a_thing, toll_of
from extract.events.text.one_person import phrase_at, single_people
from extract.events.text.view import SentenceView, snap_end_in
from extract.events.text.words import words
from extract.models import NumberMention, Quantity
from extract.numbers.context import noun_of
from extract.numbers.nouns import is_one_of
from extract.triggers import Word

_AHEAD = 6
_FAR_AHEAD = 14
_BESIDE = 2
_UNCOUNTED_REACH = 5
_OTHERS = ("returnees", "fighters", "displaced", "defendants")
_THINGS = ("vehicles", "buildings", "houses", "attacks", "weapons", "places", "years", "months", "days", "weeks")
_HIT = ("vehicles", "aircraft", "ships", "buildings", "places", "bridges", "camps", "checkpoints", "weapons")
_LEAST_REACH, _DESCRIBED = 5, 2
_AGES = ("years", "months", "days", "weeks")
_TAKEN = ("arrested", "deported", "released")
_ITS = ("ها", "هم", "ه")
_NOMINATIVE = ("ون", "ان")


def single_victims(view: SentenceView) -> list[Quantity]:
    """The single people beside the words of toll of a sentence, in text order."""
    found: list[Quantity] = []
    for position, word in enumerate(view.words[:-1]):
        unit, side = toll_of(word.key) if not tells_death(view, word) else ("killed", "before")
        both = pair_before(view, position)
        if both is not None and unit:
            told = 2.0 if both[0] is both[1] else 3.0  # «شرطيين وحارسا قتلوا»
            found.append(_with_joined(view, unit, *both, told))
            continue
        if (
            (side != "before" and not _governs_one(view, position))
            or unit in _OTHERS
            or _is_group(word.key)
            or (unit == "kidnapped" and snatches_a_thing(view, word.end))
            or (word.key.endswith("القضاء") and view.words_after(word.end, 1) != ("علي",))
            or is_reason(view, word)
        ):
            continue
        held = held_by_pronoun(view, position, unit)
        if held:
            found.append(Quantity(held, unit, "exact", word.start, view.words[position + 1].end))
            continue
        pair = pair_after(view, position)
        if pair is not None:
            quantity: Quantity | None = _with_joined(view, unit, *pair, 2.0)
        else:
            quantity = _victim_of(view, position, unit) or _told_before(view, position, unit)
        if quantity is not None and all(quantity.char_start != other.char_start for other in found):
            found.append(quantity)
    found += [] if found or view.numbers else two_known(view)
    found += _met_their_death(view) + named_by_pronoun(view) + named_victims(view)
    found += relatives_hurt(view) + bare_victims(view)
    return [_at_least(view, quantity) for quantity in found if not _has_uncounted_beside(view, quantity)]


def _at_least(view: SentenceView, quantity: Quantity) -> Quantity:
    """«مقتل شرطي على الأقل»: one or more, where «على الأقل» stands behind the person or what is said of him."""
    behind = list(view.words_after(quantity.char_end, _LEAST_REACH))
    for at in range(_DESCRIBED + 1):
        key = " ".join(behind[at:])
        if any(key == phrase or key.startswith(phrase + " ") for phrase in said_behind("more_than")):
            return replace(quantity, qualifier="more_than")
        if not behind[at:] or toll_of(behind[at])[0] or (behind[at].startswith("و") and not is_one_of(behind[at])):
            break
    return quantity


def _has_uncounted_beside(view: SentenceView, quantity: Quantity) -> bool:
    """«خطف قائدها وعدد من عناصرها», «مقتل ضابط وعدد من الجنود»: nobody says how many they are.

    «مقتل شرطي وعدد من الجرحى» is one killed.
    """
    behind = view.words_after(quantity.char_end, _UNCOUNTED_REACH)
    at = next((i for i, key in enumerate(behind) if key in words("and_some")), None)
    return at is not None and not words("victims") & {key.removeprefix("ال") for key in behind[at + 1 : at + 3]}


def _governs_one(view: SentenceView, position: int) -> bool:
    """«إن مسلحين خطفوا مواطنا», «قتلوا ضابط شرطة وأصابوا آخر»: a verb of the plural, one person right behind it."""
    if not view.words[position].key.endswith("وا"):
        return False
    keys = tuple(word.key for word in view.words[position + 1 : position + 3])
    one = single_people()["one"]
    if set(keys[:1]) & words("one_relative"):
        return True  # «قتلوا سائقها»
    if keys[:1] in single_people()["known"]:
        return keys[0].endswith(_ITS)  # «وقتلوا سائقها», «خطفوا زعيمه»
    if keys[:1] not in one:
        return keys in one
    marked = keys[0].endswith(("ا", "ه")) or keys[0] in words("one_other")
    return marked or bool(words("of_service") & set(keys[1:]))


def _is_group(key: str) -> bool:
    """«القتلى», «الشهداء»: the victims as a group, whose names may follow."""
    return key.removeprefix("و").startswith("ال") and key.removeprefix("و") not in words("taking_hold")


def _victim_of(view: SentenceView, position: int, unit: str) -> Quantity | None:
    """The one person, or the few joined by «و», that the word of toll at `position` governs."""
    told_in_it = view.words[position + 1].key in words("in_it")  # «قتل فيه ضابط»: passive
    if view.words[position].key.removeprefix("و") in words("active_verb") and not told_in_it:
        single = _object_of(view, position, unit)
        return None if single is None else _with_joined(view, unit, single, single)
    told = governed(view, position)
    phrase = phrase_at(told, unit in (*SURE, "injured"))
    if told and unit in SURE and told[0].key in words("one_relative"):
        phrase = told[0], told[0]  # «مقتل سائقها وإصابة ثلاثة»
    if phrase is None or (unit == "injured" and phrase[0].key in words("one_relative")):
        return None  # «أصيب والده ووالدته»: `relatives_hurt` counts them
    first, last = phrase
    if first.key in words("one_of_them") and _is_thing(view.words_after(first.end, 1)):
        return None  # «أصيب أحد المولدات»
    beside = any(
        n.char_start < last.end + 12
        and max(first.start - 12, view.words[position].start) < n.char_end
        and not _has_its_own(view, last, n)
        for n in view.numbers
        if n.value != 0.5 and n.unit not in _THINGS and n.rule != "age" and not is_one_of(n.text)
        if not (unit in _TAKEN and n.kind == "ordinal")  # «القبض على المشتبه به الثاني»
    )
    if beside and first.key not in words("one_other"):
        return None
    return _with_joined(view, unit, first, last)


def _is_thing(kind: tuple[str, ...]) -> bool:
    """Whether the noun behind «أحد», «إحدى» counts no people: «إحدى السيارات», «أحد المباني», «أحد مولدات الكهرباء»."""
    noun = noun_of(kind[0]) if kind else None
    if noun is None or not noun.unit:
        return bool(kind) and (kind[0] in words("thing_hit") or kind[0].removeprefix("ال") in words("thing_hit"))
    return noun.unit in _HIT


def _has_its_own(view: SentenceView, person: Word, number: NumberMention) -> bool:
    """Whether a number behind one person has a word of toll of its own: «قتل ضابط صف وأصيب جنديان»."""
    between = [word.key for word in view.words_in(person.end, number.char_start)]
    return any(toll_of(key)[1] == "before" for key in between)


def _with_joined(view: SentenceView, unit: str, first: Word, last: Word, value: float = 1.0) -> Quantity:
    """One person, or one more where a second one is joined: «مقتل ضابط ومجند», «مقتل رجلي أمن ومدني»."""
    at = next(i for i, word in enumerate(view.words) if word.start == last.start)
    one = single_people()["one"]
    for word in _beside(view, at):
        named = (word.key[1:],) in one and word.key[1:] not in ("اخر", "اخرا")
        told = view.sentence.text[word.start - view.sentence.char_start :]
        if word.key.startswith("و") and (named or is_one_of(told)):
            return _quantity(view, unit, first, word, value + 1)
    if value == 1:
        more, end = his_own(view, last)
        return _quantity(view, unit, first, end, value + more)
    return _quantity(view, unit, first, last, value)


def _beside(view: SentenceView, at: int) -> list[Word]:
    """The next two words behind the person at `at`, a nationality not counted: «ضابط شرطة مصري ومجند»."""
    behind = view.words[at + 1 : at + 1 + 2 * _BESIDE]
    return [word for word in behind if word.key.startswith("و") or not _is_nationality(view, word)][:_BESIDE]


def _is_nationality(view: SentenceView, word: Word) -> bool:
    """Whether a word says of which state a person is: «ضابط مصري»."""
    return any(nation.char_start <= word.start < nation.char_end for nation in view.demonyms)


def _quantity(view: SentenceView, unit: str, first: Word, last: Word, value: float = 1.0) -> Quantity:
    return Quantity(value, unit, "exact", first.start, snap_end_in(view, last.end))


def _object_of(view: SentenceView, position: int, unit: str) -> Word | None:
    """The one person that a verb of killing or arrest has as its object: «قتل مسلحون شرطيا»; else None."""
    people, verb_end = single_people(), view.words[position].end
    told = [word for word in view.words[position + 1 : position + 16] if not view.in_date(word)]
    forces = bool(told) and (told[0].key in words("force") or any(word.key in words("so_called") for word in told))
    for place, word in enumerate(told[: _FAR_AHEAD if forces else _AHEAD]):
        if place >= _AHEAD and (word.key.startswith("و") or toll_of(word.key)[0]):
            return None
        counted = [number for number in view.numbers if verb_end <= number.char_start <= word.start]
        if counted and not (len(counted) == 1 and is_of_doers(view, counted[0], "attack")):
            return None  # «قتل 25 شخصا», not «قتل مسلحان شرطيا»
        if word.key not in words("so_called") and is_closed(view, verb_end, word.start):
            return None
        if (word.key,) in people["one"] and (word.key.endswith("ا") or (place == 0 and not kills(view, told))):
            return word
        either = (word.key,) in people["one"] | people["office"]
        if either and unit in _TAKEN and _stands_behind_place_or_day(view, word):
            return word  # «أوقف أمس في الدار البيضاء فرنسي», «اعتقلت في ليون امرأة»
        if unit in SURE and word.key in words("so_called"):
            return word  # «أوقف الجيش في عرسال، المدعو حسن»
        pair = tuple(other.key for other in told[place : place + 2])
        known = pair in people["known"] or (word.key,) in people["known"]
        known = known and not describes_group(view, told[:place], word)
        if place and unit in SURE and known and has_subject(told[:place]):
            return word
        own = word.key in words("one_relative")
        if place == 0 and unit in SURE and (own or (word.key,) in people["known"] | people["office"]):
            return word  # «قتل القيادي …», «وقتل سائقه»
        subject = place > 0 and has_subject(told[:place]) and _stands_alone(view, told[place - 1], word)
        if unit in SURE and (either or own) and subject:
            return word  # «اغتال مجهولون مدير أمن المدينة»
    return None


def _stands_alone(view: SentenceView, subject: Word, person: Word) -> bool:
    """Whether a subject does not govern who stands behind it: «مجهولون مدير الأمن», «الشرطة رئيس …»; no «قوات أمير»."""
    if subject.key.startswith("ال") or subject.key.endswith(_NOMINATIVE):
        return True
    named = any(actor.char_end == subject.end for actor in view.actors) or _is_nationality(view, subject)
    return named or _stands_behind_place_or_day(view, person)


def _stands_behind_place_or_day(view: SentenceView, word: Word) -> bool:
    """Whether a place or a day ends right before a word, so that no noun governs it."""
    before = view.words[view.words.index(word) - 1]
    return view.in_date(before) or any(place.char_end == before.end for place in view.places)


def _told_before(view: SentenceView, position: int, unit: str) -> Quantity | None:
    """The one person that the clause began with: «وكان الطفل علي قتل حرقا أمس»."""
    word, after = view.words[position], view.words[position + 1]
    if word.key not in words("passive_verb") or unit not in SURE:
        return None
    told_how = after.key in words("told_how") or after.key in words("in_place") | words("against")
    if any(is_object_of(view, word, number) for number in view.numbers):
        return None  # «الذي قتل، ظهر الخميس، أربعة من الجنود»
    subject = _subject_of(view, position)
    if subject is not None and after.key.startswith("و") and toll_of(after.key)[1] == "before":
        accusative = subject.key.endswith("ا") and (subject.key,) in single_people()["one"]
        return _quantity(view, unit, subject, subject) if accusative else None  # «أن إرهابيا قتل واعتقل …»
    if not (told_how or after.key.startswith("ب") or view.in_date(after)):
        return None
    if subject is not None and (opens_complement(view, subject) or subject.key in words("that_he")):
        return _quantity(view, unit, subject, subject)  # «إن مدنيا قتل في انفجار», «فإنه اعتقل أمس»
    people = single_people()
    for earlier in reversed(view.words[max(0, position - _AHEAD - 3) : position]):
        if is_closed(view, earlier.start, word.start) or toll_of(earlier.key)[0]:
            return None
        if any(number.unit not in _AGES for number in view.numbers_in(earlier.start, word.start)):
            return None
        if (earlier.key,) in people["known"] or opens_complement(view, earlier):
            return _quantity(view, unit, earlier, earlier)
    return None


def _subject_of(view: SentenceView, position: int) -> Word | None:
    """The word right before a verb, a nationality between left out: «أن جنديا تركيا قتل»."""
    before = view.words[max(0, position - 2) : position]
    if len(before) > 1 and _is_nationality(view, before[-1]):
        return before[-2]
    return before[-1] if before else None


def _met_their_death(view: SentenceView) -> list[Quantity]:
    """«لقي شرطي مصرعه», «أن رضيعا لقي حتفه»: one killed."""
    found = []
    for position, word in enumerate(view.words[:-2]):
        if word.key not in words("meeting_death"):
            continue
        if view.words[position + 1].key in words("own_death"):  # «أن رضيعا لقي حتفه»
            found.append(_quantity(view, "killed", word, view.words[position + 1]))
        phrase = phrase_at(view.words[position + 1 : position + 3], True)
        if phrase and set(view.words_after(phrase[1].end, 4)) & words("own_death"):
            found.append(_with_joined(view, "killed", *phrase))
    return found
