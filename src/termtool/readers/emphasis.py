"""Which asterisks, underlines and tildes of a Markdown text are emphasis.

The rules are CommonMark's (flanking delimiter runs), loosened next to Chinese: CommonMark asks for a
space or a full stop where ``**“守正出奇”**is`` has none, and writers do not leave one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from termtool.hanzi import HAN
from termtool.model import Mark, MarkKind

_EAST_ASIAN: Final = re.compile(f"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’…—·]")


_STRIKE: Final = 2  # tildes around words that are crossed out


@dataclass(slots=True)
class Run:
    """A row of one delimiter: where it stands, what it may do, what of it is left and used."""

    start: int
    length: int
    character: str
    opens: bool
    closes: bool
    left: int  # delimiters not yet used
    used_as_closer: int = 0  # counted from the left edge
    used_as_opener: int = 0  # counted from the right edge


def run_at(text: str, start: int, end: int, low: int, high: int) -> Run:
    """Return the delimiter run ``text[start:end]`` of the block ``text[low:high]``."""
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    character = text[start]
    loose = bool(_EAST_ASIAN.match(before) or _EAST_ASIAN.match(after))
    before_is_stop, after_is_stop = _is_punctuation(before), _is_punctuation(after)
    left = not after.isspace() and (loose or not after_is_stop or before.isspace() or before_is_stop)
    right = not before.isspace() and (loose or not before_is_stop or after.isspace() or after_is_stop)
    if character == "_" and left and right:  # snake_case is one word, but _Liaozhai Zhiyi_聊斋 is emphasis
        left, right = (
            before_is_stop or _EAST_ASIAN.match(before) is not None,
            after_is_stop or _EAST_ASIAN.match(after) is not None,
        )
    if character == "~" and end - start != _STRIKE:  # ~95 is "about 95"
        left = right = False
    return Run(start, end - start, character, opens=left, closes=right, left=end - start)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def emphasis_marks(runs: list[Run]) -> list[Mark]:
    """Pair the runs of one block and return a mark for each stretch of delimiters that is emphasis."""
    open_runs: list[Run] = []
    # Below this height no opener fits a closer of this sort; looking again would cost quadratic time.
    hopeless: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        while run.closes and run.left:
            key = (run.character, run.opens, run.length % 3)
            low = min(hopeless.get(key, 0), len(open_runs))
            index = _opener_for(run, open_runs, low)
            if index < 0:
                hopeless[key] = len(open_runs)
                break
            del open_runs[index + 1 :]
            _join(open_runs[index], run)
            if not open_runs[index].left:
                open_runs.pop()
        if run.opens and run.left:
            open_runs.append(run)
    return [mark for run in runs for mark in _used(run)]


def _opener_for(closer: Run, open_runs: list[Run], low: int) -> int:
    for index in range(len(open_runs) - 1, low - 1, -1):
        opener = open_runs[index]
        if opener.character == closer.character and not _rule_of_three(opener, closer):
            return index
    return -1


def _rule_of_three(opener: Run, closer: Run) -> bool:
    both_ways = opener.closes or closer.opens
    return (
        both_ways
        and (opener.length + closer.length) % 3 == 0
        and (opener.length % 3 != 0 or closer.length % 3 != 0)
    )


def _join(opener: Run, closer: Run) -> None:
    count = 2 if opener.left >= 2 and closer.left >= 2 else 1  # noqa: PLR2004 - strong before plain emphasis
    opener.left -= count
    closer.left -= count
    opener.used_as_opener += count
    closer.used_as_closer += count


def _used(run: Run) -> list[Mark]:
    end = run.start + run.length
    marks = []
    if run.used_as_closer:
        marks.append(Mark(run.start, run.start + run.used_as_closer, MarkKind.EMPHASIS))
    if run.used_as_opener:
        marks.append(Mark(end - run.used_as_opener, end, MarkKind.EMPHASIS))
    return marks
