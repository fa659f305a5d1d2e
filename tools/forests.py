"""What the trainings share: how much a source counts, what all but one have, and trees as ``termtool.trees`` reads them."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import lightgbm


INVENTED = "passages/"  # how the sources of our own passages begin
REAL = 4.0  # what a mention in a real text counts beside one in a passage written for training
NOWHERE = ""  # no source is named so
_Key = TypeVar("_Key")


def counted_elsewhere(
    counts: Mapping[str, Sequence[Counter[_Key]]], source: str, index: int
) -> Counter[_Key]:
    """Return the sum of one count over all sources but one: what is known of its texts without having seen them."""
    total: Counter[_Key] = Counter()
    for name, counted in counts.items():
        if name != source:
            total.update(counted[index])
    return total


def write_forest(
    models: Sequence[lightgbm.Booster], columns: Sequence[str], threshold: float, target: Path
) -> None:
    """Write each tree as two parallel lists over its nodes: column (-1 in a leaf), and split or value.

    A node stands before its low child and that before the high one, so the order says which is whose child.
    Of several models the mean is written, as one sum of trees: the first tree of each, the second of each …,
    so that a part of the sum from its beginning is the mean of parts.
    """
    rounds = zip(*(model.dump_model()["tree_info"] for model in models), strict=True)
    trees = [_flat(tree["tree_structure"], len(models)) for together in rounds for tree in together]
    content = {"features": list(columns), "threshold": threshold, "trees": trees}
    target.write_text(json.dumps(content, separators=(",", ":")) + "\n", "utf-8")
    print(f"{target.name}: {len(trees)} trees, {target.stat().st_size} bytes")


def _flat(root: dict[str, Any], parts: int) -> tuple[list[int], list[float]]:
    columns: list[int] = []
    numbers: list[float] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if "leaf_value" in node:
            columns.append(-1)
            numbers.append(round(node["leaf_value"] / parts, 4))
        else:
            columns.append(node["split_feature"])
            numbers.append(float(f"{node['threshold']:.6g}"))
            waiting += [node["right_child"], node["left_child"]]
    return columns, numbers
