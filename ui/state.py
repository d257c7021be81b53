"""The view as the session keeps it: restored from the address, changed by widgets and clicks, written back."""

from __future__ import annotations

from dataclasses import fields, replace

import streamlit as st

from ui.address import View, from_params, to_params
from ui.data import Choices

_WRITTEN = "address_written"
_SHOWN = "view_shown"
_LISTS = ("types", "countries", "actors", "publishers", "statuses", "precisions")


def restore() -> View:
    """The view of this run: of the address when it was changed from outside, else of the widgets' state.

    A quick second click comes with the address of before the first one, which the browser has not been told yet
    to change; so the address counts only in a run that no widget has asked for.
    """
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    if st.session_state.get(_WRITTEN) != asked and not _is_acted_on():
        _keep(from_params(asked))
        st.session_state[_WRITTEN] = asked
    return _current()


def settle(view: View, offered: Choices) -> View:
    """Drop filter values that the table does not have, and hand the rest to the widgets of this run."""
    known = {name: set(getattr(offered, name)) for name in ("countries", "actors", "publishers")}
    kept = {name: tuple(value for value in getattr(view, name) if value in known[name]) for name in known}
    view = replace(view, **kept)
    _keep(view)
    return view


def _is_acted_on() -> bool:
    """Whether a widget or a click has changed the view since it was last shown in full."""
    shown = st.session_state.get(_SHOWN)
    return shown is not None and shown != _current()


def write_address(view: View) -> None:
    """Put `view`, which the page now shows, into the address bar."""
    st.session_state[_SHOWN] = _current()
    params = to_params(view)
    if st.session_state.get(_WRITTEN) != params:
        st.query_params.from_dict(params)
        st.session_state[_WRITTEN] = params


def choose(event_id: str, group: str = "") -> None:
    """Open an event in the reader; `group` names the mark it was chosen from, if that holds several."""
    st.session_state["event"], st.session_state["group"] = event_id, group


def choose_mark(mark: str) -> None:
    """What a click on a chart means: an event's id, or a place or span that holds several."""
    if mark.startswith(("place:", "span:")):
        choose("", mark)
    else:
        choose(mark)


def give_date(doc_id: str, published: str) -> None:
    """Note the publication date that the analyst gives for a document; "" takes it back."""
    others = tuple(pair for pair in st.session_state["given"] if pair[0] != doc_id)
    st.session_state["given"] = (*others, (doc_id, published)) if published else others


def clear_filters() -> None:
    """Drop every filter; language, tab and the chosen event stay."""
    now, bare = _current(), View()
    dropped = {name: getattr(bare, name) for name in (*_LISTS, "start", "end", "words", "implicit")}
    _keep(replace(now, **dropped))


def _current() -> View:
    values = {item.name: st.session_state[item.name] for item in fields(View)}
    values |= {name: tuple(values[name]) for name in _LISTS}
    return View(**values)


def _keep(view: View) -> None:
    for item in fields(View):
        value = getattr(view, item.name)
        st.session_state[item.name] = list(value) if item.name in _LISTS else value
