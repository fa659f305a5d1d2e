"""Running the trees over the candidates of a mention."""

from __future__ import annotations

from termtool import heats
from termtool.heats import tree_scores
from termtool.mentions import find_stretches
from termtool.passages import passages
from termtool.ranking import rank
from termtool.readers import READERS


def test_a_row_that_comes_again_scores_as_if_it_came_for_the_first_time() -> None:
    # who leaves early among better rivals runs on among equals: paper tiger
    text = "The old men call it a “paper tiger” (纸老虎) and laugh. It was big, a beast, a brute."
    document = READERS[".md"](text, "page.md")
    passage = next(passages(document, find_stretches(document)))
    (ranking,) = rank(passage, [passage.at[0]])
    rows = [one.row for one in ranking.candidates]
    companies = [rows, *([row, row] for row in rows)]
    heats._runner.cache_clear()
    warm = [tree_scores(company) for company in companies]
    for company, scores in zip(companies, warm, strict=True):
        heats._runner.cache_clear()
        assert tree_scores(company) == scores
    assert warm[0] != [scores[0] for scores in warm[1:]]
