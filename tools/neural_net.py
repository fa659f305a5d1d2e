"""The net while it learns: the forward pass of ``termtool.neural.reading`` in PyTorch, with dropout.

Where PyTorch is installed, a test holds the two against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from termtool.features import FEATURES
from termtool.neural.reading import FARTHEST, HEADS, LONGEST, MASKED, MEANING_UNIT
from termtool.neural.surroundings import KINDS, LETTERS, NUMBERS, REACH, WIDTH
from termtool.patterns import PATTERNS

if TYPE_CHECKING:
    from pathlib import Path

    from neural_lessons import Lessons

    from termtool.neural.surroundings import Surroundings, Vocabulary

SIZE = 128  # numbers for each token
LAYERS = 3
HIDDEN = 128
DROPPED = 38  # of 256 numbers


class Net(nn.Module):
    """The net while it learns."""

    def __init__(
        self, vocabulary: Vocabulary, meanings: np.ndarray, lessons: Lessons, chance: np.random.Generator
    ) -> None:
        super().__init__()
        self._chance = chance
        self.weights = nn.ParameterDict()
        self.fixed: dict[str, np.ndarray] = {"meanings": meanings}
        for name, many, size in (
            ("words", vocabulary.learnt, SIZE), ("openings", LETTERS + 1, SIZE), ("endings", LETTERS + 1, SIZE),
            ("kinds", len(KINDS), SIZE), ("capitals", 3, SIZE), ("places", WIDTH, SIZE), ("characters", len(vocabulary.characters) + 2, SIZE), ("lengths", LONGEST + 1, HIDDEN),
            ("patterns", len(PATTERNS), HIDDEN),
        ):  # fmt: skip
            self.weights[name] = nn.Parameter(torch.randn(many, size) * 0.05)
        for name in ("words", "openings", "endings", "characters"):  # nothing there, nothing said
            self.weights[name].data[0] = 0
        self._linears(
            ("numbers", NUMBERS, SIZE), ("meaning", meanings.shape[1], SIZE), ("beside", 3 * SIZE, SIZE), ("first", SIZE, HIDDEN), ("last", SIZE, HIDDEN), ("whole", SIZE, HIDDEN),
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
        for name, numbers in (
            ("numbers of candidates", lessons.rows),
            ("numbers of silence", lessons.silence),
        ):
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
        read, before = self._read(lesson.around)
        middle = REACH - before
        group = torch.from_numpy(np.repeat(np.arange(len(lesson)), lesson.sizes))
        first, last = torch.from_numpy(
            np.clip(lesson.spans.astype(np.int64) - before, 0, read.shape[1] - 1)
        ).unbind(1)
        whole = functional.pad(self._linear("whole", read).float().cumsum(1), (0, 0, 1, 0))
        pattern = torch.from_numpy(lesson.rows[:, 0].astype(np.int64))
        hidden = (
            _at(self._linear("first", read), group, first) + _at(self._linear("last", read), group, last)
            + (_at(whole, group, last + 1) - _at(whole, group, first)) / (last - first + 1)[:, None]
            + functional.embedding(group, self._linear("mention", read[:, middle]))
            + functional.embedding((last - first).clamp(max=LONGEST), self.weights["lengths"])
            + functional.embedding(pattern, self.weights["patterns"])
            + self._linear("row", self._standard("numbers of candidates", lesson.rows))
        )  # fmt: skip
        hidden = self._dropped(torch.relu(hidden))
        scores = self._linear("score", torch.relu(self._linear("hidden", hidden)))[:, 0]
        silence = torch.cat([read[:, middle], self._standard("numbers of silence", lesson.silence)], 1)
        none = self._linear("silence", self._dropped(torch.relu(self._linear("silence hidden", silence))))[
            :, 0
        ]
        return scores.float(), none.float()

    def _read(self, around: Surroundings) -> tuple[torch.Tensor, int]:
        """Return a vector for each token, and how many empty columns were left out before them."""
        used = np.flatnonzero((around.kinds != 0).any(axis=0))
        columns = slice(max(0, int(used[0]) - 1), int(used[-1]) + 2)
        middle = REACH - columns.start

        def numbers_of(name: str) -> torch.Tensor:
            array = getattr(around, name)[:, columns]
            return torch.from_numpy(np.where(array < len(self.weights[name]), array, 1).astype(np.int64))

        def table(name: str) -> torch.Tensor:
            return functional.embedding(numbers_of(name), self.weights[name])

        state = (
            table("words") + table("openings") + table("endings") + table("kinds") + table("capitals")
            + self.weights["places"][columns]
        )  # fmt: skip
        meanings = self.fixed["meanings"][around.words[:, columns]].astype(np.float32) / MEANING_UNIT
        state = state + self._linear("meaning", torch.from_numpy(meanings))
        numbers = around.numbers[:, columns].astype(np.float32)
        state = state + self._linear("numbers", torch.from_numpy(numbers))
        characters = functional.embedding(
            torch.from_numpy(around.characters.astype(np.int64)), self.weights["characters"]
        )
        behind = state.shape[1] - 1 - middle
        state = self._dropped(state + functional.pad(characters.sum(1)[:, None], (0, 0, middle, behind)))
        beside = functional.pad(state, (0, 0, 1, 1))
        beside = torch.cat([beside[:, :-2], state, beside[:, 2:]], 2)
        state = state + torch.relu(self._linear("beside", beside))
        hidden = np.where(around.kinds[:, columns] == 0, MASKED, np.float32(0))
        mask = torch.from_numpy(hidden)[:, None, None, :]
        for layer in range(LAYERS):
            state = self._layer(f"layer{layer} ", state, mask)
        return self._norm("norm", state).float(), columns.start

    def _layer(self, name: str, state: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        mentions, length, size = state.shape
        parts = self._linear(name + "attention", self._norm(name + "norm1", state))
        query, key, value = parts.view(mentions, length, 3, HEADS, size // HEADS).permute(2, 0, 3, 1, 4)
        # By hand: half the time of PyTorch's own attention, whose way back is slow without a graphics card.
        weights = torch.softmax((query * (size // HEADS) ** -0.5 @ key.transpose(2, 3)).float() + mask, -1)
        seen = weights.to(value.dtype) @ value
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
        """Return values, while learning with some of them left out; the bytes of NumPy come ten times as fast."""
        if not self.training:
            return values
        drawn = np.frombuffer(self._chance.bytes(values.numel()), dtype=np.uint8) >= DROPPED
        kept = torch.from_numpy(drawn).view(values.shape).to(values.dtype)
        return values * (kept * (256 / (256 - DROPPED)))

    def _standard(self, name: str, rows: np.ndarray) -> torch.Tensor:
        numbers = (rows.astype(np.float32) - self.fixed[name + "_mean"]) / self.fixed[name + "_deviation"]
        return torch.from_numpy(np.clip(numbers, -FARTHEST, FARTHEST))

    def write(self, vocabulary: Vocabulary, target: Path) -> None:
        """Write the weights in half precision, as ``load_net`` reads them.

        Not compressed: that saves a tenth and costs as much time at each start as the net does on a page.
        """
        arrays = {name: weight.detach().numpy() for name, weight in self.weights.items()} | self.fixed
        lists = {"known words": vocabulary.words, "known characters": vocabulary.characters}
        np.savez(
            target,
            layers=np.array(LAYERS),
            **{
                name: array if array.dtype == np.int8 else array.astype(np.float16)
                for name, array in sorted(arrays.items())
            },
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
