"""Finding places: the index proposes, named rules decide by the words around.

Steps for each text: hits of the gazetteer -> `_accept` (is it a place here?) -> `_choose` (which of the places
of that name?) -> `PlaceMention`. Rules in the mentions: the gazetteer's kind (`country`, `region`, `province`,
`city`, `site`), `city_with_cue` (a small town behind a word of place), `capital_as_government` and
`country_as_actor` (the name governs a verb of saying or dealing), `in_organisation_name` («جامعة القاهرة»).
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from extract.folding import fold, snap_end
from extract.lexicons import read_lexicon
from extract.models import PlaceMention
from extract.places.demonyms import demonym_hits
from extract.places.gazetteer import Place, cues, index
from extract.words import Hit, Words, words_of

_OPENING, _CLOSING = frozenset("«\"“”'("), frozenset("»\"“”')")
_SEATS = frozenset(
    "واشنطن موسكو طهران انقره دمشق بغداد الرياض القاهره باريس لندن برلين بروكسل بكين الدوحه ابوظبي بيروت عمان الرباط "
    "نواكشوط الخرطوم صنعاء تل‌ابيب اسلام‌اباد كابول نيودلهي طوكيو سيول كييف روما مدريد لاهاي اثينا وارسو المنامه مسقط".replace("‌", " ").split()
) | {"تل ابيب", "اسلام اباد", "نيو دلهي", "بيونغ يانغ"}  # fmt: skip
_NEWSPAPERS = frozenset(
    "الشرق الاوسط|الرياض|المدينه|الوطن|الجزيره|البلاد|القدس العربي|القدس|المغرب|الاردن|العالم|الخليج|عمان|تونس|"
    "الوطن العربي|العربي|مكه|الشرق|المصري اليوم|لبنان|العرب|النهار|الراي|الوسط|الشام|تشرين|قطر|العراق".split("|")
)
_AL_MAGHREB_PRAYER = frozenset("صلاه اذان اذانا صلوات وقت عقب قبيل".split())


def _quoted(words: Words, hit: Hit[Place]) -> bool:
    start, end = words.starts[hit.first], words.end(hit.last)
    before = words.folded[start - 1 : start] if start else ""
    return before in _OPENING and before != "" and words.folded[end : end + 1] in _CLOSING and before != "("


def _two_before(words: Words, i: int) -> str:
    return words.before(i - 1) if i > 1 and words.joined(i - 1) else ""


@lru_cache(maxsize=1)
def _bi_phrases() -> frozenset[str]:
    return frozenset({"ب", "بـ"})


def is_locative(text: str, mention: PlaceMention) -> bool:
    """True where the words before `mention` say "in, at, near, town of …": «في تونس», «ببغداد», «مدينة الرقة»."""
    words = words_of(fold(text))
    for hit in index().hits(words):
        if words.starts[hit.first] <= mention.char_start < words.end(hit.first):
            return _has_cue(words, hit)
    return False


def _has_cue(words: Words, hit: Hit[Place]) -> bool:
    before = words.before(hit.first)
    return "ب" in hit.prefix or before in cues("near") or before in cues("town") or before in cues("province")


def _cue_enough(words: Words, hit: Hit[Place], place: Place) -> bool:
    """Whether a small or ambiguous town stands behind a word of place."""
    before = words.before(hit.first)
    if before in cues("town") or before in cues("province"):
        return True
    if hit.prefix and "ب" not in hit.prefix:
        return False
    if place.source == "hand":
        return "ب" in hit.prefix and len(place.key) > 4 or (before in cues("near") and not hit.prefix)
    if len(place.key) < 5 and " " not in place.key:
        return False
    return before in cues("near") and not hit.prefix


def _accept(words: Words, hit: Hit[Place], place: Place) -> bool:
    """Whether this reading of the hit is a place at all."""
    before = words.before(hit.first)
    if place.context == "head" and before not in cues("province"):
        return False
    if place.context == "cue" and not _cue_enough(words, hit, place):
        return False
    if place.kind in ("city", "site", "province") and before in cues("given_name") and not hit.prefix:
        return False
    return True


def _refuse(words: Words, hit: Hit[Place]) -> bool:
    """Whether the name stands for a paper, a treaty, a club or a prayer here."""
    key, before = hit.values[0].key, words.before(hit.first)
    if not hit.prefix:
        if before in cues("media") or before in cues("agreement"):
            return True
        if before in cues("club") and hit.values[0].kind == "city":
            return True
    if key in _NEWSPAPERS and _quoted(words, hit):
        return True
    if key == "المغرب" and before in _AL_MAGHREB_PRAYER:
        return True
    return key in ("الاردن",) and before in ("نهر", "غور", "وادي", "لنهر", "بنهر")


def _choose(hit: Hit[Place], accepted: list[Place], before: str, countries: Counter[str]) -> Place:
    """The place meant: what the word before says, else the country that the text speaks of, else the best known."""
    if before in cues("province"):
        parts = [place for place in accepted if place.geo_precision == 2]
        accepted = parts or accepted
    else:
        accepted = [place for place in accepted if place.context != "head"] or accepted
    if len(accepted) == 1:
        return accepted[0]
    hand = [place for place in accepted if place.source != "geonames"]
    pool = hand or accepted
    best = max((countries[place.country] for place in pool), default=0)
    if best:
        pool = [place for place in pool if countries[place.country] == best]
    rank = {"country": 4, "region": 3, "city": 2, "site": 2, "province": 1}
    return max(pool, key=lambda place: (rank[place.kind], place.population, place.country, place.name_en))


def _speaks(words: Words, hit: Hit[Place]) -> bool:
    """Whether the name is the subject of a verb of saying or dealing: «وأكدت موسكو أن», «وموسكو تدعم»."""
    if "ب" in hit.prefix or "ل" in hit.prefix:
        return False
    before, after = words.before(hit.first), words.after(hit.last)
    verbs = cues("government_verb")
    if before in verbs or after in verbs:
        return True
    return before in cues("government_head") or before in cues("government_noun")


def _rule(words: Words, hit: Hit[Place], place: Place) -> str:
    before = words.before(hit.first)
    if not hit.prefix and (before in cues("organisation") or (place.kind == "city" and _two_before(words, hit.first) == "محكمه")):
        return "in_organisation_name"
    if place.kind == "country" and _speaks(words, hit):
        return "country_as_actor"
    if place.kind == "city" and place.key in _SEATS and _speaks(words, hit):
        return "capital_as_government"
    if place.kind == "city" and place.context == "cue":
        return "city_with_cue"
    return place.kind


def _countries_of(words: Words, kept: list[tuple[Hit[Place], list[Place]]]) -> Counter[str]:
    found = Counter(hit.values[0].country for hit in demonym_hits(words))
    for _, accepted in kept:
        if len({place.country for place in accepted}) == 1:
            found[accepted[0].country] += 1
    found.pop("", None)
    return found


def find_places(text: str) -> list[PlaceMention]:
    """Every place that `text` names, left to right, none overlapping; offsets index `text`, prefixes left out."""
    words = words_of(fold(text))
    kept: list[tuple[Hit[Place], list[Place]]] = []
    for hit in index().hits(words):
        if hit.values[0].kind == "none" or any(value.kind == "none" for value in hit.values) or _refuse(words, hit):
            continue
        accepted = [place for place in hit.values if _accept(words, hit, place)]
        if accepted:
            kept.append((hit, accepted))
    countries: Counter[str] | None = None
    mentions = []
    for hit, accepted in kept:
        place = accepted[0]
        if len(accepted) > 1:
            if countries is None:
                countries = _countries_of(words, kept)
            place = _choose(hit, accepted, words.before(hit.first), countries)
        start, end = words.starts[hit.first] + len(hit.prefix), words.end(hit.last)
        end = snap_end(text, end)
        mentions.append(
            PlaceMention(
                start, end, text[start:end], place.name_en, place.name_ar, place.country, place.latitude, place.longitude,
                place.geo_precision, _rule(words, hit, place), place.countries,
            )  # fmt: skip
        )
    return mentions
