"""Learn the weights of the ranking from annotated passages.

    python tools/train_ranking.py GOLD.jsonl …             writes ranking.json, edge_words.tsv.gz and name_characters.tsv.gz
    python tools/train_ranking.py --evaluate GOLD.jsonl …  judges leave-one-source-out, writes nothing

The annotated passages are JSON lines in the format that docs/quality.md describes; ``training/passages``
makes some (``tools/check_passages.py --jsonl``). Needs LightGBM (``pip install lightgbm``), which the
installed program does not. Fixed threads and seeds: the same passages give the same bytes.

The model is a sum of small regression trees under a softmax over all candidates of a mention and the
choice "none"; a mention with several right candidates wants their probabilities together to be one.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import lightgbm
import numpy as np
from edge_counts import EdgeCounts
from forests import INVENTED, REAL, write_forest
from name_counts import NameCounts, Spelled, spelled

from termtool.evaluation import CONTENT, normalised
from termtool.evidence.edge_words import keys_of
from termtool.features import FEATURES, describe
from termtool.features.edge_words import EDGE_WORDS, words_at_edges
from termtool.mentions import Zone, find_stretches
from termtool.passages import passages
from termtool.ranking import competing
from termtool.readers import READERS
from termtool.variants import to_simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edge_counts import Edges

    from termtool.patterns.spans import Span
    from termtool.tokens import Passage

DATA = Path(__file__).parents[1] / "src/termtool/data"
ROUNDS = 300
THREADS = 2  # always so many: another number adds up in another order, and other bytes come out
MODELS = 3  # over the same examples with other draws; their mean errs less than one model of as many trees
# Judged on texts not learnt from, as mean log-probability of the right answer over two and three such models: 128
# leaves -0.459 beside -0.464 with 64, 256 leaves worse; smoothing of 80 and lambda of 10 instead of 3 and 3, two
# models, -0.459 beside -0.467 (0.840 right beside 0.835). Leaves of 120 rows, not of 5: the gold passages came out a
# point better. Another seed moves the right answers of a single model by half a point, of three by 0.4.
SETTINGS: dict[str, Any] = {
    "num_leaves": 128, "learning_rate": 0.2, "min_data_in_leaf": 120, "feature_fraction": 0.3, "bagging_fraction": 0.7,
    "bagging_freq": 1, "lambda_l2": 10.0, "min_sum_hessian_in_leaf": 0.5, "path_smooth": 80.0, "verbose": -1,
    "deterministic": True, "force_row_wise": True,
}  # fmt: skip
# Share of best against none. On mentions not learnt from, the net asked too: 0.6 gives a pair F1 of 0.923, 0.65 of 0.919
# (607 mentions whose gloss is among the candidates); with a smaller net 0.55 was as right as 0.6 and gave a gloss to a
# quarter more of the mentions that have none.
THRESHOLD = 0.6
FOLDS = 10  # trainings of an evaluation
PARTS_OF_LARGE = 4  # of a source with more than a tenth of all mentions
SMALL = 20  # mentions; smaller sources are counted together
_WORDS = slice(FEATURES.index(EDGE_WORDS[0]), FEATURES.index(EDGE_WORDS[-1]) + 1)
_NAME = slice(FEATURES.index("characters of a name"), FEATURES.index("characters of a name in capitals") + 1)


@dataclass
class Example:
    """One mention with its candidates in numbers and which of them are right."""

    source: str
    passage: str
    rows: np.ndarray
    right: np.ndarray  # 1 right, 2 acceptable (optional in the annotation), 0 wrong
    none: np.ndarray
    state: str  # required, optional, none, extra
    edges: list[Edges]  # of each candidate
    term: str
    spelled: Spelled | None  # what its romanisation is taken for

    @property
    def teaches(self) -> bool:
        """Whether the right answer is known and among the choices."""
        return self.state in {"none", "extra"} or (self.state == "required" and bool((self.right == 1).any()))


def examples(paths: Iterable[Path]) -> Iterator[Example]:
    """Yield an example for each mention that the program finds in the annotated passages."""
    for path in paths:
        for _, _, _, example in located(path):
            yield example


def located(path: Path) -> Iterator[tuple[Passage, int, list[Span], Example]]:
    """Yield each example of a file with its passage, its token there and the tokens of its candidates."""
    for record in records(path):
        yield from _of_passage(record)


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the annotated passages of a file."""
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _of_passage(record: dict[str, Any]) -> Iterator[tuple[Passage, int, list[Span], Example]]:
    document = READERS[".md"](record["text"], record["id"])
    gold = {(mention["start"], mention["end"]): mention for mention in record["mentions"]}
    foreign = [(run["start"], run["end"]) for run in record["foreign"]]
    told = _told(record)
    for passage in passages(document, find_stretches(document)):
        stretches = [
            stretch
            for stretch in (passage.stretches[number] for number in passage.own)
            if stretch.zone is Zone.PROSE
            and not any(low < stretch.end and stretch.start < high for low, high in foreign)
        ]
        places = [passage.at[passage.stretches.index(stretch)] for stretch in stretches]
        for stretch, one in zip(stretches, describe(passage, places), strict=True):
            running = competing(one)
            candidates = list(one.candidates)
            spans = [candidates[index] for index in running]
            # Half the memory of float64; no two numbers of a column are so near that it tells.
            rows = np.array([one.rows[index] for index in (*running, -1)], dtype=np.float32)
            mention = gold.get((stretch.start, stretch.end))
            if mention is None and any(low < stretch.end and stretch.start < high for low, high in gold):
                continue  # a part of what the annotators took as one: whether it has a gloss is not known
            texts = [normalised(passage.span_text(*span)) for span in spans]
            state, right = _judge(mention, texts)
            term = passage.span_text(one.at, one.at)
            if state == "none" and to_simplified(term) in told:
                continue  # a repeat: extraction gives it the gloss of the other, so its silence teaches nothing
            edges = [_edges(passage, span, one.at) for span in spans]
            taken = spelled(term, mention) if mention else None
            example = Example(
                record["repo"], record["id"], rows[:-1], right, rows[-1], state, edges, term, taken
            )
            yield passage, one.at, spans, example


