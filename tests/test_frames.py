"""The plain ways of glossing, each with several terms: what a frame says must not hang on one word's dictionary entry.

躺平: lying flat; 面子: face; 四合院: courtyard house; 空城计: empty fort strategy; 韬光养晦: biding one's time.
"""

from __future__ import annotations

from typing import Final

import pytest

from termtool.extraction import extract
from termtool.model import Role
from termtool.readers import READERS

TERMS: Final = (
    ("躺平", "tǎngpíng", "lying flat"),
    ("面子", "miànzi", "face"),
    ("四合院", "sìhéyuàn", "courtyard house"),
    ("空城计", "kōngchéngjì", "empty fort strategy"),
    ("韬光养晦", "tāoguāng yǎnghuì", "biding one's time"),
)
ALLOWED: Final = 1  # of the terms may be wrong: the weights are learnt, and no single answer is promised

# {H} the characters, {p} their reading, {g} the gloss
SENTENCES: Final = """\
The term {H} refers to {g}, a thing that everybody has heard of.
{H} means {g}.
{H} ({p}) means {g}.
In Chinese this is called {H}, which means {g}.
In Chinese this is called {H}, or {g}.
What they call {H} is really {g}.
She used the word {H} ({p}, {g}) several times.
She used the word {H} ({p}) – {g} – several times.
She used the word {H} ({g}) several times.
She spoke of {g} ({H}) several times.
She spoke of “{g}” ({H}) several times.
She spoke of {g} ({p}, {H}) several times.
She spoke of {g} {H} several times.
She spoke of *{g}* {H} several times.
She spoke of “{g} {H}” several times.
She spoke of “{H} {g}” several times.
She spoke of {H} {p} “{g}” several times.
She spoke of {H}, {g}, several times.
She spoke of *{p}* ({H}), or “{g}”, several times.
She spoke of *{p}* ({H}; lit. '{g}') several times.
The idea of {g}, known as {p} ({H}), is old.
The idea of {g}, {H} in Chinese, is old.
A good example is {H}. It means {g}.
A good example is {H}. It refers to {g}.
A good example is {H}. Literally it means "{g}".
A good example is {H} ({p}). It's {g}.
A good example is {H}, literally {g}.
A good example is {H}, i.e. {g}.
A good example is {H}, which translates to {g}.
A good example is {H}, which roughly translates as “{g}”.
The Chinese word for {g} is {H}.
The Chinese for “{g}” is {H}.
{p} ({H}) is the Chinese word for {g}.
As they say, {H} — {g}.
As they say in Chinese, {g} — {H}.
He wrote “{H} [{g}]” on the board.
{H}（{g}）is heard everywhere.
[{H}](https://example.org/x) ({g}) is heard everywhere.
<b>{H}</b> (<i>{p}</i>) “{g}” is heard everywhere.
{g} (Chinese: {H}; pinyin: {p}) is heard everywhere.
{p} (Chinese: {H}; lit. '{g}') is heard everywhere.""".splitlines()

LINES: Final = (
    "{H}: {g}",
    "- {H} {p} {g}",
    "- **{H}** ({p}) {g}",
    "- {g}: {H} ({p})",
    "- {p} {H} {g}",
    "1. {g} ({H}, {p})",
    "## {H} {p}\n\n{g}",
    "### {g} {H}\n\nThis is the oldest of all.",
    "| Chinese | Pinyin | English |\n|---|---|---|\n| {H} | {p} | {g} |",
    "| English | Chinese |\n|---|---|\n| {g} | {H} |",
    "{H}\n\n{p}\n\n{g}",
    "<dt>{H}</dt><dd>{g}</dd>",
    "{H} → {g}",
)

SILENT: Final = """\
The phrase {H} is common in the south of the country.
The word {H} became popular in 2016 after a television show.
What does {H} mean?
I first heard {H} from my grandmother when I was six.
The origin of {H} ({p}) is not clear.
- {H}, 12 May 2014
He wrote a book about the meaning of {H} in the Tang dynasty.
Tickets cost 30 yuan ({H} extra).""".splitlines()


def first_gloss(frame: str, term: str, reading: str, gloss: str) -> str | None:
    """The first gloss, romanisations aside, that the program takes from a frame filled with a term."""
    text = frame.format(H=term, p=reading, g=gloss)
    found = extract(READERS[".md"](text[0].upper() + text[1:], "page.md"))
    glosses = [one.glosses for one in found if one.mention.text == term]
    assert glosses, text
    return next((one.text.lower() for one in glosses[0] if one.role is not Role.ROMANISATION), None)


@pytest.mark.parametrize("frame", [*SENTENCES, *LINES])
def test_a_gloss_is_taken_from_its_frame(frame: str) -> None:
    wrong = [term for term, *rest in TERMS if first_gloss(frame, term, *rest) != rest[-1]]
    assert len(wrong) <= ALLOWED, wrong


@pytest.mark.parametrize("frame", SILENT)
def test_what_only_mentions_a_word_does_not_gloss_it(frame: str) -> None:
    wrong = [term for term, *rest in TERMS if first_gloss(frame, term, *rest) is not None]
    assert len(wrong) <= ALLOWED, wrong
