"""Places that a sentence names beside a happening: the seat of who acts, where people fled, what they are accused of.

Such a place is where something happened only if nothing better is told: it costs more than its distance.
"""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.kinds.sides import is_one_of
from extract.events.sites.distances import words_from
from extract.events.sites.other_deeds import is_of_another_deed
from extract.events.sites.standing import written_on
from extract.events.sites.themes import is_not_venue
from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.models import ActorMention, PlaceMention, TriggerMention

_SEAT, _NAME, _COURT, _GUILT, _INQUIRY, _FIELD = 4.0, 12.0, 10.0, 10.0, 10.0, 12.0
_NEVER = 1_000.0
_UNIT_REACH = 3
_SOURCE_REACH = 6
_COURT_REACH = 4
_FLIGHT_REACH = 6
_SPEECH_REACH = 3
_OF_ATTACK = 4
_FIELD_REACH = 6
_CHAIN = 3
_AUTHORITY_REACH = 5
_COUNTRY = 3
_ARRIVAL_REACH = 4
_TAKEN = ("arrest", "detention")
OF_COURT = ("sentence", "trial", "charge", "investigation", "warrant", "execution", "hearing", "release", "detention")
_BY_POLICE = (*OF_COURT, "arrest", "raid", "cell_dismantled", "seizure", "foiled_plot", "closure")


def own_words(view: SentenceView, candidate: Candidate, place: PlaceMention) -> tuple[Span, ...]:
    """The words that name `candidate`; for a country its day left out: «بناء على طلب تركيا الثلاثاء» is not where."""
    if place.geo_precision != _COUNTRY:
        return candidate.spans
    days = {(day.char_start, day.char_end) for day in view.dates}
    return tuple(word for word in candidate.spans if word not in days) or candidate.spans


def aside(view: SentenceView, candidate: Candidate, place: PlaceMention) -> float:
    """How many words farther off than it stands a place is, for what it says of somebody and not of `candidate`."""
    if is_of_another_deed(view, candidate, place) or _is_seat_of_source(view, candidate, place):
        return _NEVER
    if candidate.event_type == "mission":
        told_of = _is_inquired_into(view, candidate, place) or _is_of_attack(view, candidate, place)
        if candidate.sub_event_type in ("task_force", "body") and _is_of_group(view, place):
            return _NEVER  # «لجنة لتبادل المعلومات حول المجموعات المسلحة في الجبل»
        if not told_of:
            return 0.0
        return _NEVER if candidate.sub_event_type == "task_force" else _INQUIRY
    if candidate.event_type == "policy":
        told_of = _is_of_group(view, place) or _is_of_attack(view, candidate, place)
        return _NEVER if told_of or _is_of_reason(view, candidate, place) else 0.0
    if candidate.event_type == "meeting":
        urged = _is_urged(view, candidate, place) or _is_of_attack(view, candidate, place)
        return _NEVER if urged or is_not_venue(view, candidate, place) else 0.0
    if candidate.event_type not in ("attack", "enforcement"):
        return 0.0
    if _is_refuge(view, place) or _is_of_burial(view, candidate, place):
        return _NEVER
    cost = 0.0
    if place.char_end <= candidate.start and _is_field_of_body(view, place):
        cost += _NEVER if _is_on_land_of_others(view, candidate, place) else _FIELD
    if candidate.event_type == "enforcement" and _is_seat_of_unit(view, place):
        cost += _SEAT
    if place.char_end <= candidate.start and _is_of_its_people(view, place):
        cost += _SEAT
    by_force = candidate.event_type == "enforcement" and candidate.sub_event_type not in OF_COURT
    if by_force and _is_seat_of_court(view, place):
        cost += _COURT
    if candidate.event_type == "enforcement" and _is_of_guilt(view, candidate, place):
        cost += _GUILT
    if place.char_end <= candidate.start and (_is_of_group(view, place) or _is_of_speech(view, place)):
        cost += _NAME
    return cost