def _told(record: dict[str, Any]) -> set[str]:
    """Return the terms of a passage, in simplified characters, that its author explains anywhere in it."""
    return {
        to_simplified(record["text"][mention["start"] : mention["end"]])
        for mention in record["mentions"]
        if _judge(mention, [])[0] == "required"
    }


def _edges(passage: Passage, span: Span, at: int) -> Edges:
    return tuple(keys_of(word, after=span.first > at) for word in words_at_edges(passage, span))


def _judge(mention: dict[str, Any] | None, texts: list[str]) -> tuple[str, np.ndarray]:
    if mention is None:
        return "extra", np.zeros(len(texts), dtype=int)
    content = [gloss for gloss in mention["glosses"] if gloss["role"] in CONTENT]
    required = [gloss for gloss in content if not gloss.get("optional")]
    wanted, accepted = _forms(required), _forms(content)
    right = np.array([1 if text in wanted else 2 if text in accepted else 0 for text in texts], dtype=int)
    return ("required" if required else "optional" if content else "none"), right


def _forms(glosses: list[dict[str, Any]]) -> set[str]:
    return {normalised(form["text"]) for gloss in glosses for form in (gloss, *(gloss.get("alts") or ()))}


@dataclass
class Learnt:
    """Models, whose mean judges, and what was counted of the words at edges and of the characters of names."""

    models: list[lightgbm.Booster]
    counts: EdgeCounts
    names: NameCounts

    def rows(self, one: Example) -> np.ndarray:
        """Return the candidates of a mention and silence in numbers, what is counted as the other sources have it."""
        rows = np.vstack([one.rows.reshape(len(one.edges), len(FEATURES)), one.none])
        rows[:-1, _WORDS] = self.counts.numbers(one.source, one.edges)
        rows[:, _NAME] = self.names.numbers(one.source, one.term)
        return rows


def counted(found: list[Example]) -> Learnt:
    """Return what is counted in the examples, without models yet."""
    learnt = Learnt([], EdgeCounts(), NameCounts())
    for one in found:
        if one.spelled is not None:
            learnt.names.add(one.source, one.term, one.spelled)
        if one.teaches and one.state == "required":
            learnt.counts.add(one.source, one.edges, one.right == 1)
    return learnt


def train(found: list[Example]) -> Learnt:
    """Return what is learnt from the examples."""
    usable = [one for one in found if one.teaches]
    learnt = counted(found)
    rows = np.vstack([learnt.rows(one) for one in usable])
    labels = np.concatenate(
        [np.append((one.right == 1) * (one.state == "required"), one.state != "required") for one in usable]
    )
    sizes = np.array([len(one.rows) + 1 for one in usable])
    data = lightgbm.Dataset(rows, label=labels, free_raw_data=False)
    shares = np.repeat([1.0 if one.source.startswith(INVENTED) else REAL for one in usable], sizes)
    settings = {
        **SETTINGS,
        "num_threads": THREADS,
        "objective": _softmax(labels.astype(float), sizes, shares),
    }
    learnt.models = [lightgbm.train({**settings, "seed": seed}, data, ROUNDS) for seed in range(MODELS)]
    return learnt


