"""How a place stands in its phrase: where, whence, whither, against whom, who acts, or what is spoken of."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.kinds.sides import is_one_of
from extract.events.sites.parts_of_places import is_part_of
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import PlaceMention
from extract.places.gazetteer import listed
from extract.triggers import Word

# what stands so tells nothing of where something happened
NOT_WHERE = ("from", "to", "topic", "actor", "party", "neighbour")
_COUNTRY = 3
_BORDER_REACH, _ELSEWHERE_REACH = 3, 8
_WAY_REACH, _OBJECT_REACH = 3, 3
_HOME_REACH = 7
_BY_FORCE = ("takeover", "operation", "air_strike", "attack", "campaign", "deployment")
_OBJECTS = ("هما", "ها", "هم", "ه")
_ITS = "ها"
_GLUED = ("ب", "و", "ف")


def stands_as(view: SentenceView, place: PlaceMention) -> str:
    """`in`, `on`, `to`, `from`, `topic`, `actor`, `party`, `neighbour`, or `of` for a bare noun behind a noun."""
    prefix = written_on(view, place)
    before = view.words_before(place.char_start - len(prefix), 2)
    nearest = before[-1] if before else ""
    if _is_across_border(view, place, prefix):
        return "neighbour"
    if _is_advanced_on(view, place):
        return "to"
    if _is_beside(before) or ("ل" in prefix and nearest in words("adjoining")):
        return "topic" if _is_topic_of_several(view, place) else "in"
    if is_part_of(view, place):
        return "in"
    if "ل" in prefix and nearest in words("siding_with"):
        return "from"  # «المتمردون الموالون لروسيا»
    if not prefix and (_is_whence(before) or _is_of_home(view, place) or _is_way_from(view, place, before)):
        return "from"
    if not prefix and nearest in words("in_place") and _is_whither(view, place):
        return "to"
    if _is_party(view, place):
        return "party"
    located = not prefix and (_locates(nearest) or _is_of_rank(view, place))
    if located or "ب" in prefix or place.rule.startswith("capital_of"):
        return "topic" if _is_topic(view, place, located) else "in"
    if is_subject(view, place) or _is_second_actor(view, place, prefix):
        return "actor"
    if not prefix and nearest in words("talk_of_it") and place.geo_precision == _COUNTRY:
        return "topic"
    if nearest in words("against"):
        return "on"
    if nearest in words("toward") or "ل" in prefix:
        return "to"
    return "of"


def written_on(view: SentenceView, place: PlaceMention) -> str:
    """The particles that are written on to a place: «وب» in «وبسوريا»."""
    first = view.word_at(place.char_start)
    start = view.sentence.char_start
    return view.folded[first.start - start : place.char_start - start] if first is not None else ""


def _is_across_border(view: SentenceView, place: PlaceMention, prefix: str) -> bool:
    """«على الحدود مع سوريا», «قرية حدودية مع تركيا»: the country on the other side."""
    if prefix or place.geo_precision != _COUNTRY:
        return False
    before = view.words_before(place.char_start, _BORDER_REACH)
    return before[-1:] == ("مع",) and bool(words("border") & set(before))


def _is_whence(before: tuple[str, ...]) -> bool:
    """«من دمشق», «أصيل مدينة القصرين»."""
    if before[-1:] and before[-1] in words("from_place") | words("outside"):
        return True
    return len(before) == 2 and before[1] in words("in_place") and before[0] in words("origin")


def _is_way_from(view: SentenceView, place: PlaceMention, before: tuple[str, ...]) -> bool:
    """«من محافظة شبوة المجاورة إلى مدينة زنجبار»; «في قرية من محافظة شبوة» is in that province."""
    told = len(before) == 2 and before[0] == "من" and before[1] in words("in_place")
    return told and bool((words("toward") | words("advanced_on")) & set(view.words_after(place.char_end, _WAY_REACH)))


def _is_whither(view: SentenceView, place: PlaceMention) -> bool:
    """«إلى العاصمة القاهرة», «إلى ميناء جيهان»: words of place between do not make it where something is."""
    return bool(words("toward") & {_before_words_of_place(view, place)})


def is_left(view: SentenceView, place: PlaceMention) -> bool:
    """«رحل من تونس», «انسحاب القوات من مدينة الرمادي»: where somebody was until then."""
    return _before_words_of_place(view, place) == "من"


def _before_words_of_place(view: SentenceView, place: PlaceMention) -> str:
    """The word before a place and the words of place on it, prepositions apart: «إلى» of «إلى العاصمة القاهرة»."""
    before = view.words_before(place.char_start, _WAY_REACH)
    others = (key for key in reversed(before) if key not in words("in_place") or key in words("preposition"))
    return next(others, "")


def _is_of_home(view: SentenceView, place: PlaceMention) -> bool:
    """«أصيل منطقة الجوامع من ولاية جندوبة»: the province that somebody's home lies in."""
    before = view.words_before(place.char_start, _HOME_REACH)
    return before[-2:-1] == ("من",) and before[-1] in words("in_place") and bool(words("origin") & set(before[:-2]))


