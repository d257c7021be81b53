"""Whether a number word counts something where it stands."""

from __future__ import annotations

from extract.numbers.context import After, Before
from extract.numbers.grammar import Composed
from extract.numbers.scan import Token
from extract.numbers.words import units


def is_plausible(token: Token, number: Composed, before: Before, after: After, qualifier: str) -> bool:
    """Whether a bare word really counts: «واحد», «ألف» the verb, «نصف نهائي» and their like do not."""
    rule, value = number.rule, number.value
    if rule in ("digits", "mixed"):
        return True
    if rule == "zero":
        return after.known and not token.article
    single = number.end == token.end
    if single and token.role == "unit":
        last = before.words[-1] if before.words else ""
        if value == 1:
            if after.kind == "percent" or after.kind == "money":
                return True
            noun = units().get(last)
            return noun is not None and noun.number == "sg" and not token.article and not before.comma
        if value == 2:
            return not token.article and not last.startswith("يوم")
        if token.article and not after.known:
            return last.startswith(("ال", "لل", "بال", "وال")) and not before.comma
        return True
    if single and token.role == "hundred" and token.article and not after.known:
        return token.prep != "ب" and before.words[-1:] != ["في"]
    if rule == "fraction":
        noun = after.noun
        if "نهايي" in noun or noun.startswith(("سنوي", "نهايي", "شهري", "النهاي")):
            return False
        if token.article:
            return False
        return bool(noun) or after.known
    if single and token.role == "scale" and value == 1000:
        if token.conj and not (after.known or qualifier):
            return False
        return after.known or bool(qualifier) or (bool(after.noun) and not after.noun.endswith("ا")) or bool(token.prep)
    if single and token.role == "ten" and token.article:
        return after.known or bool(before.words and before.words[-1].startswith("ال"))
    return True
