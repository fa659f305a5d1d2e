"""A candidate in numbers: everything that speaks for or against its being the gloss.

One family of numbers a file; ``FEATURES`` names the columns in order. Values are small numbers, mostly 0 or
1, the same on every machine. The weights that ranking gives them are learnt (``tools/train_ranking.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from termtool.features.coverage import COVERAGE, coverage
from termtool.features.cues import CUES, cues
from termtool.features.edge_words import EDGE_WORDS, edge_words
from termtool.features.edges import EDGES, edges
from termtool.features.extent import EXTENT, extent
from termtool.features.facts import Facts, Page
from termtool.features.far_fetched import is_far_fetched
from termtool.features.geometry import GEOMETRY, geometry
from termtool.features.inside import INSIDE, inside
from termtool.features.layout import LAYOUT, compare_layouts
from termtool.features.mention import MENTION_FEATURES, mention_features
from termtool.features.relative import RELATIVE, relate
from termtool.features.rivalry import RIVALRY, rivalry
from termtool.features.shape import SHAPE, shape
from termtool.features.sound import SOUND, sound
from termtool.features.titles import TITLES, titles
from termtool.patterns import PATTERNS, candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

FEATURES: Final[tuple[str, ...]] = (
    "pattern", *GEOMETRY, *EDGES, *EDGE_WORDS, *SHAPE, *INSIDE, *COVERAGE, *EXTENT, *RIVALRY, *SOUND, *CUES, *TITLES, *MENTION_FEATURES, *RELATIVE, *LAYOUT,
)  # fmt: skip
UNDESCRIBED: Final = -1.0  # what "no gloss" has in every column that describes a candidate

_PATTERN_NAMES: Final = tuple(pattern.NAME for pattern in PATTERNS)
_COLUMN: Final = {name: index for index, name in enumerate(FEATURES)}


@dataclass(frozen=True, slots=True)
class Described:
    """One mention in numbers."""

    at: int  # its token
    candidates: dict[Span, str]  # and which pattern offered each
    rows: list[list[float]]  # one for each candidate, in their order, and a last one for "no gloss"


def describe(passage: Passage, places: Sequence[int]) -> list[Described]:
    """Return the mentions at some tokens of a passage in numbers.

    They are described together, because a page glosses its terms in one way: what its other mentions have
    beside them says which candidate of this one has the page's layout.

    Args:
        passage: the window with the mentions.
        places: their tokens, in order.
    """
    page = Page(passage)
    found = [_describe(page, at) for at in places]
    compare_layouts([(passage.tokens[one.at].text, one.rows) for one in found], _COLUMN)
    return found


def _describe(page: Page, at: int) -> Described:
    facts = Facts(page, at)
    mention = mention_features(facts)
    kept: dict[Span, str] = {}
    rows = []
    for span, name in candidates(page.passage, at).items():
        if is_far_fetched(facts, span):
            continue
        covered = coverage(facts, span)
        kept[span] = name
        rows.append([
            float(_PATTERN_NAMES.index(name)),
            *geometry(facts, span),
            *edges(facts, span),
            *edge_words(facts, span),
            *shape(facts, span),
            *inside(facts, span),
            *covered,
            *extent(facts, span),
            *rivalry(facts, span, covered[0]),
            *sound(facts, span),
            *cues(facts, span),
            *titles(facts, span),
            *mention,
        ])  # fmt: skip
    relate(list(kept), rows, _COLUMN)
    none = [UNDESCRIBED] * (len(FEATURES) - len(LAYOUT))
    first = _COLUMN[MENTION_FEATURES[0]]
    none[first : first + len(mention)] = mention
    return Described(at, kept, [*rows, none])
