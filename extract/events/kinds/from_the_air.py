"""What is done from the air: «استهداف رتل بغارة جوية», «بطائرة مسيرة»; «غارة للشرطة على مقهى» is not."""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.candidates import Candidate
from extract.events.kinds.sides import SUBJECT
from extract.events.text.view import CLAUSES, SentenceView
from extract.events.text.words import words
from extract.folding import fold

_AIMED = "استهد"
_BY_AIR_REACH = 8
_OF_POLICE = 3


def is_by_its_strikes(view: SentenceView, candidate: Candidate) -> bool:
    """«استهدف بغاراته ألوية», «استهداف رتل بغارة جوية», «استهدف قيادي بطائرة مسيرة»: an air force that strikes."""
    end = candidate.spans[0][1]
    aimed = _AIMED in fold(candidate.text)
    if not candidate.verbal and not aimed:
        return False
    reach = _BY_AIR_REACH if aimed else 0
    if any(
        trigger.sub_event_type == "air_strike"
        and trigger.char_start >= end
        and view.words_between(end, trigger.char_start) <= reach
        and fold(trigger.text).startswith("ب")
        and not view.has_barrier(end, trigger.char_start, (*CLAUSES, "subordinate", "،", "؛"))
        for trigger in view.triggers
    ):
        return True
    behind = view.undated_words_after(end, reach + 1)
    return aimed and any(
        key in words("by_plane") and following in words("flies_alone") for key, following in pairwise(behind)
    )


def is_raid_of_police(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل ستة في غارة للشرطة على مقهى», «نفذت الشرطة غارة على مخبأ»: police who burst in, nothing from the air."""
    if candidate.sub_event_type != "air_strike" or not fold(candidate.text).endswith("غاره"):
        return False
    end = candidate.spans[0][1]
    police = words("police_force")
    for key in view.undated_words_after(end, _OF_POLICE):
        if key in words("against"):
            break  # «غارة على مقر للشرطة»
        if key.startswith("لل") and "ال" + key[2:] in police:
            return True
    return any(police & set(view.undated_words_after(light, SUBJECT)[:1]) for _, light in candidate.spans[1:])
