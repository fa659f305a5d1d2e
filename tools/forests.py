"""What the trainings share: how much a source counts, and trees in the form that ``termtool.trees`` reads."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import lightgbm


INVENTED = "passages/"  # how the sources of our own passages begin
REAL = 3.0  # what a mention in a real text counts beside one in a passage written for training


def write_forest(model: lightgbm.Booster, columns: Sequence[str], threshold: float, target: Path) -> None:
    """Write the trees as five parallel lists each: column (-1 in a leaf), split, low, high, value."""
    trees = [_flat(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    content = {"features": list(columns), "threshold": threshold, "trees": trees}
    target.write_text(json.dumps(content, separators=(",", ":")) + "\n", "utf-8")
    print(f"{target.name}: {len(trees)} trees, {target.stat().st_size} bytes")


def _flat(root: dict[str, Any]) -> list[list[float]]:
    columns: list[int] = []
    splits: list[float] = []
    low: list[int] = []
    high: list[int] = []
    values: list[float] = []

    def add(node: dict[str, Any]) -> int:
        place = len(columns)
        leaf = "leaf_value" in node
        columns.append(-1 if leaf else node["split_feature"])
        splits.append(0.0 if leaf else float(f"{node['threshold']:.6g}"))
        values.append(round(node["leaf_value"], 4) if leaf else 0.0)
        low.append(0)
        high.append(0)
        if not leaf:
            low[place] = add(node["left_child"])
            high[place] = add(node["right_child"])
        return place

    add(root)
    return [columns, splits, low, high, values]
