"""Dates as a whole: offsets, totality, the words of the lists, and time that grows with the text."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.dates import Context, Partial, clause_direction, find_dates, resolve, verb_tense
from extract.folding import fold
from extract.lexicons import read_lexicon

PUBLISHED = "2016-06-15"
LISTS = (
    "date_months", "date_weekdays", "date_relative", "date_units", "date_parts", "date_modifiers",
    "date_numbers", "date_words", "date_periods", "date_year_nouns", "date_named", "date_feasts",
)  # fmt: skip

PIECES = st.sampled_from(
    (
        "في من إلى بين و يوم الخميس 3 ٢٨ و29 مايو تموز/يوليو 2014 عام العام الماضي المقبل الـ14 شوال "
        "1436هـ قبل ثلاثة أيام منذ مطلع أواخر الربع الأول صيف الثمانينات ( ) ، . - / أمس اليوم غدا بعد "
        "شهرين هذا الأسبوع نفسه مَارِس ـــ السوق اجتمع سيعقد "
    ).split()
    + ["\n\n", "\u200f"]
)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)
PUBLICATIONS = st.one_of(
    st.none(),
    st.sampled_from(["2016", "2016-02", "2016-02-29", "0001-01-01", "9999-12-31", "soon", "", "2016-13", "2016-02-31"]),
    st.dates().map(str),
    st.dates(),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, PUBLICATIONS)
def test_spans_index_the_text_and_do_not_overlap(text: str, published: str | date | None) -> None:
    end = 0
    for mention in find_dates(text, published):
        assert end <= mention.char_start < mention.char_end <= len(text)
        assert text[mention.char_start : mention.char_end] == mention.text
        assert (mention.date_start is None) == (mention.date_end is None) == bool(mention.missing) == (not mention.edtf)
        if mention.date_start is not None and mention.date_end is not None:
            assert mention.date_start <= mention.date_end
        end = mention.char_end


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_folding_keeps_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=20).map(" ".join), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_a_separate_sentence_without_a_date_changes_nothing(text: str, published: date) -> None:
    alone = find_dates(text, published)
    longer = find_dates(text + ".\n\nالبيت قريب من النهر.\n\n", published)
    assert longer == alone


@settings(max_examples=400, deadline=None)
@given(
    st.builds(
        Partial,
        kind=st.sampled_from(["calendar", "weekday", "shift", "ago", "span", "anchored", "same_day", "feast"]),
        unit=st.sampled_from(
            ["day", "week", "month", "year", "decade", "century", "quarter", "third", "half", "season", "near"]
        ),
        year=st.none() | st.integers(-5, 12000),
        month=st.none() | st.integers(0, 14),
        day=st.none() | st.integers(0, 40),
        day_end=st.none() | st.integers(0, 40),
        index=st.integers(0, 12),
        amount=st.integers(-5000, 5000),
        part=st.sampled_from(["", "early", "middle", "late", "open", "after", "days", "elsewhere", "moment"]),
        which=st.sampled_from(["", "past", "past2", "current", "next", "next2", "same", "following", "previous"]),
        year_shift=st.none() | st.integers(-2, 2),
        calendar=st.sampled_from(["gregorian", "hijri"]),
        since=st.booleans(),
        last=st.none() | st.builds(Partial, kind=st.just("calendar"), unit=st.just("month"), month=st.integers(1, 12)),
    ),
    PUBLICATIONS,
    st.builds(
        Context,
        direction=st.sampled_from(["", "past", "future"]),
        anchor=st.none() | st.dates().map(lambda day: (day, day)),
    ),
)
def test_resolve_is_total(partial: Partial, published: str | date | None, context: Context) -> None:
    answer = resolve(partial, published, context)
    assert (answer.start is None) == (answer.end is None) == bool(answer.missing)


@pytest.mark.parametrize("name", LISTS)
def test_every_word_is_read_in_its_example(name: str) -> None:
    unread = []
    for entry in read_lexicon(name):
        example = entry.get("example")
        assert entry.key in fold(example) or " ".join(fold(example).split()).find(entry.key) >= 0, (
            f"{name}:{entry.line}"
        )
        if not find_dates(example, PUBLISHED):
            unread.append(f"{name}:{entry.line} {entry.surface}: {example}")
    assert not unread


def test_every_stop_word_stops_in_its_example() -> None:
    wrong = []
    for entry in read_lexicon("date_stops"):
        mentions = find_dates(entry.get("example"), PUBLISHED)
        scope = entry.get("scope")
        if scope == "remembered":  # it stops the coming reading
            stopped = [mention.direction for mention in mentions] == ["past"]
        elif scope in (
            "due",
            "called",
            "called_to",
            "aim",
            "planned",
            "gathering",
            "effective",
        ):  # it stops the past reading
            stopped = [mention.direction for mention in mentions] == ["future"]
        elif scope == "since":
            stopped = not any(mention.since for mention in mentions)
        elif scope == "lasting":  # it stops the reading as one day
            stopped = [mention.since for mention in mentions] == [True]
        elif scope == "fighting":  # it stops the reading as how long something took
            stopped = [mention.rule for mention in mentions] == ["during"]
        elif scope == "doer_or_origin":  # it stops the counting from another happening
            stopped = mentions[0].rule == "ago"
        elif scope in ("happened", "held", "at_held", "told", "in_court"):  # it stops the reading as these times
            stopped = [mention.text for mention in mentions] == ["اليوم"]
        elif scope == "source":  # it stops «نفس اليوم» from leaning on the day of the source
            stopped = mentions[-1].date_start == mentions[0].date_start != mentions[1].date_start
        else:
            stopped = not mentions
        if not stopped:
            wrong.append(f"{entry.line} {entry.surface}: {[mention.text for mention in mentions]}")
    assert not wrong


def test_every_tense_word_has_its_tense() -> None:
    for entry in read_lexicon("date_tense"):
        tense = entry.get("tense")
        assert verb_tense(entry.key) == ("" if tense == "plain" else tense), entry.surface


@pytest.mark.parametrize(
    ("clause", "direction"),
    [
        ("من المقرر أن تجتمع اللجنة يوم ", "future"),
        ("سيلتقي الوزير نظيره ", "future"),
        ("يبحث الوزير مع نظيره ", "future"),
        ("كان يبحث مع نظيره ", "past"),
        ("قالت الشرطة ", "past"),
        ("سيزور الوفد الذي وصل ", "past"),
        ("في السوق ", ""),
    ],
)
def test_the_verb_gives_the_direction(clause: str, direction: str) -> None:
    text = fold(clause + "الخميس")
    assert clause_direction(text, len(clause), len(text)) == direction


def test_basis_since_calendar_and_edtf() -> None:
    shared, running, hijri, relative = (
        find_dates(text, PUBLISHED)[0]
        for text in (
            "من 1 جانفي 2016 إلى 30 أفريل",
            "منذ عام 2002 قتل كثيرون",
            "صدر في 15 رمضان 1435هـ",
            "وصل الشهر الماضي",
        )
    )
    assert (shared.basis, shared.precision, shared.edtf) == ("explicit", "range", "2016-01-01/2016-04-30")
    assert (running.since, running.precision, running.date_end) == (True, "other", date(2016, 6, 15))
    assert (hijri.calendar, hijri.basis) == ("hijri", "explicit")
    assert (relative.basis, relative.precision, relative.direction, relative.edtf) == (
        "relative",
        "month",
        "past",
        "2016-05",
    )


NEWS = (
    "أعلنت وزارة الداخلية أمس الثلاثاء تفكيك خلية من سبعة أشخاص كانت تعد لهجمات في العاصمة، وقال المتحدث إن "
    "العملية نفذت يوم 12 يونيو الجاري بعد تحريات دامت أسابيع. وأضاف أن المحكمة ستنظر في الملف الخميس "
    "المقبل، وأن عدد الموقوفين منذ عام 2014 بلغ مئات. "
)
HOSTILE = {
    "digits": "20" * 30,
    "and": "و " * 40,
    "brackets": "(" * 40,
    "bidi": "\u202b\u200f" * 20,
    "marks": "مَُِّ" * 12,
    "slashes": "1/" * 30,
    "months": "مايو " * 12,
    "from": "من من إلى 3 ",
    "days": "3 و4 و5 - ",
    "years": "2014-",
    "weekday": "الخميس/",
}


def seconds(text: str) -> float:
    best = 9.0
    for _ in range(3):
        started = time.process_time()
        find_dates(text, PUBLISHED)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_grows_with_the_text(kind: str) -> None:
    """Twice the text takes about twice the time, whatever the text."""
    piece = HOSTILE[kind]
    small, large = piece * (6_000 // len(piece)), piece * (24_000 // len(piece))
    seconds(NEWS)
    assert seconds(large) <= 7 * seconds(small) + 0.05


@pytest.mark.parametrize(
    ("text", "first", "onset_end"),
    [
        ("منذ صيف 2014", "2014-06-01", "2014-08-31"),
        ("منذ أواخر مايو", "2016-05-21", "2016-05-31"),
        ("منذ عام 2007", "2007-01-01", "2007-12-31"),
        ("في صيف 2014", "2014-06-01", "None"),
    ],
)
def test_a_stretch_that_runs_on_tells_the_period_it_began_in(text, first, onset_end):
    (found,) = find_dates(f"وينتشر الجيش هناك {text}", PUBLISHED)
    assert (str(found.date_start), str(found.onset_end)) == (first, onset_end)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("30 أبريل و1 مايو", [("2016-04-30", "2016-05-01")]),
        ("28 أبريل و1 مايو", [("2016-04-28", "2016-04-28"), ("2016-05-01", "2016-05-01")]),
        ("28 يناير و1 فبراير", [("2016-01-28", "2016-01-28"), ("2016-02-01", "2016-02-01")]),
        ("30 أبريل 2014 و1 مايو 2015", [("2014-04-30", "2014-04-30"), ("2015-05-01", "2015-05-01")]),
    ],
)
def test_two_days_that_follow_each_other_over_the_end_of_a_month_are_one_range(text, days):
    found = find_dates(f"عقدت اللجنة جلستين يومي {text} في المقر", PUBLISHED)
    assert [(str(date.date_start), str(date.date_end)) for date in found] == days