def is_aimed_at(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«أطلقوا صواريخ باتجاه نجران», «أوقف لدى وصوله إلى تونس»: whither tells where it happened."""
    if candidate.event_type not in ("attack", "enforcement") or place.char_start < candidate.start:
        return False
    head = candidate.spans[0][0]
    told = [word.key for word in view.words if head <= word.start and word.end <= place.char_start]
    if candidate.sub_event_type in _TAKEN and words("on_arrival") & set(told[-_ARRIVAL_REACH:]):
        return True
    return bool(words("projectile") & set(told)) and bool(words("advanced_on") & set(told[-_CHAIN:]))


def _is_inquired_into(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«لجنة للتحقيق في الهجوم على القنصلية في بنغازي»: where that was which a committee looks into."""
    return bool(words("inquiry") & set(_told_between(view, candidate, place)))


def _is_of_attack(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«اتفاق على تحديد المسؤولين عن الهجمات في سوريا»: where the attacks were that something is done about."""
    end = candidate.spans[0][1]
    return any(
        end <= t.char_start < place.char_start and view.words_between(t.char_end, place.char_start) <= _OF_ATTACK
        for t in attack_nouns(view)
    )


def attack_nouns(view: SentenceView) -> list[TriggerMention]:
    """The attacks that a sentence names by a noun: «الهجوم», «تفجير»."""
    return [t for t in view.triggers if t.event_type == "attack" and t.role == "head" and t.pos == "noun"]


def _is_of_reason(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«قررت غلق حدودها خوفا من تسلل المسلحين في ليبيا»: where that was or is for which something is done."""
    reasons = words("for_fear") | words("in_protest") | words("in_answer")
    return any(key in reasons for key in _told_between(view, candidate, place))


def _is_urged(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«شدد خلال لقاء مع نظيره على ضرورة تأمين الحدود بين تونس وليبيا»: what was spoken of there."""
    told = _told_between(view, candidate, place)
    return any(first in words("urging") and second in words("urged") for first, second in pairwise(told))


def _told_between(view: SentenceView, candidate: Candidate, place: PlaceMention) -> list[str]:
    head = candidate.spans[0][1]
    return [word.key for word in view.words if head <= word.start and word.end <= place.char_start]


def _before_phrase(view: SentenceView, place: PlaceMention, count: int) -> tuple[str, ...]:
    """Up to `count` words before a place, the words that only say what kind of place it is left out."""
    before = view.words_before(place.char_start - len(written_on(view, place)), count + 2)
    while before and before[-1] in words("in_place"):
        before = before[:-1]
    return before[-count:]


def _is_seat_of_unit(view: SentenceView, place: PlaceMention) -> bool:
    """«فرقة الحرس الوطني بالقصرين», and the province of such a seat: «الحرس الوطني بطبلبة ولاية المنستير»."""
    before = _before_phrase(view, place, _UNIT_REACH)
    town = next((p for p in reversed(view.places) if p.char_end < place.char_start), None)
    if before[-1:] != ("من",) and (town is None or _before_words(view, town.char_end, place.char_start)):
        return bool(before) and before[-1] in words("ends_unit_name")
    if town is None or view.words_between(town.char_end, place.char_start) > _CHAIN:
        return False
    return bool(words("ends_unit_name") & set(_before_phrase(view, town, 1)))


def _is_of_its_people(view: SentenceView, place: PlaceMention) -> bool:
    """«أدان أهالي محافظة القطيف التفجير», «تفقد أمير منطقة عسير موقع التفجير»: who speaks of it or comes to see it."""
    before = _before_phrase(view, place, 1)
    return bool(before) and before[0].removeprefix("و") in words("people_of_place")


def _is_seat_of_court(view: SentenceView, place: PlaceMention) -> bool:
    """«بالمحكمة الابتدائية بتونس», «قاضي التحقيق في بنزرت»."""
    before = _before_phrase(view, place, _COURT_REACH)
    return any(is_one_of(key, words("of_court")) for key in before)


def _is_seat_of_source(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«قال معهد للدراسات في لندن إن 300 شخص قتلوا»: where those sit who counted, or tell."""
    if place.char_end > candidate.start or candidate.event_type not in ("statistic", *OF_FORCE):
        return False
    bodies = [w for w in view.last_words(place.char_start, _SOURCE_REACH) if is_one_of(w.key, words("source_body"))]
    if not bodies or view.barriers_between(bodies[-1].end, place.char_start):
        return False
    if words("civil_authority") & set(view.words_after(bodies[-1].end, 1)):
        return False  # «مركز الشرطة في سوسة»
    return candidate.event_type == "statistic" or view.has_barrier(place.char_end, candidate.start, ("complement",))


def _is_refuge(view: SentenceView, place: PlaceMention) -> bool:
    """«الذين لجأوا إلى مدينة X», «نقل الجرحى إلى مستشفى X»: where people went to afterwards."""
    before = _before_phrase(view, place, _FLIGHT_REACH)
    toward = [at for at, key in enumerate(before) if key in words("toward")]
    if not toward or len(before) - toward[-1] > _CHAIN:
        return False
    return any(key.removeprefix("و") in words("flight") for key in before[: toward[-1]])


def _is_of_burial(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«أعدم أمس وشيعت جنازته في X»: where the dead were laid to rest."""
    told = {key.removeprefix("و") for key in _told_between(view, candidate, place)}
    return bool(words("laid_to_rest") & told)


def _is_of_guilt(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«بتهمة الهجوم على مقر في X», «لمشاركته في القتال في X»: where the crime was, or should have been."""
    return bool(words("guilt") & set(_told_between(view, candidate, place)))


def _is_of_group(view: SentenceView, place: PlaceMention) -> bool:
    """«أعلن تنظيم القاعدة في اليمن مسؤوليته عن»: the branch of a group that only tells."""
    groups = [actor for actor in view.actors if actor.kind == "group" and actor.char_end <= place.char_start]
    return bool(groups) and not _before_words(view, groups[-1].char_end, place.char_start)


def _is_field_of_body(view: SentenceView, place: PlaceMention) -> bool:
    """«بعثة مراقبي الأمم المتحدة في الهند وباكستان»: the name of a mission or an office says where it works."""
    before = view.last_words(place.char_start, _FIELD_REACH)
    bodies = [word for word in before if is_one_of(word.key, words("field_body"))]
    return bool(bodies) and not view.barriers_between(bodies[-1].end, place.char_start)


def _is_on_land_of_others(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether it goes on with «على الأراضي الباكستانية», a land other than that of the place."""
    behind = [d for d in view.demonyms if d.char_start > candidate.start and d.country not in ("", place.country)]
    return any(words("territory") & set(view.words_before(d.char_start, 1)) for d in behind)


def _is_of_speech(view: SentenceView, place: PlaceMention) -> bool:
    """«أكد الوزير على هامش تصريحات في بنزرت نجاح الجيش في صد هجوم»: where somebody spoke of it."""
    before = _before_phrase(view, place, _SPEECH_REACH)
    return any(is_one_of(key, words("words_spoken")) for key in before)


def _before_words(view: SentenceView, start: int, end: int) -> list[str]:
    """The words between a name and a place that say more than «في» or «في مدينة»."""
    between = [word.key for word in view.words if start <= word.start and word.end < end]
    return [key for key in between if key not in words("in_place")]


def home_authority(view: SentenceView, candidate: Candidate) -> ActorMention | None:
    """The nationality of the police, court or authorities that act: «أوقفت السلطات المغربية», «قضت محكمة بريطانية»."""
    if candidate.event_type != "enforcement" or candidate.sub_event_type not in _BY_POLICE:
        return None
    near: list[tuple[float, ActorMention]] = []
    for demonym in view.demonyms:
        before = view.words_before(demonym.char_start, 2)
        if not demonym.country or not any(key.lstrip("وبل") in words("civil_authority") for key in before):
            continue
        near.append((words_from(view, candidate, demonym), demonym))
    cost, best = min(near, key=lambda item: item[0], default=(_NEVER, None))
    return best if cost <= _AUTHORITY_REACH else None
