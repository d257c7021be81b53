"""What happened elsewhere than where its doers are at home: strikes from afar, and the acts of many states."""

from __future__ import annotations

from itertools import pairwise

from extract.events.counts.answers import answering
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.kinds.killings import in_air_strikes
from extract.events.sites.distances import words_from
from extract.events.sites.offices import is_in_title
from extract.events.sites.relations import is_mutual
from extract.events.sites.standing import NOT_WHERE, stands_as
from extract.events.text.frames import frames_of
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, Span, view_of
from extract.events.text.words import words
from extract.folding import fold
from extract.models import ActorMention, PlaceMention

STRIKERS = ("USA", "GBR", "FRA", "RUS", "TUR", "ISR", "SAU", "ARE")  # they strike abroad
DISTANT = ("USA", "GBR", "FRA", "RUS")
_REACH = 14
_NEAR = 8.0
_TOWN, _REGION = 1, 4
_MANY_COUNTRIES = 5
_BODY_REACH = 6.0
_GIVEN = ("aid", "grant", "loan", "donation", "procurement", "contribution", "allocation", "transfer")
_BEFORE, _BEHIND = 5, 2
_POWERS_REACH = 12
_COUNCIL = "UN Security Council"
_NAME_REACH = 20
_OUTSIDE_REACH = 5


def is_strike(view: SentenceView, candidate: Candidate) -> bool:
    """«غارة أميركية», «مقتل قيادي … في غارة»: hit from the air, by a state that need not be where it hits."""
    if candidate.event_type not in (*OF_FORCE, "mission", "statistic"):
        return False
    if candidate.sub_event_type == "killed_by_forces" and _is_by_distant_army(view, candidate):
        return True
    told = {*fold(candidate.text).split(), *view.words_after(candidate.start, 2)}
    if candidate.sub_event_type == "air_strike" or words("strike") & told:
        return True
    if words("hitting") & told and _is_by_air(view):
        return True
    if candidate.event_type == "statistic":
        return bool(words("strikes_by_air") & set(view.words_after(candidate.spans[0][0], _REACH)))
    if candidate.sub_event_type not in ("killing", "killed_by_forces"):
        return False
    return in_air_strikes(view, candidate.spans[0][0], _REACH)


