"""The reader: the chosen event's fields, why it was read so, and its document with the evidence marked."""

from __future__ import annotations

import html

import pandas as pd
import streamlit as st

from extract.table import Tables
from ui import rows
from ui.address import View
from ui.data import document_of, same_happening, text_of
from ui.look import heading
from ui.marking import marked_html, marks_of
from ui.plot import COLOURS
from ui.state import choose
from ui.words import Language, name_of, quantity_words, say, span_words
from ui.worldmap import placed


def members(group: str, shown: pd.DataFrame) -> pd.DataFrame:
    """The shown events that a place or a span of the timeline holds; none for an unknown group."""
    kind, _, rest = group.partition(":")
    if kind == "place":
        here = placed(shown)
        return here[here["_place"] == group]
    parts = rest.split(":")
    if kind != "span" or len(parts) != 3:
        return shown.iloc[:0]
    try:
        first, last = pd.Timestamp(parts[1]), pd.Timestamp(parts[2])
    except ValueError:
        return shown.iloc[:0]
    held = shown[(shown["date_end"] >= first) & (shown["date_start"] <= last)]
    return held[held["event_type"] == parts[0]] if parts[0] else held


def chosen_event(view: View, tables: Tables, shown: pd.DataFrame) -> pd.Series | None:
    """The event to read: the chosen one, else the first of the chosen group; dated or still waiting."""
    if view.event:
        for table in (tables.events, tables.waiting):
            if not (found := table[table["event_id"] == view.event]).empty:
                return found.iloc[0]
        return None
    held = members(view.group, shown) if view.group else shown.iloc[:0]
    return None if held.empty else held.iloc[0]


def reader(view: View, tables: Tables, shown: pd.DataFrame, event: pd.Series | None) -> None:
    """The pane itself."""
    language = view.language
    heading(say("reader", language))
    if event is None:
        words = say("reader_missing", language, id=view.event) if view.event else say("reader_empty", language)
        st.html(f'<div class="m-empty">{html.escape(words)}</div>')
        st.html("<script>window.marsadRead = true</script>", unsafe_allow_javascript=True)
        return
    _picker(view, shown, event)
    others = same_happening(tables, event) if "missing" not in event.index else tables.events.iloc[:0]
    st.html(_card(event, tables, others, language, event["event_id"] in set(shown["event_id"])))
    if not others.empty:
        st.html(f'<p class="m-note">{html.escape(say("other_sources", language, n=len(others)))}</p>')
        for _, other in others.head(8).iterrows():
            parts = (text_of(other["publisher"]), text_of(other["published"]), text_of(other[f"title_{language}"]))
            label = " · ".join(part for part in parts if part)
            st.button(_plain(label), key=f"other_{other['event_id']}", on_click=choose, args=(other["event_id"],))
    _document(event, tables, language)


def _plain(label: str) -> str:
    """A button's label as it is; Streamlit reads labels as Markdown."""
    return "".join("\\" + letter if letter in r"\`*_{}[]()#+-.!|<>~$:" else letter for letter in label)


def _picker(view: View, shown: pd.DataFrame, event: pd.Series) -> None:
    """A list of the events that the chosen mark holds, when there are several."""
    held = members(view.group, shown) if view.group else shown.iloc[:0]
    if len(held) < 2:
        return
    held = held.head(rows.MOST_ROWS)
    ids = held["event_id"].tolist()
    dates = [
        span_words(a.date(), b.date(), view.language) for a, b in zip(held["date_start"], held["date_end"], strict=True)
    ]
    labels = dict(
        zip(ids, (f"{d} · {t}" for d, t in zip(dates, held[f"title_{view.language}"], strict=True)), strict=True)
    )
    key = f"here_{view.group}"
    st.session_state[key] = event["event_id"] if event["event_id"] in labels else ids[0]

    def picked() -> None:
        choose(st.session_state[key], view.group)

    st.selectbox(
        say("here", view.language, n=len(held)), ids, key=key, format_func=lambda i: labels[i], on_change=picked
    )


def _card(event: pd.Series, tables: Tables, others: pd.DataFrame, language: Language, inside: bool) -> str:
    """The event's own fields as HTML."""
    waiting = "missing" in event.index
    chips = f'<span class="m-chip">{html.escape(name_of("type", event["event_type"], language))}</span> '
    if sub := text_of(event["sub_event_type"]):
        chips += f'<span class="m-chip pale">{html.escape(name_of("sub", sub, language))}</span> '
    chips += f'<span class="m-chip pale">{html.escape(name_of("status", event["status"], language))}</span>'
    notes = "" if inside or waiting else _note(say("outside", language))
    notes += _note(f"{say('missing', language)}: {name_of('lacks', event['missing'], language)}") if waiting else ""
    notes += _disagreement(event, others, language)
    title = html.escape(text_of(event[f"title_{language}"]))
    fields = "".join(
        f"<dt>{html.escape(name)}</dt><dd>{value}</dd>" for name, value in _fields(event, tables, language) if value
    )
    reasons = "".join(f"<li>{html.escape(reason)}</li>" for reason in event["reasons"])
    why = (
        f"<details><summary>{html.escape(say('why', language))}</summary><ul>{reasons}</ul></details>"
        if reasons
        else ""
    )
    return (
        f'<article class="m-reader" style="--type:{COLOURS[event["event_type"]]}" '
        f'data-event="{html.escape(event["event_id"])}">'
        f"<div>{chips}</div><h3>{title}</h3>{notes}<blockquote>{html.escape(event['evidence'])}</blockquote>"
        f'<dl class="m-fields">{fields}</dl>{why}</article>'
    )


