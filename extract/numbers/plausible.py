"""Whether a number word counts something where it stands."""

from __future__ import annotations

import re

from extract.numbers.context import After, Before
from extract.numbers.grammar import Composed
from extract.numbers.scan import Token
from extract.numbers.words import cues, readings, units

_DEFINITE = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل")
_OF = re.compile(r" {1,5}(?:ال|(?:من|منهم|منها|منهن|منهما|منا|منكم|تلو|بعد|فواحد)(?![\u0621-\u064a]))")


def is_plausible(folded: str, token: Token, number: Composed, before: Before, after: After, qualifier: str) -> bool:
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
            if token.article or before.comma or not last:
                return False
            noun = units().get(last)
            return noun.number == "sg" if noun else _agrees(folded, token, last)
        if value == 2:
            return not token.article and not last.startswith("يوم")
        if token.article and not after.known:
            return last.startswith(("ال", "لل", "بال", "وال")) and not before.comma
        return True
    if single and token.role == "hundred" and token.article and not after.known:
        return token.prep != "ب" and before.words[-1:] != ["في"]
    if rule == "fraction":
        noun = after.noun
        if noun in cues()["half_kind"] or "نهايي" in noun or noun.startswith(("سنوي", "نهايي", "شهري", "النهاي")):
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


def _agrees(folded: str, token: Token, last: str) -> bool:
    """Whether «واحد» has the gender and case of the unknown noun `last` before it: «صفقة واحدة», «لاعبا واحدا»."""
    if token.prep or len(last) < 3 or not last.isalpha() or last.isascii() or last.startswith(_DEFINITE):
        return False
    bare = last[1:] if last[0] in "وفبلك" and len(last) > 4 else last
    if not cues()["uncounted"].isdisjoint((last, bare)) or not cues()["stop"].isdisjoint((last, bare)):
        return False
    if _OF.match(folded, token.end) or token.conj or last in readings():
        return False
    written = folded[token.start : token.end]
    if written.endswith("ه"):
        return last.endswith("ه")
    return last.endswith("ا") if written.endswith("ا") else not last.endswith(("ه", "ا", "ي", "ت", "وا", "ات", "ين"))
