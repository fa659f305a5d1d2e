"""The net that reads the words around a mention."""

from __future__ import annotations

import math
import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from termtool.features import FEATURES, describe
from termtool.mentions import find_stretches
from termtool.neural.reading import Question, load_net, read_net
from termtool.neural.surroundings import REACH, Vocabulary, surroundings
from termtool.passages import passages
from termtool.patterns import PATTERNS
from termtool.readers import READERS

if TYPE_CHECKING:
    from termtool.tokens import Passage

TOOLS = Path(__file__).parents[2] / "tools"
# a paper tiger; the horse stance; a bridge
TEXT = "The old men call it a “paper tiger” (纸老虎), and laugh. Then comes the horse stance 马步 by the bridge 桥."


def questions(text: str) -> tuple[Passage, list[Question]]:
    """The first passage of a text, and what is asked of its mentions."""
    document = READERS[".md"](text, "page.md")
    passage = next(passages(document, find_stretches(document)))
    described = describe(passage, sorted(passage.at.values()))
    return passage, [Question(one.at, list(one.candidates), one.rows) for one in described]


def test_the_probabilities_of_a_mention_are_one_together() -> None:
    for logs in load_net().log_probabilities(*questions(TEXT)):
        assert sum(map(math.exp, logs)) == pytest.approx(1, abs=1e-5)


def test_mentions_read_at_once_are_judged_as_each_alone() -> None:
    passage, asked = questions(TEXT)
    together = load_net().log_probabilities(passage, asked)
    alone = [load_net().log_probabilities(passage, [one])[0] for one in asked]
    for one, other in zip(together, alone, strict=True):
        assert one == pytest.approx(other, abs=1e-4)


def test_the_quoted_gloss_is_the_likeliest() -> None:
    passage, asked = questions(TEXT)
    logs = load_net().log_probabilities(passage, asked)[0]
    best = asked[0].spans[int(np.argmax(logs[:-1]))]
    assert passage.span_text(*best) == "paper tiger"


def test_the_weights_know_the_columns_of_the_features() -> None:
    assert load_net().weights["row_weight"].shape[0] == len(FEATURES)


def test_training_computes_what_the_program_computes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: only training needs it")
    pytest.importorskip("lightgbm", reason="LightGBM is not installed: only training needs it")
    monkeypatch.setattr(sys, "path", [str(TOOLS), *sys.path])
    tool = runpy.run_path(str(TOOLS / "train_neural.py"))
    lessons_of = sys.modules["neural_lessons"].Lessons
    passage, asked = questions(TEXT)
    vocabulary = Vocabulary({"paper": 2, "horse": 3, "stance": 4}, {"虎": 2}, learnt=4)  # tiger
    sizes = np.array([len(one.spans) for one in asked])
    taught = lessons_of(
        surroundings(passage, [one.at for one in asked], vocabulary),
        np.concatenate([one.rows[:-1] for one in asked]), np.array([one.rows[-1] for one in asked]),
        np.concatenate([np.array(one.spans) - one.at + REACH for one in asked]), np.zeros(sum(sizes)), np.zeros(len(asked)),
        sizes, np.ones(len(asked)), np.r_[0, np.cumsum(sizes)],
    )  # fmt: skip
    torch.manual_seed(1)
    chance = np.random.default_rng(1)
    meanings = chance.integers(-99, 99, (5, 48)).astype(np.int8)
    net = tool["Net"](vocabulary, meanings, taught, chance).eval()
    with torch.no_grad():
        scores, none = net(taught)
    net.write(vocabulary, tmp_path / "neural.npz")
    with (tmp_path / "neural.npz").open("rb") as file:
        read = read_net(file).log_probabilities(passage, asked)
    for index, logs in enumerate(read):
        own = scores[taught.starts[index] : taught.starts[index + 1]]
        wanted = torch.log_softmax(torch.cat([own, none[index : index + 1]]), 0)
        assert logs == pytest.approx(wanted.tolist(), abs=2e-2)  # the file holds half precision


def test_the_weights_know_the_patterns() -> None:
    assert load_net().weights["patterns"].shape[0] == len(PATTERNS)


def test_without_candidates_there_is_only_silence() -> None:
    passage, asked = questions(TEXT)
    alone = Question(asked[0].at, [], asked[0].rows[-1:])
    assert load_net().log_probabilities(passage, [alone]) == [[pytest.approx(0)]]
