"""A candidate in numbers: everything that speaks for or against its being the gloss.

One family of numbers a file; ``FEATURES`` names the columns in order. Values are small numbers, mostly 0 or
1, the same on every machine. The weights that ranking gives them are learnt (``tools/train_ranking.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from termtool.features.coverage import COVERAGE, coverage
from termtool.features.cues import CUES, cues
from termtool.features.edges import EDGES, edges
from termtool.features.extent import EXTENT, extent
from termtool.features.facts import Facts
from termtool.features.geometry import GEOMETRY, geometry
from termtool.features.mention import MENTION_FEATURES, mention_features
from termtool.features.relative import RELATIVE, relate
from termtool.features.rivalry import RIVALRY, rivalry
from termtool.features.shape import SHAPE, shape
from termtool.features.sound import SOUND, sound
from termtool.patterns import PATTERNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

FEATURES: Final[tuple[str, ...]] = (
    "pattern", *GEOMETRY, *EDGES, *SHAPE, *COVERAGE, *EXTENT, *RIVALRY, *SOUND, *CUES, *MENTION_FEATURES, *RELATIVE,
)  # fmt: skip
UNDESCRIBED: Final = -1.0  # what "no gloss" has in every column that describes a candidate

_PATTERN_NAMES: Final = tuple(pattern.NAME for pattern in PATTERNS)
_COLUMN: Final = {name: index for index, name in enumerate(FEATURES)}


def describe(passage: Passage, at: int, spans: Sequence[Span], names: Iterable[str]) -> list[list[float]]:
    """Return the mention at token ``at`` in numbers.

    Args:
        passage: the window with the mention.
        at: its token.
        spans: the candidates.
        names: for each the pattern that offered it.

    Returns:
        One row for each candidate, in their order, and a last one for the choice "no gloss".
    """
    facts = Facts(passage, at)
    mention = mention_features(facts)
    rows = []
    for span, name in zip(spans, names, strict=True):
        covered = coverage(facts, span)
        rows.append([
            float(_PATTERN_NAMES.index(name)),
            *geometry(facts, span),
            *edges(facts, span),
            *shape(facts, span),
            *covered,
            *extent(facts, span),
            *rivalry(facts, span, covered[0]),
            *sound(facts, span),
            *cues(facts, span),
            *mention,
        ])  # fmt: skip
    relate(rows, _COLUMN)
    none = [UNDESCRIBED] * len(FEATURES)
    first = _COLUMN[MENTION_FEATURES[0]]
    none[first : first + len(mention)] = mention
    return [*rows, none]
