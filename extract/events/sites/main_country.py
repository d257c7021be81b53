"""The country that a document is about, by what most of its places, nationalities and bodies belong to."""

from __future__ import annotations

from collections import Counter

from extract.events.sites.home_words import home_of
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import Span
from extract.events.text.words import words
from extract.folding import fold
from extract.models import ActorMention, PlaceMention

_AS_GOVERNMENT = ("capital_as_government", "country_as_actor")
_OF_CONTEXT = ("demonym", "country", "country_as_actor", "office_country_of_context", "office_without_country")


def main_country(
    mentions: DocumentMentions, least_share: float, least: int = 2, without: tuple[str, ...] = ()
) -> tuple[str, Span] | None:
    """The country that at least `least_share` of a document's mentions, and `least` of them, speak of, with the first.

    Counted are places and nationalities and, where these do not tell, also known bodies and people; nothing of the
    countries `without`. A text that names no country twice may still hold words of one state alone.
    """
    away = ("", *without)
    places = [p for p in mentions.places if p.country not in away and "in_name" not in p.rule]
    told: list[PlaceMention | ActorMention] = [*places, *(d for d in mentions.demonyms if d.country not in away)]
    actors = [a for a in mentions.actors if a.country not in away and a.kind != "group" and a.rule not in _OF_CONTEXT]
    most = _most_told(told, least_share, least) or _most_told([*told, *actors], least_share, least)
    if most is not None or max(Counter(m.country for m in told).values(), default=0) > 1:
        return most
    home = home_of(mentions.document.text)
    return home if home is not None and home[0] not in away else None


def _most_told(told: list[PlaceMention | ActorMention], least_share: float, least: int) -> tuple[str, Span] | None:
    if not told:
        return None
    country, count = Counter(mention.country for mention in told).most_common(1)[0]
    alone = len(told) == 1 and told[0].rule not in _AS_GOVERNMENT
    if count < (least if alone else 2) or count < least_share * len(told):
        return None
    first = min((m for m in told if m.country == country), key=lambda mention: mention.char_start)
    return country, (first.char_start, first.char_end)


def custodian(mentions: DocumentMentions, main: tuple[str, Span]) -> tuple[str, Span]:
    """The state whose authorities alone act in a text that speaks of another only by the nationality of people.

    «أوقفت السلطات الإيطالية تونسيا … وكان التونسي …»: Italy, and not Tunisia. Where places of the other are named,
    too, only ministries of the interior, police and courts tell: «وزارة الداخلية البحرينية … متفجرات من إيران».
    """
    acting = [a for a in mentions.actors if a.country and a.rule == "office"]
    if any(place.country == main[0] for place in mentions.places):
        police = [a for a in acting if words("police_body") & set(fold(a.text).split())]
        acting = police if all(actor.country != main[0] for actor in acting) else []
    if not acting or len({actor.country for actor in acting}) > 1:
        return main
    return acting[0].country, (acting[0].char_start, acting[0].char_end)
