"""Whose country it is: of the body that decides, or of the ruler who was killed."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.sites.abroad import decides
from extract.events.sites.chairs import receiver_before
from extract.events.sites.distances import words_from
from extract.events.sites.relations import is_mutual, other_party
from extract.events.sites.speaking_of import only_speaks_of
from extract.events.sites.standing import NOT_WHERE, does_in_clause, stands_as, written_on
from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView, Span
from extract.events.text.words import words
from extract.folding import fold
from extract.models import ActorMention, PlaceMention

_BY_BODY = frozenset(
    "law bill decree resolution sanctions amnesty designation rules alert_level state_of_emergency "
    "approval strategy break_of_relations measures penalties recalled_envoy restored_relations".split()
)
_BODY_KINDS = ("organisation", "office", "person")
OF_CONTEXT = ("office_country_of_context", "office_without_country")
_BODY_REACH = 6.0
_VICTIM_REACH = 4
_HOST_REACH = 3
_LIST_REACH = 12
_WITH_REACH = 3
_SUBJECT_REACH = 2
_NAMED_ON = ("(", ")", "«", "»", '"')  # marks that may stand within the name of somebody
_COUNCIL = 2
_CHAIR = 8
_OWN = ("ته", "تها", "عه", "عها")  # of «جلسته», «اجتماعها»
_KILLINGS = ("assassination", "killing")

Whose = tuple[str, Span]


def _near_act(view: SentenceView, candidate: Candidate, span: Span) -> float:
    """How far `span` is from the act and the verb nearest to it; 0 where it votes: «وافق الكنيست أمس … على تشديد»."""
    head = candidate.spans[0][0]
    if span[1] <= head and _votes(view, span[0]) and not view.has_barrier(span[1], head, NEW_CLAUSE):
        return 0.0
    return min(view.distance(word, span) for word in candidate.spans[:2])


def _votes(view: SentenceView, start: int) -> bool:
    """Whether a body that is named at `start` stands right behind a verb of voting: «وافق», «ووافق»."""
    if not any(actor.char_start == start and actor.kind == "organisation" for actor in view.actors):
        return False
    return bool(words("votes_on") & {*view.words_before(start, 1), *view.unjoined_before(start, 1)})


def deciding_body(view: SentenceView, candidate: Candidate, located: bool = False) -> Whose | None:
    """The state whose parliament, court, minister or ruler makes a law or a decree: «أقر الكنيست …».

    A body whose state is only guessed from the text around does not outdo a place of the clause (`located`).
    """
    if candidate.event_type != "policy" or candidate.sub_event_type not in _BY_BODY or is_mutual(view, candidate):
        return None
    bodies = [a for a in view.actors if a.country and a.kind in _BODY_KINDS and not _is_expelled(candidate, a)]
    bodies = [a for a in bodies if not _is_listed(view, candidate, a) and not only_speaks_of(view, candidate, a)]
    other = other_party(view, candidate)
    bodies = [a for a in bodies if other is None or a.char_end <= other.char_start]
    known = [a for a in bodies if a.rule not in OF_CONTEXT] or ([] if located else bodies)
    of_many = [a for a in view.actors if not a.country and a.kind == "organisation" and a.rule == "lexicon"]
    acting: list[ActorMention | PlaceMention] = [
        *known,
        *(a for a in of_many if decides(view, a)),
        *(
            p
            for p in view.places
            if p.country
            and p is not other
            and _is_government(view, p)
            and not _is_allowed(view, candidate, p)
            and not does_in_clause(view, p)
            and not only_speaks_of(view, candidate, p)
        ),
    ]
    near = [(_near_act(view, candidate, (m.char_start, m.char_end)), m.char_start, m) for m in acting]
    near = [item for item in near if item[0] <= _BODY_REACH and item[1] < candidate.end]
    if not near:
        return _heading(view)
    best = min(near, key=lambda item: item[:2])[2]
    return (best.country, (best.char_start, best.char_end)) if best.country else None


def _heading(view: SentenceView) -> Whose | None:
    """«السودان: أعلن أمس قطع العلاقات»: the state that an item of a list is headed by."""
    first = next((place for place in view.places if place.country), None)
    if first is None or view.words_between(view.sentence.char_start, first.char_start) > 0:
        return None
    behind = view.folded[first.char_end - view.sentence.char_start :].lstrip()[:1]
    return (first.country, (first.char_start, first.char_end)) if behind == ":" else None


def _is_expelled(candidate: Candidate, actor: ActorMention) -> bool:
    """«طرد السفير السوري»: the envoy's state decides nothing."""
    envoy = words("envoy") & {fold(word) for word in actor.text.split()}
    return candidate.sub_event_type == "recalled_envoy" and bool(envoy)


