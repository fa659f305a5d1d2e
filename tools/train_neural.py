"""Learn the weights of the net that reads the words around a mention.

    python tools/train_neural.py GOLD.jsonl …             writes neural.npz

The annotated passages have to be those of ``train_ranking.py``: the net learns beside the trees, not from them, but the
program counts the words at edges and the characters of names only once, in the files that are written there. Needs
PyTorch (``pip install torch``), LightGBM and NumPy; the installed program needs only NumPy. Fixed threads and seeds: the
same passages give the same bytes.

The forward pass is that of ``termtool.neural.reading``, with dropout; where PyTorch is installed, a test holds
the two against each other.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from forests import INVENTED, REAL
from torch import nn
from torch.nn import functional
from train_ranking import DATA, THREADS, Example, Learnt, counted, located, records

from termtool.features import FEATURES
from termtool.mentions import find_stretches
from termtool.neural.reading import FARTHEST, HEADS, LONGEST
from termtool.neural.surroundings import (
    ENDINGS,
    KINDS,
    NUMBERS,
    REACH,
    WIDTH,
    Surroundings,
    Vocabulary,
    surroundings,
)
from termtool.passages import passages
from termtool.patterns import PATTERNS
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIZE = 96  # numbers for each token
LAYERS = 2
HIDDEN = 128
DROPOUT = 0.15
FORGOTTEN = 0.12  # share of the words that are hidden at each look, so that none decides alone
EPOCHS = 4
BATCH = 256  # mentions
RATE = 2e-3
WARM_UP = 300  # batches
LEAST_RATE = 0.02  # of the full one, at the end
DECAY = 0.02
SEED = 0
RARE_WORD = 8  # words seen less often in the passages stay unknown
KNOWN_CHARACTERS = 3000
_PLAIN = ("words", "endings", "kinds", "capitals", "places", "characters", "lengths", "patterns")  # tables


@dataclass
class Lessons:
    """All mentions in arrays, and where the candidates of each begin."""

    around: Surroundings
    rows: np.ndarray  # of all candidates, one mention after the other
    silence: np.ndarray  # the row of "no gloss" of each mention
    spans: np.ndarray  # first and last column in the window
    right: np.ndarray  # of all candidates
    none: np.ndarray  # whether silence is right
    sizes: np.ndarray
    shares: np.ndarray  # how much a mention counts
    starts: np.ndarray

    def __len__(self) -> int:
        return len(self.sizes)


def vocabulary_of(paths: Sequence[Path]) -> Vocabulary:
    """Return the words of the passages that come often enough, and the commonest characters of their terms."""
    words: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for path in paths:
        for record in records(path):
            document = READERS[".md"](record["text"], record["id"])
            for passage in passages(document, find_stretches(document)):
                words.update(word for word in passage.words if word)
                characters.update("".join(passage.tokens[at].text for at in passage.at.values()))
    known = sorted(
        (word for word, count in words.items() if count >= RARE_WORD), key=lambda one: (-words[one], one)
    )
    common = sorted(characters, key=lambda one: (-characters[one], one))[:KNOWN_CHARACTERS]
    return Vocabulary(
        {word: 2 + place for place, word in enumerate(known)},
        {character: 2 + place for place, character in enumerate(common)},
    )


def lessons(paths: Sequence[Path], vocabulary: Vocabulary) -> Lessons:
    """Return what the passages teach."""
    found: list[Example] = []
    windows: list[Surroundings] = []
    places: list[np.ndarray] = []
    for path in paths:
        for passage, here in groupby(located(path), key=itemgetter(0)):
            taught = []
            for _, at, spans, example in here:
                found.append(example)
                if example.teaches:
                    taught.append(at)
                    columns = np.array(spans, dtype=np.int64).reshape(-1, 2) - at + REACH
                    places.append(np.clip(columns, 0, WIDTH - 1).astype(np.uint8))
            if taught:
                windows.append(surroundings(passage, taught, vocabulary))
    learnt = counted(found)
    usable = [one for one in found if one.teaches]
    sizes = np.array([len(one.rows) for one in usable])
    return Lessons(
        _together(windows), *_rows(learnt, usable), np.concatenate(places),
        np.concatenate([(one.right == 1) * (one.state == "required") for one in usable]),
        np.array([one.state != "required" for one in usable]), sizes,
        np.array([1.0 if one.source.startswith(INVENTED) else REAL for one in usable], dtype=np.float32),
        np.r_[0, np.cumsum(sizes)],
    )  # fmt: skip


def _rows(learnt: Learnt, usable: Sequence[Example]) -> tuple[np.ndarray, np.ndarray]:
    rows = np.empty((sum(len(one.rows) for one in usable), len(FEATURES)), dtype=np.float16)
    silence = np.empty((len(usable), len(FEATURES)), dtype=np.float16)
    at = 0
    for index, one in enumerate(usable):
        numbers = learnt.rows(one)
        rows[at : at + len(one.rows)] = numbers[:-1]
        silence[index] = numbers[-1]
        at += len(one.rows)
    return rows, silence


def _together(windows: Sequence[Surroundings]) -> Surroundings:
    def of(name: str, kind: type) -> np.ndarray:
        return np.concatenate([getattr(window, name) for window in windows]).astype(kind)

    return Surroundings(
        of("words", np.int32), of("endings", np.int16), of("kinds", np.uint8), of("capitals", np.uint8),
        of("numbers", np.float16), of("characters", np.int16),
    )  # fmt: skip


class Net(nn.Module):
    """The net while it learns."""

    def __init__(self, vocabulary: Vocabulary, rows: np.ndarray, silence: np.ndarray) -> None:
        super().__init__()
        self.weights = nn.ParameterDict()
        self.fixed: dict[str, np.ndarray] = {}
        for name, many, size in (
            ("words", len(vocabulary.words) + 2, SIZE), ("endings", ENDINGS + 1, SIZE), ("kinds", len(KINDS), SIZE), ("capitals", 3, SIZE),
            ("places", WIDTH, SIZE), ("characters", len(vocabulary.characters) + 2, SIZE), ("lengths", LONGEST + 1, HIDDEN),
            ("patterns", len(PATTERNS), HIDDEN),
        ):  # fmt: skip
            self.weights[name] = nn.Parameter(torch.randn(many, size) * 0.05)
        for name in ("words", "endings", "characters"):  # nothing there, nothing said
            self.weights[name].data[0] = 0
        self._linears(
            ("numbers", NUMBERS, SIZE), ("beside", 3 * SIZE, SIZE), ("first", SIZE, HIDDEN), ("last", SIZE, HIDDEN), ("whole", SIZE, HIDDEN),
            ("mention", SIZE, HIDDEN), ("row", len(FEATURES), HIDDEN), ("hidden", HIDDEN, HIDDEN), ("score", HIDDEN, 1),
            ("silence hidden", SIZE + len(FEATURES), HIDDEN), ("silence", HIDDEN, 1),
        )  # fmt: skip
        for layer in range(LAYERS):
            name = f"layer{layer} "
            self._linears(
                (name + "attention", SIZE, 3 * SIZE), (name + "out", SIZE, SIZE), (name + "wide", SIZE, 2 * SIZE),
                (name + "narrow", 2 * SIZE, SIZE),
            )  # fmt: skip
        for name in ("norm", *(f"layer{layer} norm{number}" for layer in range(LAYERS) for number in (1, 2))):
            self.weights[name + "_weight"] = nn.Parameter(torch.ones(SIZE))
            self.weights[name + "_bias"] = nn.Parameter(torch.zeros(SIZE))
        for name, numbers in (("numbers of candidates", rows), ("numbers of silence", silence)):
            sample = numbers[:: max(1, len(numbers) // 200_000)].astype(np.float32)
            self.fixed[name + "_mean"] = sample.mean(axis=0)
            self.fixed[name + "_deviation"] = sample.std(axis=0) + 1e-3

    def _linears(self, *sizes: tuple[str, int, int]) -> None:
        for name, inner, outer in sizes:
            reach = inner**-0.5
            self.weights[name + "_weight"] = nn.Parameter(torch.empty(inner, outer).uniform_(-reach, reach))
            self.weights[name + "_bias"] = nn.Parameter(torch.empty(outer).uniform_(-reach, reach))

    def forward(self, lesson: Lessons) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the score of each candidate, and of each mention's silence."""
        read = self._read(lesson.around)
        group = torch.from_numpy(np.repeat(np.arange(len(lesson)), lesson.sizes))
        first, last = torch.from_numpy(lesson.spans.astype(np.int64)).unbind(1)
        whole = functional.pad(self._linear("whole", read).cumsum(1), (0, 0, 1, 0))
        pattern = torch.from_numpy(lesson.rows[:, 0].astype(np.int64))
        hidden = (
            _at(self._linear("first", read), group, first) + _at(self._linear("last", read), group, last)
            + (_at(whole, group, last + 1) - _at(whole, group, first)) / (last - first + 1)[:, None]
            + functional.embedding(group, self._linear("mention", read[:, REACH]))
            + functional.embedding((last - first).clamp(max=LONGEST), self.weights["lengths"])
            + functional.embedding(pattern, self.weights["patterns"])
            + self._linear("row", self._standard("numbers of candidates", lesson.rows))
        )  # fmt: skip
        hidden = self._dropped(torch.relu(hidden))
        scores = self._linear("score", torch.relu(self._linear("hidden", hidden)))[:, 0]
        silence = torch.cat([read[:, REACH], self._standard("numbers of silence", lesson.silence)], 1)
        none = self._linear("silence", self._dropped(torch.relu(self._linear("silence hidden", silence))))[
            :, 0
        ]
        return scores, none

    def _read(self, around: Surroundings) -> torch.Tensor:
        def table(name: str) -> torch.Tensor:
            return functional.embedding(
                torch.from_numpy(getattr(around, name).astype(np.int64)), self.weights[name]
            )

        state = (
            table("words") + table("endings") + table("kinds") + table("capitals") + self.weights["places"]
        )
        state = state + self._linear("numbers", torch.from_numpy(around.numbers.astype(np.float32)))
        term = functional.pad(table("characters").sum(1)[:, None], (0, 0, REACH, REACH))
        state = self._dropped(state + term)
        beside = functional.pad(state, (0, 0, 1, 1))
        beside = torch.cat([beside[:, :-2], state, beside[:, 2:]], 2)
        state = state + torch.relu(self._linear("beside", beside))
        mask = torch.from_numpy(around.kinds != 0)[:, None, None, :]
        for layer in range(LAYERS):
            state = self._layer(f"layer{layer} ", state, mask)
        return self._norm("norm", state)

    def _layer(self, name: str, state: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        mentions, length, size = state.shape
        parts = self._linear(name + "attention", self._norm(name + "norm1", state))
        query, key, value = parts.view(mentions, length, 3, HEADS, size // HEADS).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        state = state + self._dropped(
            self._linear(name + "out", seen.transpose(1, 2).reshape(mentions, length, size))
        )
        hidden = torch.relu(self._linear(name + "wide", self._norm(name + "norm2", state)))
        return state + self._dropped(self._linear(name + "narrow", hidden))

    def _linear(self, name: str, values: torch.Tensor) -> torch.Tensor:
        return functional.linear(values, self.weights[name + "_weight"].T, self.weights[name + "_bias"])

    def _norm(self, name: str, values: torch.Tensor) -> torch.Tensor:
        return functional.layer_norm(
            values, (SIZE,), self.weights[name + "_weight"], self.weights[name + "_bias"]
        )

    def _dropped(self, values: torch.Tensor) -> torch.Tensor:
        return functional.dropout(values, DROPOUT, self.training)

    def _standard(self, name: str, rows: np.ndarray) -> torch.Tensor:
        numbers = (rows.astype(np.float32) - self.fixed[name + "_mean"]) / self.fixed[name + "_deviation"]
        return torch.from_numpy(np.clip(numbers, -FARTHEST, FARTHEST))

    def write(self, vocabulary: Vocabulary, target: Path) -> None:
        """Write the weights in half precision, as ``load_net`` reads them."""
        arrays = {name: weight.detach().numpy() for name, weight in self.weights.items()} | self.fixed
        lists = {"known words": vocabulary.words, "known characters": vocabulary.characters}
        np.savez_compressed(
            target,
            layers=np.array(LAYERS),
            **{name: array.astype(np.float16) for name, array in sorted(arrays.items())},
            **{
                name: np.frombuffer("\n".join(known).encode(), dtype=np.uint8)
                for name, known in lists.items()
            },
        )


def _at(read: torch.Tensor, mention: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    """Return the vectors at some columns of some mentions.

    As ``read[mention, column]``, whose gradient the threads add up in whatever order they come: other bytes each time.
    """
    return functional.embedding(mention * read.shape[1] + column, read.flatten(0, 1))


def loss_of(net: Net, lesson: Lessons) -> torch.Tensor:
    """Return the mean of -log P(any right answer) under one softmax a mention, mentions weighed by their shares."""
    scores, none = net(lesson)
    group = torch.from_numpy(np.repeat(np.arange(len(lesson)), lesson.sizes))
    top = none.detach().scatter_reduce(0, group, scores.detach(), "amax")
    weights, silent = torch.exp(scores - top[group]), torch.exp(none - top)
    right = torch.from_numpy(lesson.right.astype(np.float32))
    good = (silent * torch.from_numpy(lesson.none.astype(np.float32))).index_add(0, group, weights * right)
    share = good.clamp(min=1e-9) / silent.index_add(0, group, weights)
    weighed = torch.from_numpy(lesson.shares)
    return -(torch.log(share) * weighed).sum() / weighed.sum()


def batches(taught: Lessons, chance: np.random.Generator) -> Iterator[Lessons]:
    """Yield the mentions in another order each time, some of their words hidden."""
    order = chance.permutation(len(taught))
    for start in range(0, len(order) - BATCH + 1, BATCH):
        chosen = np.sort(order[start : start + BATCH])
        inner = np.concatenate([np.arange(taught.starts[one], taught.starts[one + 1]) for one in chosen])
        words = taught.around.words[chosen]
        endings = taught.around.endings[chosen]
        hidden = chance.random(words.shape)
        around = Surroundings(
            np.where((hidden < FORGOTTEN) & (words > 1), 1, words),
            np.where(hidden < FORGOTTEN / 4, 0, endings), taught.around.kinds[chosen], taught.around.capitals[chosen],
            taught.around.numbers[chosen], taught.around.characters[chosen],
        )  # fmt: skip
        sizes = taught.sizes[chosen]
        yield Lessons(
            around, taught.rows[inner], taught.silence[chosen], taught.spans[inner], taught.right[inner], taught.none[chosen], sizes,
            taught.shares[chosen], np.r_[0, np.cumsum(sizes)],
        )  # fmt: skip


def train(taught: Lessons, vocabulary: Vocabulary) -> Net:
    """Return a net that has read all mentions some times over."""
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    chance = np.random.default_rng(SEED)
    net = Net(vocabulary, taught.rows, taught.silence)
    decaying = {name for name, weight in net.weights.items() if weight.ndim > 1 and name not in _PLAIN}
    optimiser = torch.optim.AdamW(
        [
            {"params": [weight for name, weight in net.weights.items() if name in decaying], "weight_decay": DECAY},
            {"params": [weight for name, weight in net.weights.items() if name not in decaying], "weight_decay": 0.0},
        ],
        lr=RATE, betas=(0.9, 0.98),
    )  # fmt: skip
    steps = EPOCHS * (len(taught) // BATCH)
    step = 0
    for epoch in range(EPOCHS):
        losses = []
        for lesson in batches(taught, chance):
            rate = RATE * min(1.0, step / WARM_UP)
            rate *= LEAST_RATE + (1 - LEAST_RATE) * 0.5 * (1 + math.cos(math.pi * step / steps))
            for group in optimiser.param_groups:
                group["lr"] = rate
            loss = loss_of(net, lesson)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            losses.append(loss.item())
            step += 1
        print(f"epoch {epoch + 1}: loss {sum(losses) / len(losses):.4f}", flush=True)
    return net.eval()


def main() -> None:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--into", type=Path, default=DATA, metavar="FOLDER", help="write there, not into the program"
    )
    options = parser.parse_args()
    vocabulary = vocabulary_of(options.gold)
    taught = lessons(options.gold, vocabulary)
    print(f"{len(taught)} mentions, {len(taught.rows)} candidates, {len(vocabulary.words)} words", flush=True)
    train(taught, vocabulary).write(vocabulary, options.into / "neural.npz")


if __name__ == "__main__":
    main()
