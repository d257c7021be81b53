"""How far a place that a sentence names is from being where a happening took place."""

from __future__ import annotations

from itertools import pairwise

from extract.events.counts.toll_words import toll_of
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.sites.asides import aside, is_aimed_at, own_words
from extract.events.sites.offices import is_of_guest, is_post_of_envoy
from extract.events.sites.other_deeds import is_of_another_deed
from extract.events.sites.parts_of_places import is_house_hit
from extract.events.sites.place_lists import told_between
from extract.events.sites.standing import is_elsewhere, is_left, is_object_of_force, may_be_aim, stands_as
from extract.events.sites.telling_places import is_where_it_is_told
from extract.events.text.view import CLAUSES, Barrier, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import PlaceMention

FARTHEST = 16.0
AREA = 6.0  # farther than that an area held by somebody may say more of where it was
_NEVER = 1_000.0
_ANTECEDENT, _TAKEN = 1.0, -6.0  # «تدمر التي سيطر عليها التنظيم … بريف حمص»: the town itself
_PLACE_FIRST, _PLACE_FIRST_FACTOR = 1.0, 1.25
_OTHER_CLAUSE, _SUBORDINATE, _ANEW, _JOINED, _OTHER_DAY = 8.0, 5.0, 6.0, 3.0, 20.0  # what these add
_IN_BONUS = 3.0
_WIDE = 1.0
_IDAFA = 3.0
_LIGHT = 2.0  # the cost of a barrier such as «بعد»
_TO_DAY, _TO_RELATIVE, _KEPT_REACH = 4, 3, 10
_COUNTED_REACH = 6
_COUNTRY, _REGION = 3, 4
_NEVER_WHERE = ("from", "topic", "actor", "party", "neighbour")
_LEAVING = ("deportation", "extradition", "withdrawal")
_THE, _OF = "ال", "يه"
_DRIVING = "طرد"  # «طردت القوات مسلحي التنظيم من المدينة»
_NEXT_REACH, _WAY_REACH = 4, 8
_MOST_REACH, _PART_REACH = 3, 4
_OWNED = ("ته", "عه", "ره", "ها", "هم", "هما")


def place_cost(view: SentenceView, candidate: Candidate, place: PlaceMention) -> float:
    """How far a place is from being where `candidate` happened, in words; more than any limit where it cannot be."""
    span = (place.char_start, place.char_end)
    near = min(view.distance(word, span) for word in own_words(view, candidate, place))
    own = _are_counted_there(view, candidate, place) or _is_of_mission(view, candidate, place)
    stands = "in" if own else stands_as(view, place)
    if place.rule == "in_organisation_name":
        return near if is_house_hit(view, candidate, place) else _NEVER
    if place.geo_precision == _REGION and (not (place.latitude or place.longitude) or _is_right_by(view, place)):
        return _NEVER  # «في العالم», «في محافظة … قرب البحر الأسود»
    if place.char_start < candidate.start and _is_antecedent(view, candidate, place):
        antecedent = _TAKEN if candidate.sub_event_type == "takeover" else _ANTECEDENT
        return _NEVER if is_of_another_deed(view, candidate, place) else antecedent
    leaving = (candidate.sub_event_type in _LEAVING and not _is_received(view, candidate)) or _DRIVING in fold(
        candidate.text
    )
    if stands == "from" and ((leaving and is_left(view, place)) or _is_freed(view, candidate, place)):
        return near
    if stands == "to" and (is_object_of_force(view, candidate, place) or is_aimed_at(view, candidate, place)):
        return near
    if _cannot_be_where(view, candidate, place, stands, near):
        return _NEVER
    low, high = sorted((candidate.spans[0][1], place.char_start))
    between = view.barriers_between(low, high)
    told = candidate.event_type == "meeting" and place.char_start > candidate.start
    if told and view.words_before(place.char_start, 1) == ("حول",):
        return _NEVER  # «جلسة طارئة حول حلب»
    if told and any(barrier.kind in ("complement", "speech") for barrier in between):
        return _NEVER  # what was said at a gathering is not where it was
    cost = _words_away(view, candidate, place) + _parting_cost(view, candidate, place, between)
    if cost <= FARTHEST + AREA + _IN_BONUS:
        cost += aside(view, candidate, place)
    there = stands == "in" or (stands == "to" and bool(words("in_place") & set(view.words_before(place.char_start, 1))))
    return cost - (_IN_BONUS if there else 0.0) + (_WIDE if place.geo_precision == _REGION else 0.0)