def _note(text: str) -> str:
    return f'<p class="m-warn">{html.escape(text)}</p>'


def _fields(event: pd.Series, tables: Tables, language: Language) -> list[tuple[str, str]]:
    """(label, HTML) of every field that has something to say."""
    escape = html.escape
    date_html = ""
    if pd.notna(event["date_start"]):
        words = span_words(event["date_start"].date(), event["date_end"].date(), language)
        date_html = (
            f"{escape(words)} <small>({escape(name_of('precision', event['date_precision'], language))})</small>"
        )
    written = escape(text_of(event["date_text"]))
    if written and event["calendar"] == "hijri":
        written += f" <small>({escape(say('calendar_hijri', language))})</small>"
    place = escape(rows.place_words(event, language))
    if place and pd.notna(event["geo_precision"]):
        place += f" <small>({escape(name_of('geo', str(int(event['geo_precision'])), language))})</small>"
    share = round(float(event["confidence"]) * 100)
    codes = " · ".join(
        escape(f"{name.upper()}: {event[name]}") for name in ("plover", "cameo", "acled") if text_of(event[name])
    )
    document = tables.documents[tables.documents["doc_id"] == event["doc_id"]]
    basis = text_of(document["published_basis"].iloc[0]) if len(document) else ""
    published = escape(text_of(event["published"]) or say("published_unknown", language))
    if basis:
        published += f" <small>({escape(name_of('pub', basis, language))})</small>"
    return [
        (say("date", language), date_html),
        (say("as_written", language), f"<bdi>{written}</bdi>" if written else ""),
        (say("basis", language), escape(name_of("basis", event["date_basis"], language)) if date_html else ""),
        (say("place", language), place or f"<small>{escape(say('no_place', language))}</small>"),
        (say("actor", language), escape(rows.actors_words(event, language))),
        (say("numbers", language), escape(rows.quantities_words(event["quantities"], language))),
        (say("publisher", language), escape(text_of(event["publisher"]))),
        (say("published", language), published),
        (say("confidence", language), f'<span class="m-meter"><b style="width:{share}%"></b></span>{share}%'),
        (say("rule", language), f"<bdi>{escape(text_of(event['rule']))}</bdi>"),
        (say("codes", language), codes),
    ]


def _disagreement(event: pd.Series, others: pd.DataFrame, language: Language) -> str:
    """Values for the same thing that differ, within the document or between documents, with who says which."""
    said: dict[str, dict[str, list[str]]] = {}
    alternatives = [(text_of(event["publisher"]), q) for q in event["alternatives"]]
    own = [(text_of(event["publisher"]), q) for q in event["quantities"]]
    theirs = [(text_of(row["publisher"]), q) for _, row in others.iterrows() for q in row["quantities"]]
    for who, quantity in (*own, *alternatives, *theirs):
        words = quantity_words(quantity["value"], quantity["unit"], quantity["qualifier"], language)
        said.setdefault(quantity["unit"], {}).setdefault(words, []).append(who)
    asked = {q["unit"] for _, q in (*alternatives, *theirs)} & {q["unit"] for _, q in own}
    lines = [
        " / ".join(
            f"{words} ({', '.join(dict.fromkeys(name for name in names if name)) or '—'})"
            for words, names in values.items()
        )
        for unit, values in said.items()
        if unit in asked and len(values) > 1
    ]
    return "".join(_note(f"{say('disagree', language)}: {line}") for line in lines)


def _document(event: pd.Series, tables: Tables, language: Language) -> None:
    """The document's text, scrolled to the evidence."""
    document = document_of(tables, event["doc_id"])
    title = text_of(event["title"]) or event["doc_id"]
    st.html(
        f'<h3 class="m-h">{html.escape(say("source_text", language))}</h3>'
        f'<p class="m-note"><bdi>{html.escape(title)}</bdi></p>'
    )
    if document is None or not document.text:
        st.html(f'<div class="m-empty">{html.escape(say("no_text", language))}</div>')
        return
    own = [(q["char_start"], q["char_end"]) for q in event["quantities"]]
    body = marked_html(document.text, (int(event["char_start"]), int(event["char_end"])), marks_of(document), own)
    swatches = " ".join(
        f'<span class="m-swatch {kind}">{html.escape(say(f"legend_{kind}", language))}</span>'
        for kind in ("evidence", "number", "date")
    )
    st.html(f'<p class="m-key">{swatches}</p><div class="m-text" tabindex="0" lang="ar" dir="auto">{body}</div>')
    st.html(f"<script>/* {hash(event['event_id'])} */{_SCROLL}</script>", unsafe_allow_javascript=True)


_SCROLL = """
(() => {
  const again = window.marsadRead; window.marsadRead = true;
  const find = (tries) => {
    const box = document.querySelector('.m-text'), mark = box && box.querySelector('mark.evidence');
    if (!mark) { if (tries) setTimeout(() => find(tries - 1), 60); return; }
    box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight * 0.25;
    const card = document.querySelector('.m-reader'), top = card.getBoundingClientRect().top;
    if (again && (top < 0 || top > window.innerHeight * 0.6)) card.scrollIntoView({block: 'start'});
  };
  setTimeout(() => find(20), 30);
})();
"""