def _is_by_distant_army(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل على يد القوات الفرنسية», «قتلت قوات خاصة أميركية قياديا»: soldiers who fight far from home."""
    near = [d for d in view.demonyms if d.country in DISTANT]
    return any(
        words("army_abroad") & set(view.words_before(d.char_start, 2)) and words_from(view, candidate, d) <= _NEAR
        for d in near
    )


def _is_by_air(view: SentenceView) -> bool:
    return any(word.key in words("by_air") for word in view.words)


def strikers(view: SentenceView) -> frozenset[str]:
    """The powers whose forces, under an adjective or a name, a sentence speaks of."""
    told = (*view.demonyms, *view.actors, *(p for p in view.places if stands_as(view, p) == "actor"))
    return frozenset(mention.country for mention in told) & frozenset(STRIKERS)


def is_struck_from(view: SentenceView, candidate: Candidate, adjective: ActorMention) -> bool:
    """Whether a nationality beside a strike says who strikes: «شن الجيش التركي غارات», no «الأراضي التركية»."""
    if adjective.country not in STRIKERS or words("territory") & set(view.words_before(adjective.char_start, 1)):
        return False
    return is_strike(view, candidate)


def comes_from(view: SentenceView, adjective: ActorMention) -> bool:
    """«مقذوف من الأراضي اليمنية», «أطلق من داخل الأراضي السورية»: the land that a shell or a band comes from."""
    before = view.words_before(adjective.char_start, 3)
    if len(before) < 2 or before[-1] not in words("territory"):
        return False
    return before[-2] == "من" or (before[0] == "من" and before[1] in words("in_place"))


def where_it_struck(mentions: DocumentMentions, view: SentenceView) -> PlaceMention | None:
    """The place that the strikes of this sentence, or of the nearest around, hit, where it is in one country alone."""
    home = strikers(view)
    before = range(view.index - 1, max(-1, view.index - 1 - _BEFORE), -1)
    behind = range(view.index + 1, min(len(mentions.sentences), view.index + 1 + _BEHIND))
    for index in (view.index, *before, *behind):
        near = index == view.index - 1  # «أنهى الحلف مهماته القتالية في أفغانستان. وشن الحلف 90 غارة في مايو»
        hit = _hit_in(view if index == view.index else view_of(mentions, index), home, near)
        if hit:
            return hit[0] if len({place.country for place in hit}) == 1 else None
    return None


def _hit_in(view: SentenceView, home: frozenset[str], near: bool = False) -> list[PlaceMention]:
    """The places, none of a striker, that stand behind a word of striking and say where or against whom.

    In the sentence right before (`near`), also behind a word of fighting.
    """
    blows = words("strike") | (words("hitting") if _is_by_air(view) else frozenset())
    blows |= words("combat") if near else frozenset()
    blow = next((word.start for word in view.words if word.key.lstrip("وبف") in blows), None)
    if blow is None:
        return []
    places = [place for place in view.places if place.char_start > blow and place.country not in (*home, "")]
    return [place for place in places if stands_as(view, place) in ("in", "on")]


def is_not_in(view: SentenceView, candidate: Candidate, country: str) -> bool:
    """Whether what a sentence says of `country`, which is only guessed, shuts out that it happened there."""
    return _is_answered_there(view, candidate, country) or _is_outside(view, candidate, country)


def _is_answered_there(view: SentenceView, candidate: Candidate, country: str) -> bool:
    """«قصفت تركيا مواقع في سوريا بعد أيام من هجوم»: what a state answers abroad was not where it strikes."""
    answer = answering(view, candidate)
    doers = strikers(view) | {d.country for d in view.demonyms if d.char_end <= candidate.spans[0][0]}
    if answer is None or country in doers or not doers:
        return False
    return any(p.country == country and answer.char_end <= p.char_start < candidate.spans[0][0] for p in view.places)


def _is_outside(view: SentenceView, candidate: Candidate, country: str) -> bool:
    """«اجتماع خارج مصر»: not in that country, whatever the text is about."""
    end = candidate.spans[0][1]
    return any(
        words("outside") & set(view.words_before(place.char_start, 1))
        and view.words_between(end, place.char_start) <= _OUTSIDE_REACH
        for place in view.places
        if place.country == country and place.char_start >= end
    )


def of_many_states(view: SentenceView, candidate: Candidate) -> bool:
    """Whether an international body decides, or the powers and Iran agree: nobody's land is where that was done."""
    told = {*fold(candidate.text).split(), *view.words_after(candidate.end, 2)}
    if candidate.sub_event_type == "agreement" and words("nuclear") & told:
        return True
    if words("of_many_lands") & set(view.words_after(candidate.spans[0][1], 1)):
        return True  # «قرارا دوليا»
    if is_mutual(view, candidate) or (candidate.sub_event_type == "agreement" and _is_with_powers(view, candidate)):
        return True
    bodies = [a for a in view.actors if a.rule == "lexicon" and a.kind in ("organisation", "office", "country")]
    near = [(min(view.distance(w, (a.char_start, a.char_end)) for w in candidate.spans), a) for a in bodies]
    near = [(cost, a) for cost, a in near if cost <= _BODY_REACH and a.char_start < candidate.end and decides(view, a)]
    return bool(near) and not min(near, key=lambda item: item[0])[1].country


def is_passed_by_many(view: SentenceView, candidate: Candidate) -> bool:
    """«القرار رقم 1973 لعام 2011، والمتخذ من قبل مجلس الأمن»: a numbered act said to be of such a body."""
    head = candidate.spans[0]
    if not words("number_of_text") & {word.key for word in view.words_in(head[0], view.sentence.char_end)[1:2]}:
        return False
    bodies = [a for a in view.actors if not a.country and a.kind == "organisation" and a.rule == "lexicon"]
    behind = [a for a in bodies if a.char_start >= candidate.end]
    return any(
        view.words_between(candidate.end, a.char_start) <= _REACH
        and words("passed_by") & set(view.words_before(a.char_start, 1))
        for a in behind
    )


def _is_with_powers(view: SentenceView, candidate: Candidate) -> bool:
    """«اتفاق توصلت إليه طهران مع خمس قوى كبرى», «بين طهران والقوى الكبرى»: many states agree."""
    end = candidate.spans[0][1]
    told = [word.key for word in view.words if word.start >= end][:_POWERS_REACH]
    return any(
        one.lstrip("و").removeprefix("ل") in words("great_powers") and two in words("of_world")
        for one, two in pairwise(told)
    )


def decides(view: SentenceView, body: ActorMention) -> bool:
    """Whether a body does more than welcome, condemn or look after: «رحبت الجامعة بالإعلان», «برعاية الأمم المتحدة».

    Nor does one decide of which a state is a member, «تركيا عضو الحلف», or before which a case is brought.
    """
    if words("no_decider") & set(fold(body.text).split()):
        return False
    before = view.words_before(body.char_start, 1)
    spoken = any(not frame.announces and 0 <= body.char_start - frame.span[1] <= 2 for frame in frames_of(view))
    return not spoken and not (words("under_care") | words("member_of")) & set(before)


def place_near_deal(view: SentenceView, candidate: Candidate, span: Span | None) -> bool:
    """Whether the place of `span`, a town, says where it was concluded: «في فيينا», close to its words.

    What the Security Council passes is passed at its seat, whatever town is told of.
    """
    councils = [a for a in view.actors if a.name_en == _COUNCIL and a.char_start < candidate.end + _NAME_REACH]
    if any(words_from(view, candidate, a) <= 1 for a in councils):
        return False
    place = next((p for p in view.places if span is not None and p.char_start == span[0]), None)
    if place is None or (place.geo_precision or 9) > _TOWN or stands_as(view, place) in (*NOT_WHERE, "of", "on"):
        return False
    return words_from(view, candidate, place) <= _NEAR


def recipient(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """The country that money goes to: «منحت ألمانيا تونس مساعدة», the one that is told beside the giver."""
    if candidate.event_type != "funding" or candidate.sub_event_type not in _GIVEN or _is_taken(candidate):
        return None
    told = [p for p in view.places if p.country and not is_in_title(view, p) and stands_as(view, p) != "topic"]
    served = [p for p in told if stands_as(view, p) == "to"]
    if len({p.country for p in served}) == 1 and any(_gives(view, p) and p.country != served[0].country for p in told):
        return served[0]  # «التزام الولايات المتحدة بتقديم الدعم للقاهرة»
    pledging = {p.country for p in told if _pledges(view, p)}
    givers = pledging or {p.country for p in told if _gives(view, p)} | {
        d.country for d in view.demonyms if words("state_body") & set(view.words_before(d.char_start, 2))
    }
    others = [p for p in told if p.country not in givers]
    return others[0] if givers and len({p.country for p in others}) == 1 else None


def _is_taken(candidate: Candidate) -> bool:
    """«ضبطت الجمارك 250 ألف دولار»: nobody is given what is seized or frozen."""
    return bool(words("takes_money") & set(candidate.rule.removeprefix("money_and_word:").split()))


def _pledges(view: SentenceView, place: PlaceMention) -> bool:
    """«التزام الولايات المتحدة», «منحة ألمانيا»: the name right behind a noun of giving."""
    return bool(words("giving") & set(view.words_before(place.char_start, 1)))


def _gives(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a country acts, under its own name or its capital's."""
    return stands_as(view, place) == "actor" or place.rule in ("country_as_actor", "capital_as_government")


def _is_all_over(place: PlaceMention) -> bool:
    """«حول العالم»: in itself what others say with «في»."""
    return fold(place.text).startswith(tuple(words("all_over")))


def is_of_the_world(view: SentenceView, candidate: Candidate) -> bool:
    """«أكثر من ألف اعتداء في أربعين بلدا», «جرائم القتل في العالم»: a count over many states.

    None of them is named, but for those of a part: «قتل 60 صحافيا في العالم، بينهم 12 في سوريا».
    """
    if candidate.event_type not in (*OF_FORCE, "statistic"):
        return False
    parts = next((word.start for word in view.words if word.key in words("among_them")), view.sentence.char_end)
    if any(place.country and place.char_start < parts for place in view.places):
        return False
    wide = [p for p in view.places if p.geo_precision == _REGION and (stands_as(view, p) == "in" or _is_all_over(p))]
    many = [n for n in view.numbers if n.unit == "countries" and n.value >= _MANY_COUNTRIES]
    return any(words_from(view, candidate, m) <= _REACH for m in (*wide, *many))