def _is_freed(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«النجاح في تحرير عدن», «معركة تحرير الموصل»: what the happening itself is done to."""
    before = view.last_words(place.char_start, 1)
    own = bool(before) and any(start <= before[0].start < end for start, end in candidate.spans)
    return own and before[0].key in words("done_to_house")


def _is_received(view: SentenceView, candidate: Candidate) -> bool:
    """«تسلمت الجزائر من إسبانيا مطلوبا»: told of the state that takes him over."""
    starts = {start for start, _ in candidate.spans}
    return any(word.start in starts and word.key.removeprefix("و") in words("receives") for word in view.words)


def _cannot_be_where(view: SentenceView, candidate: Candidate, place: PlaceMention, stands: str, near: float) -> bool:
    """Whether the phrase of a place, that `stands` so in it, says something else than where `candidate` was."""
    if stands in _NEVER_WHERE or (stands == "to" and not may_be_aim(candidate)):
        return True
    if _is_of_other_figure(view, candidate, place) or (stands == "to" and _are_kept_from(view, candidate)):
        return True
    if (stands == "to" and _goes_there_next(view, candidate, place)) or is_where_it_is_told(view, candidate, place):
        return True
    if candidate.event_type in OF_FORCE and (
        is_elsewhere(view, candidate, place) or _is_other_side(view, candidate, place)
    ):
        return True
    if stands == "of" and (near > _IDAFA or _strikes(view, candidate, place)):
        return True
    if stands == "on" and candidate.event_type not in (*OF_FORCE, "mission"):
        return True
    if candidate.event_type == "meeting" and is_of_guest(view, candidate.spans[0], place):
        return True
    at_home = candidate.event_type == "policy" or candidate.sub_event_type == "hearing"
    return at_home and is_post_of_envoy(view, place)


def _goes_there_next(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«استقبله الرئيس قبل عودته إلى باريس», «قبيل وصول الوزير جون إلى العراق»: where somebody goes afterwards."""
    way = view.last_words(place.char_start, _WAY_REACH)
    own = {start for start, _ in candidate.spans}
    for word, following in zip(way, way[1:], strict=False):
        if word.key in words("before_that") and following.key in words("way_there") and following.start not in own:
            return True
    before = [key for key in view.words_before(place.char_start, _NEXT_REACH) if key not in words("in_place")]
    pairs = zip(before, before[1:], strict=False)
    return any(first in ("قبل", "قبيل") and second.endswith(_OWNED) for first, second in pairs)


def _is_right_by(view: SentenceView, place: PlaceMention) -> bool:
    """«في محافظة جبلية قرب البحر الأسود»: a sea or region that only lies beside."""
    return bool(words("right_by") & set(view.words_before(place.char_start, 1)))


def _is_other_side(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«هجوم على الحدود مع سوريا، ورد الطيران بقصف أهداف داخل سوريا»: the neighbour named again, in another deed."""
    told = [p for p in view.places if p.country == place.country and candidate.start < p.char_start < place.char_start]
    return place.geo_precision == _COUNTRY and any(stands_as(view, p) == "neighbour" for p in told)


def _words_away(view: SentenceView, candidate: Candidate, place: PlaceMention) -> float:
    """The words to the nearest word of `candidate`; a place before it counts a little farther."""
    span = (place.char_start, place.char_end)
    behind = [view.distance(word, span) for word in candidate.spans if word[0] < span[0]]
    before = [view.distance(word, span) for word in candidate.spans if word[0] >= span[0]]
    return min((*behind, *(distance * _PLACE_FIRST_FACTOR + _PLACE_FIRST for distance in before)))


def _parting_cost(view: SentenceView, candidate: Candidate, place: PlaceMention, between: tuple[Barrier, ...]) -> float:
    """What clauses, speech and another day between a place and `candidate` add to their distance."""
    cost = 0.0
    if any(barrier.kind in CLAUSES for barrier in between):
        cost += _OTHER_CLAUSE
    if any(barrier.kind == "subordinate" and barrier.cost <= _LIGHT for barrier in between):
        cost += _SUBORDINATE
    if place.char_start < candidate.start and _begins_anew(view, candidate):
        cost += _ANEW
    if place.char_end <= candidate.start and _is_joined_on(view, candidate):
        cost += _JOINED
    if _is_of_verb_before(view, candidate, place):
        cost += _OTHER_CLAUSE
    return cost + (_OTHER_DAY if _is_of_another_day(view, candidate, place) else 0.0)


def _is_of_other_figure(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«رحلت ألمانيا 900 مهاجر، فيما غرق ألف في البحر», «بينهم ستة في …»: behind a further figure, or that of a part."""
    if place.char_start < candidate.end:
        return False
    if _is_of_part(view, place):
        return True
    if candidate.event_type != "statistic":
        return False
    if words("most_of_them") & set(view.words_before(place.char_start, _MOST_REACH)):
        return True  # «في سجون العراق 60 سجينا غالبيتهم في سجن الناصرية»
    return any(
        view.has_barrier(candidate.end, number.char_start, ("subordinate", "؛"))
        or words("among_them") & set(view.words_before(number.char_start, 1))
        for number in view.numbers
        if candidate.end <= number.char_start < place.char_start
    )


def _are_counted_there(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«عدد المقاتلين المغاربة في سوريا», «10 في المئة من الهجمات التي شهدتها كينيا»: where the counted are or were."""
    before = view.unjoined_before(place.char_start, _COUNTED_REACH)
    if candidate.event_type != "statistic":
        return False
    if len(before) > 1 and before[-2] in words("relative_pronoun"):
        return before[-1].removesuffix("ها") in words("happens_to")
    if not before or before[-1] not in words("in_place") or stands_as(view, place) != "topic":
        return False
    return any(one in words("figure_of") and other in words("topic_people") for one, other in pairwise(before))


def _is_of_mission(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«التدخل الفرنسي في مالي»: where a mission is, right behind its name; no topic that is spoken of."""
    if candidate.event_type != "mission" or not words("in_place") & set(view.words_before(place.char_start, 1)):
        return False
    return view.words_between(candidate.spans[0][1], place.char_start) == 1 and stands_as(view, place) == "topic"


def _is_of_part(view: SentenceView, place: PlaceMention) -> bool:
    """«قتل 60 صحافيا في العالم، بينهم 12 في سوريا»: right behind the number of a part."""
    near = view.last_words(place.char_start, _PART_REACH)
    part = next((word for word in near if word.key in words("among_them")), None)
    if part is None:
        return False
    counted = any(part.end <= number.char_start < place.char_start for number in view.numbers)
    return counted and not any(t.role == "head" and part.end <= t.char_start < place.char_start for t in view.triggers)


def _are_kept_from(view: SentenceView, candidate: Candidate) -> bool:
    """«منعت 210 أشخاص من السفر إلى سوريا», «أوقفت 140 حاولوا التسلل إلى سوريا»: where the counted did not get to."""
    if candidate.event_type != "statistic":
        return False
    before = set(view.unjoined_before(candidate.start, _KEPT_REACH))
    return bool(words("keeps_from") & before) or any(toll_of(key)[0] == "arrested" for key in before)


def _is_antecedent(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether a relative clause of `candidate` qualifies the place: «مدينة تدمر (الأثرية) التي سيطر عليها التنظيم»."""
    links = words("relative_pronoun") | words("relative_adverb")
    after = view.words_after(place.char_end, 2)
    if after and after[0].startswith(_THE) and after[0].endswith(_OF) and after[0] not in links:
        after = after[1:]
    return (
        bool(after)
        and (candidate.verbal or candidate.event_type != "policy")
        and after[0] in links
        and view.words_between(place.char_end, candidate.start) <= _TO_RELATIVE
    )


def _is_joined_on(view: SentenceView, candidate: Candidate) -> bool:
    """«اللقاء في الدوحة والاجتماع غدا في موسكو»: «و» on a happening parts it from what stands before."""
    word = view.word_at(candidate.spans[0][0])
    if word is None or candidate.start != candidate.spans[0][0]:
        return False
    return word.key.startswith("وال") or (word.start < candidate.start and word.key.startswith("و"))


def _is_of_verb_before(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«قصفت المقاتلات مواقع في سوريا وبدأت حملة ضربات في العراق»: «و» on its own verb parts it from that place."""
    head = candidate.spans[0][0]
    if not any(other.char_start > head for other in view.places):
        return False
    lights = [start for start, _ in candidate.spans[1:] if place.char_end <= start < head]
    verbs = [word for start in lights if view.is_verb_at(start) and (word := view.word_at(start)) is not None]
    return any(word.key.startswith("و") for word in verbs)


def _is_of_another_day(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«في الرياض عام 2004، وحاولوا اغتياله عام 2009»: the place of what the day right behind it dates."""
    own = [day for day in view.dates if (day.char_start, day.char_end) in candidate.spans]
    behind = next((day for day in view.dates if day.char_start >= place.char_end), None)
    if not own or behind is None or behind in own or behind.since:
        return False  # «أول زيارة إلى إيران منذ 2004»
    if own[0].char_end <= place.char_start and words("in_place").issuperset(told_between(view, own[0].char_end, place)):
        return False  # «هجومين في يناير في باريس وفي مارس في تونس»
    if behind.char_end <= own[0].char_start and _are_listed(view, behind.char_end, own[0].char_start):
        return False  # «المحادثات التي جرت في جنيف في فبراير ومارس»
    if behind.date_start is None or own[0].date_start is None:
        return False
    if behind.date_start <= own[0].date_end and own[0].date_start <= behind.date_end:
        return False
    between = (place.char_end, behind.char_start)
    told = [word.key for word in view.words_in(*between) if word.key not in words("in_place")]
    near = len(told) <= 1 or any(p.char_start > place.char_end and p.char_end <= behind.char_start for p in view.places)
    return near and view.words_between(*between) <= _TO_DAY and not view.barriers_between(*between)


def _are_listed(view: SentenceView, end: int, start: int) -> bool:
    """Whether nothing but «و», «في», «يوم» or another day parts two days: «في فبراير ومارس», «في 3 و5 و9 مايو»."""
    between = [word for word in view.words_in(end, start) if word.end <= start and not view.in_date(word)]
    return all(word.key == "و" or word.key in words("between_days") for word in between)


def _strikes(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«قصف تركيا لقرى في العراق», «هجوم روسيا على المدينة»: a country that strikes at something else."""
    forced = candidate.event_type in OF_FORCE or candidate.sub_event_type == "campaign"  # «غزو العراق للكويت»
    if place.geo_precision != _COUNTRY or not forced or place.char_start < candidate.start:
        return False
    after = view.words_after(place.char_end, 1)
    return bool(after) and (after[0].startswith("ل") or after[0] in words("against"))


def _begins_anew(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a gathering is named behind what was said or done: «… خلال لقاء مع نظيره», «مستنكرا في جلسته»."""
    if candidate.event_type != "meeting" or candidate.verbal:
        return False
    start, end = candidate.spans[0]
    offset = view.sentence.char_start
    owned = view.sentence.text[start - offset : end - offset].endswith(_OWNED)
    return owned or bool(words("occasion") & set(view.words_before(start, 1)))