def _locates(key: str) -> bool:
    return key in words("in_place") or (key[:1] in _GLUED and key[1:] in words("in_place"))


def _is_beside(before: tuple[str, ...]) -> bool:
    """«بالقرب من حلب», «على بعد 30 كيلومترا من صنعاء», «في كل من مصر وليبيا»: no place that something leaves."""
    return before[-1:] == ("من",) and bool(words("beside") & set(before[:-1]))


def _is_advanced_on(view: SentenceView, place: PlaceMention) -> bool:
    """«تقدمت باتجاه حي الوحدة», «نحو مدينة تكريت»: not where they are yet."""
    return bool(words("advanced_on") & {_before_words_of_place(view, place)})


def _is_of_rank(view: SentenceView, place: PlaceMention) -> bool:
    """«في العاصمة التركية أنقرة», «بمدينة بنغازي الليبية»: a rank and a nationality right before the name."""
    near = view.last_words(place.char_start, 2)
    if len(near) < 2 or not _locates(near[0].key) or near[0].key in words("preposition"):
        return False
    return any(d.char_start <= near[1].start and near[1].end <= d.char_end for d in view.demonyms)


def _is_topic(view: SentenceView, place: PlaceMention, located: bool) -> bool:
    """«بحثا الأزمة في سوريا», «مستقبل المعارضة في ليبيا»: what is spoken of; a town is where people are."""
    further = view.words_before(place.char_start - len(written_on(view, place)), 3)
    topics = words("war") | words("topic")
    topic = further[-2:-1] if located else further[-1:]
    if located and len(further) == 3 and further[1].startswith("ال") and is_one_of(further[0], topics):
        topic = further[:1]  # «والأزمة الراهنة في ليبيا»
    if not topic or not is_one_of(topic[0], topics) or words("keeping_peace") & set(further[:1]):
        return False  # «قوات حفظ السلام في مالي»
    if topic[0] == "السلام" and "عبد" in further:
        return False  # «اعتقل عبد السلام في بروكسل»
    return (place.geo_precision or _COUNTRY) >= _COUNTRY or topic[0] not in words("topic_people")


def _is_topic_of_several(view: SentenceView, place: PlaceMention) -> bool:
    """«الأوضاع في كل من اليمن وسوريا»: several lands that are spoken of."""
    topic, where, *each = view.words_before(place.char_start, 4) or ("", "")
    return each == ["كل", "من"] and where in words("in_place") and topic in words("topic")