def _softmax(labels: np.ndarray, sizes: np.ndarray, shares: np.ndarray) -> Any:
    """Return the gradient of -log P(any right candidate) under one softmax a mention, mentions weighed by shares."""
    group = np.repeat(np.arange(len(sizes)), sizes)
    starts = np.r_[0, np.cumsum(sizes)[:-1]]

    def objective(scores: np.ndarray, _: lightgbm.Dataset) -> tuple[np.ndarray, np.ndarray]:
        weights = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        share = weights / np.add.reduceat(weights, starts)[group]
        right = weights * labels
        wanted = right / np.maximum(np.add.reduceat(right, starts)[group], 1e-12)
        return (share - wanted) * shares, np.maximum(share * (1 - share), 1e-3) * shares

    return objective


def judge(learnt: Learnt, one: Example) -> tuple[bool, bool]:
    """Return (offered, right) for one mention."""
    if not len(one.rows):
        return False, one.state != "required"
    rows = learnt.rows(one)
    scores = sum(model.predict(rows, raw_score=True) for model in learnt.models) / len(learnt.models)
    weights = np.exp(scores - scores.max())
    best = int(np.argmax(weights[:-1]))
    offered = bool(weights[best] >= THRESHOLD * (weights[best] + weights[-1]))
    if one.state == "required":
        return offered, offered and bool(one.right[best] == 1)
    return offered, not offered or (one.state == "optional" and bool(one.right[best] > 0))


def folds_of(found: list[Example]) -> list[list[Example]]:
    """Deal the sources into folds of about one size, each source whole in one of them, a large one in parts."""
    sizes = Counter(one.source for one in found)
    large = {source for source, count in sizes.items() if count > len(found) / FOLDS}
    parts: dict[str, list[Example]] = defaultdict(list)
    for one in found:
        part = f"#{sum(one.passage.encode()) % PARTS_OF_LARGE}" if one.source in large else ""
        parts[one.source + part].append(one)
    folds: list[list[Example]] = [[] for _ in range(FOLDS)]
    for _, members in sorted(parts.items(), key=lambda item: (-len(item[1]), item[0])):
        min(folds, key=len).extend(members)
    return folds


def evaluate(found: list[Example]) -> None:
    """Print for each source what a model reaches there that was trained on other sources alone."""
    sizes = Counter(one.source for one in found)
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    folds = folds_of(found)
    for fold in folds:
        learnt = train([one for other in folds if other is not fold for one in other])
        for one in fold:
            offered, right = judge(learnt, one)
            tally["small sources" if sizes[one.source] < SMALL else one.source].update(
                {"mentions": one.state != "extra", "right": right and one.state != "extra", "required": one.state == "required",
                 "required right": right and one.state == "required", "none": one.state == "none",
                 "false": offered and one.state == "none", "offered": offered,
                 "offered right": offered and right and one.state in {"required", "optional"}}
            )  # fmt: skip
    print(f"{'source':48} mentions  right  accuracy  false glosses")
    shares = []
    for source, count in sorted(tally.items()):
        shares.append(count["right"] / max(1, count["mentions"]))
        accuracy = count["required right"] / max(1, count["required"])
        print(
            f"{source:48} {count['mentions']:8} {shares[-1]:6.3f} {accuracy:9.3f}  {count['false']}/{count['none']}"
        )
    whole = sum(tally.values(), Counter())
    print(f"macro over {len(shares)} sources: {sum(shares) / len(shares):.3f}")
    print(
        f"all: right {whole['right'] / whole['mentions']:.3f}, "
        f"accuracy {whole['required right'] / whole['required']:.3f}, "
        f"precision {whole['offered right'] / whole['offered']:.3f}, "
        f"false glosses {whole['false'] / whole['none']:.3f}"
    )


def main() -> None:
    """Train, or judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument(
        "--into", type=Path, default=DATA, metavar="FOLDER", help="write there, not into the program"
    )
    options = parser.parse_args()
    found = list(examples(options.gold))
    print(f"{len(found)} mentions")
    if options.evaluate:
        evaluate(found)
    else:
        learnt = train(found)
        write_forest(learnt.models, FEATURES, THRESHOLD, options.into / "ranking.json")
        learnt.counts.write(options.into / "edge_words.tsv.gz")
        learnt.names.write(options.into / "name_characters.tsv.gz")


if __name__ == "__main__":
    main()
