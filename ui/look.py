"""The page's look: its style sheet, and its direction, which Streamlit cannot set."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui.words import Language, say


def dress(language: Language) -> None:
    """Set direction, language and title of the page, and its style sheet."""
    style = Path(__file__).with_name("look.css").read_text(encoding="utf-8")
    direction = "rtl" if language == "ar" else "ltr"
    title = f"{say('name', language)} · {say('tagline', language)}"
    # Braces keep the names of this script its own: it runs again when the language changes.
    script = (
        f"{{ const page = document.documentElement; page.dir = '{direction}'; page.lang = '{language}'; "
        f"document.title = '{title}'; }}"
    )
    st.html(f"<style>{style}</style><script>{script}</script>", unsafe_allow_javascript=True)


def heading(text: str, help_text: str = "", level: int = 2) -> None:
    """A section heading with an optional line of explanation. Plain text only."""
    import html

    note = f'<p class="m-note">{html.escape(help_text)}</p>' if help_text else ""
    st.html(f'<h{level} class="m-h">{html.escape(text)}</h{level}>{note}')