def is_subject(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a country is the subject of the verb before it: «نشرت الولايات المتحدة», «عبرت تونس عن».

    A capital is so only in a relative clause: «الضربات التي وجهتها القاهرة», not «وصلت القاهرة».
    """
    capital = _is_capital(place)
    if (place.geo_precision != _COUNTRY and not capital) or "ل" in written_on(view, place):
        return False  # «سمحت للولايات المتحدة»
    start = place.char_start - len(written_on(view, place))
    before = view.last_words(start, 1)
    if not before or not _follows(view, before[0].end, start):
        return False
    if capital:
        return _does_in_relative_clause(view, before[0].start, before[0].key)
    if any(other.char_end == before[0].end for other in view.places):
        return False  # «كلا من الكويت وقطر»
    key = before[0].key
    after = view.words_after(place.char_end, 3)
    if key.removeprefix("و").removeprefix("ب") in words("that"):
        return not any(_is_no_predicate(word) for word in after[:2])
    if key in words("happens_to") or key.removeprefix("و") in words("happens_to"):
        return False
    if key.removeprefix("و") in words("waged_by") | words("acts_now") or _does_in_relative_clause(
        view, before[0].start, key
    ):
        return True
    return len(key) > 3 and _is_feminine_past(view, before[0]) and key not in words("no_verb")


def _is_feminine_past(view: SentenceView, word: Word) -> bool:
    """«نشرت», «بدأت»: a hamza before the ending tells a verb from a plural, «قوات»."""
    offset = view.sentence.char_start
    written = view.sentence.text[word.start - offset : word.end - offset]
    return word.key.endswith("ت") and (not word.key.endswith("ات") or written.endswith("أت"))


def _is_no_predicate(key: str) -> bool:
    """«أن تونس شهدت», «أن تونس بحاجة»: what is said of a country behind «أن» is no deed of its."""
    if key in words("happens_to") or key.startswith("ل"):
        return True
    return key.startswith("ب") and not key.endswith("ت") or (key.endswith("ات") and key not in words("carries_out"))


def _does_in_relative_clause(view: SentenceView, start: int, key: str) -> bool:
    """«الاتفاق الذي أبرمته إيران», «القوات التي تدربها تركيا»; not «القمة التي تستضيفها تونس»."""
    if key in words("with_pronoun"):  # «الذي توصلت إليه إيران»
        verb_before = view.words_before(start, 2)
        linked = len(verb_before) == 2 and verb_before[0] in words("relative_pronoun")
        return linked and verb_before[1].endswith("ت") and verb_before[1] not in words("happens_to")
    stem = next((key.removesuffix(own) for own in _OBJECTS if key.endswith(own)), "")
    verb = stem.endswith("ت") or stem.startswith("ت")
    told = words("relative_pronoun") & set(view.words_before(start, 1))
    return bool(told) and verb and len(stem) > 3 and stem not in words("happens_to")


def does_in_clause(view: SentenceView, place: PlaceMention) -> bool:
    """«كيانات ترعاها قطر»: who acts in a clause about somebody else, and not who decides or tells."""
    before = view.last_words(place.char_start, 1)
    if not before or words("waged_by") & {before[0].key}:
        return bool(before)
    return _does_in_relative_clause(view, before[0].start, before[0].key)


def is_object_of_force(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«اجتياح إسرائيل للبنان», «الغزو الأميركي للعراق», «احتلال للكويت انتهى بتحريرها»: whom force befalls."""
    head = candidate.spans[0][1]
    if candidate.verbal or candidate.sub_event_type not in _BY_FORCE or "ل" not in written_on(view, place):
        return False
    told_again = place.char_end < head and fold(candidate.text).endswith(_ITS)
    return (told_again or head <= place.char_start) and view.words_between(head, place.char_start) <= _OBJECT_REACH


def _is_second_actor(view: SentenceView, place: PlaceMention, prefix: str) -> bool:
    """«أخفقت روسيا والسعودية في محادثات», «وقعت موسكو وأنقرة اتفاقا»: the second of two states that act."""
    if prefix != "و" or not _may_be_state(place):
        return False
    beside = [other for other in view.places if 0 <= place.char_start - other.char_end <= 3]
    if place.geo_precision != _COUNTRY:
        return bool(beside) and beside[0].rule == "capital_as_government"
    return bool(beside) and (beside[0].rule == "country_as_actor" or is_subject(view, beside[0]))


def _may_be_state(place: PlaceMention) -> bool:
    return place.geo_precision == _COUNTRY or _is_capital(place)


def _is_capital(place: PlaceMention) -> bool:
    """«واشنطن»: a town that the government in it is called by."""
    return fold(place.text) in listed("seat")


def _is_party(view: SentenceView, place: PlaceMention) -> bool:
    """«مشاورات بين أفغانستان وباكستان», «بين واشنطن وبغداد»: states that deal with each other, just names between."""
    if not _may_be_state(place):
        return False
    prefix = written_on(view, place)
    if "ب" in prefix and words("relations_with") & set(view.words_before(place.char_start - len(prefix), 1)):
        return True  # «قطع علاقاته الدبلوماسية بإيران»
    countries = [p for p in view.places if _may_be_state(p) and p.char_start < place.char_start]
    for word in reversed([word for word in view.words if word.start < place.char_start]):
        if word.key == "بين":
            return bool(words("dealing") & set(view.words_before(word.start, 3)))
        named = any(p.char_start < word.end and word.start < p.char_end for p in countries)
        if word.end <= place.char_start and not named and word.key not in ("كل", "من"):
            return False
    return False


def _follows(view: SentenceView, end: int, start: int) -> bool:
    """Whether nothing but a date stands between a word and a place behind it: «شنتها أمس الولايات المتحدة»."""
    between = list(view.folded[end - view.sentence.char_start : start - view.sentence.char_start])
    for day in view.dates:
        for at in range(max(day.char_start, end), min(day.char_end, start)):
            between[at - end] = " "
    return not "".join(between).strip()


def is_elsewhere(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether people of the story only fought, lived or were treated there: «قاتل بعض أفرادها في سوريا»."""
    floor = max((end for _, end in candidate.spans if end <= place.char_start), default=view.sentence.char_start)
    before = next((p for p in reversed(view.places) if floor <= p.char_start and p.char_end <= place.char_start), None)
    if before is not None:
        between = view.words_in(before.char_end, place.char_start)
        if any(not _locates(word.key) for word in between if word.end <= place.char_start):
            floor = before.char_end  # «حكم على ثلاثة عائدين من سوريا بالسجن في السويد»
    told = [word.key for word in view.words if floor <= word.start and word.end <= place.char_start]
    return bool(words("elsewhere") & set(told[-_ELSEWHERE_REACH:]))


def is_of_deal(view: SentenceView, place: PlaceMention) -> bool:
    """«اتفاقات سلام مينسك», «بيان جنيف»: a town that a deal is called after, wherever it is kept or broken."""
    near = {key.removeprefix("ال") for key in view.words_before(place.char_start, 2)}
    return (
        (place.geo_precision or _COUNTRY) < _COUNTRY and stands_as(view, place) == "of" and bool(words("deal") & near)
    )


def may_be_aim(candidate: Candidate) -> bool:
    """Whether where something is sent or aimed is where it happens."""
    return candidate.event_type in ("meeting", "statistic") or candidate.sub_event_type == "deployment"