def _is_allowed(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«سمحت لبريطانيا باستخدام القاعدة»: whom something is allowed decides nothing."""
    return candidate.sub_event_type in ("approval", "measures") and "ل" in written_on(view, place)


def _is_listed(view: SentenceView, candidate: Candidate, actor: ActorMention) -> bool:
    """«أضاف المجلس اسم القيادي السوري إلى قائمة العقوبات»: who is put on a list decides nothing."""
    if candidate.sub_event_type not in ("designation", "sanctions"):
        return False
    return bool((words("listed_name") | words("against")) & set(view.words_before(actor.char_start, 1)))


def _is_government(view: SentenceView, place: PlaceMention) -> bool:
    """«فرضت واشنطن حظرا»: a state that acts, under its own name or its capital's."""
    stands = stands_as(view, place)
    return stands == "actor" or (place.rule == "capital_as_government" and stands not in NOT_WHERE)


def nation_of_bodies(view: SentenceView, candidate: Candidate) -> Whose | None:
    """The one state whose forces or ministries a sentence names: «تشارك في العملية قوات … القوات الباكستانية»."""
    if candidate.event_type not in ("mission", "enforcement", "policy"):
        return None
    named = [d for d in view.demonyms if d.country and words("state_body") & set(view.words_before(d.char_start, 1))]
    if candidate.event_type == "policy":  # «قرار منعه …، بعد أن أوقفه الأمن الجزائري»: who decides stands before
        named = [demonym for demonym in named if demonym.char_start < candidate.end]
    if len({d.country for d in named}) != 1:
        return None
    return named[0].country, (named[0].char_start, named[0].char_end)


def sitting_body(view: SentenceView, candidate: Candidate) -> Whose | None:
    """The state whose cabinet or parliament sits: «اجتماع مجلس الوزراء الأردني», «جلسة البرلمان التونسي»."""
    limit = candidate.spans[0][1]
    for actor in view.actors:
        if actor.country and actor.kind in ("office", "organisation") and actor.rule not in OF_CONTEXT:
            near = 0 <= view.words_between(limit, actor.char_start) <= 1 and actor.char_start >= limit
            if near and fold(actor.text).split()[0].removeprefix("ال") in words("sitting_council"):
                return actor.country, (actor.char_start, actor.char_end)
    return _own_council(view, candidate)


def _own_council(view: SentenceView, candidate: Candidate) -> Whose | None:
    """«أدان مجلس الوزراء بمملكة البحرين التفجير، مستنكرا في جلسته أمس»: the council named before its own session."""
    if not fold(candidate.text).endswith(_OWN):
        return None
    named = [m for m in (*view.actors, *view.demonyms, *view.places) if m.country]
    for word in view.words:
        if word.start < candidate.spans[0][0] and word.key.removeprefix("ال") in words("sitting_council"):
            own = [m for m in named if word.start <= m.char_end and m.char_start < candidate.spans[0][0]]
            near = [m for m in own if view.words_between(word.end, m.char_start) <= _COUNCIL]
            if near:
                return near[0].country, (near[0].char_start, near[0].char_end)
    return None


def presided_by(view: SentenceView, candidate: Candidate) -> Whose | None:
    """«وعبر المجلس خلال اجتماعه الذي عقد أمس برئاسة وزير الخارجية الكويتي»: the state of who is in the chair."""
    council = {key.removeprefix("ال") for key in view.words_before(candidate.spans[0][0], _COUNCIL)}
    if not words("sitting_council") & council:
        return None
    chair = next((word for word in view.words if word.start >= candidate.end and word.key in words("in_chair")), None)
    if chair is None or view.words_between(candidate.end, chair.start) > _CHAIR:
        return None
    behind = [m for m in (*view.actors, *view.demonyms) if m.country and m.char_start >= chair.end]
    near = [m for m in behind if view.words_between(chair.end, m.char_start) <= _CHAIR]
    codes = {m.country for m in near}
    return (near[0].country, (near[0].char_start, near[0].char_end)) if len(codes) == 1 else None


def killed_at_home(view: SentenceView, candidate: Candidate) -> Whose | None:
    """The country whose ruler was killed: «اغتيال رئيس الوزراء اللبناني»; envoys and soldiers may be abroad."""
    if candidate.event_type != "attack" or candidate.sub_event_type not in _KILLINGS:
        return None
    for whose in (*view.actors, *view.demonyms):
        if not whose.country or whose.char_start < candidate.spans[0][1]:
            continue
        if view.words_between(candidate.spans[0][1], whose.char_start) > _VICTIM_REACH:
            continue
        span_words = (*view.words_before(whose.char_start, 2), *view.words_after(whose.char_start, 2))
        sovereign = whose.kind == "country" and words("sovereign") & set(view.words_before(whose.char_start, 1))
        if sovereign or words("ruler") & set(span_words):
            return whose.country, (whose.char_start, whose.char_end)
    return None


def is_parted_from(view: SentenceView, candidate: Candidate, span: Span | None) -> bool:
    """«جاء إلى لبنان لزيارة قبر من حاول اغتيال أمير الكويت»: whether a clause or comma parts a place from the deed."""
    if span is None or not view.sentence.char_start <= span[0] < view.sentence.char_end:
        return False
    low, high = sorted((candidate.spans[0][0], span[0]))
    return view.has_barrier(low, high, (*NEW_CLAUSE, *COMMAS))


def acts_at_home(view: SentenceView, candidate: Candidate, code: str) -> bool:
    """Whether a ministry, court or force of country `code` stands beside what is told."""
    bodies = [a for a in view.actors if a.kind in ("office", "organisation")]
    home = [a for a in bodies if a.country == code or a.rule == "office_without_country"]
    return any(words_from(view, candidate, actor) <= _BODY_REACH for actor in home)


def people_of(view: SentenceView, candidate: Candidate, code: str) -> bool:
    """Whether those whom an attack befalls are of country `code`: «قتل جنديان تركيان»."""
    own = [nation for nation in view.demonyms if nation.country == code]
    return any(words_from(view, candidate, nation) <= _VICTIM_REACH for nation in own)


def host_of(view: SentenceView, candidate: Candidate) -> Whose | None:
    """The country of who receives somebody, named right before the verb, or else first behind it: «استقبل أمير قطر …».

    None where only the guest stands behind it («استقبل وزير الخارجية الفرنسي»).
    """
    first = _first_behind_receiving(view, candidate)
    if first is None:
        return None
    receiver = receiver_before(view, candidate)
    if receiver is not None:
        return receiver.country, (receiver.char_start, receiver.char_end)
    if not first.country or _has_subject(view, candidate) or not _has_guest(view, first):
        return None
    return first.country, (first.char_start, first.char_end)


def guests_of(view: SentenceView, candidate: Candidate) -> tuple[str, ...]:
    """The countries of those who only come to a gathering: whom somebody receives or holds talks with.

    «استقبل وزير الخارجية الفرنسي», «عقد جلسة مباحثات مع رئيس السنغال».
    """
    first = _first_behind_receiving(view, candidate)
    if first is not None:
        return () if host_of(view, candidate) is not None else (first.country,)
    bodies = [actor for actor in view.actors if actor.kind != "group"]  # rebels are no guests of their state
    found: list[ActorMention | PlaceMention] = [*bodies, *view.demonyms, *view.places]
    end = candidate.spans[0][1]
    hosts = {one.country for one in found if one.char_end <= end}  # a state that talks with its own rebels
    return tuple(
        guest.country
        for guest in found
        if guest.country
        and guest.country not in hosts
        and guest.char_start >= end
        and words("together_with") & set(view.words_before(guest.char_start, _WITH_REACH))
        and not view.has_barrier(end, guest.char_start, NEW_CLAUSE)
    )


def _first_behind_receiving(view: SentenceView, candidate: Candidate) -> ActorMention | PlaceMention | None:
    """Whose state stands first behind a verb or noun of receiving; None for other gatherings."""
    if candidate.event_type != "meeting" or not words("receiving") & set(candidate.text.split()):
        return None
    known = [a for a in (*view.actors, *view.demonyms) if a.country and a.kind != "group"]
    whose = [*known, *(p for p in view.places if p.country and stands_as(view, p) in ("of", "from"))]
    verb = candidate.spans[0][1]
    limit = [word.end for word in view.words if word.start >= verb and not view.in_date(word)][:_HOST_REACH]
    near = [w for w in whose if limit and verb <= w.char_start < limit[-1]]
    return min(near, key=lambda w: w.char_start, default=None)


def _has_subject(view: SentenceView, candidate: Candidate) -> bool:
    """«الملك سلمان استقبل …»: who receives is named right before the verb."""
    before = {key.removeprefix("و").removeprefix("ال") for key in view.words_before(candidate.start, _SUBJECT_REACH)}
    return candidate.verbal and bool(words("official") & before)


def _has_guest(view: SentenceView, host: ActorMention | PlaceMention) -> bool:
    """Whether somebody else is named behind who stands first after a verb of receiving, in the same clause."""
    ends = [b.position for b in view.barriers if b.position >= host.char_end and b.kind not in _NAMED_ON]
    last = min(ends, default=view.sentence.char_end)
    others = [a for a in view.actors if host.char_end <= a.char_start < last and a.kind != "country"]
    joined = [actor for actor in others if _is_one_more(view, host, actor)]
    if len(joined) < len(others):
        return True
    told = [
        word.key.removeprefix("ب").removeprefix("ال")
        for word in view.words_in(host.char_end, last)
        if not any(actor.char_start <= word.end and word.end <= actor.char_end for actor in joined)
    ]
    return bool((words("official") | words("delegation")) & set(told))


def _is_one_more(view: SentenceView, host: ActorMention | PlaceMention, guest: ActorMention) -> bool:
    """«التقى ملك الأردن وسلطان عمان»: the next of several guests, joined with «و» to the first."""
    if view.letter_before(guest.char_start) == "و":
        return view.words_between(host.char_end, guest.char_start) <= _LIST_REACH
    before = view.last_words(guest.char_start, 1)
    return bool(before) and before[0].start >= host.char_end and before[0].key.startswith("و")
