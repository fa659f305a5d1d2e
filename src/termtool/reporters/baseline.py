"""A baseline: the findings of an old glossary that are known and left for later, so that only new ones count.

It is JSON that people can read in a review, sorted, with one line for each finding.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from termtool.display import show, show_path
from termtool.errors import GlossaryError
from termtool.reporters.fingerprints import with_fingerprints
from termtool.reporters.wording import in_order
from termtool.rules.reading import cannot_wait

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termtool.findings import Finding

_VERSION: Final = 1


class Sifted(NamedTuple):
    """Findings beside a baseline: those that are new, how many are known, how many known ones are gone."""

    new: tuple[Finding, ...]
    known: int
    gone: int


def as_baseline(findings: Iterable[Finding], file: Path) -> str:
    """Return findings as the text of a baseline that stands in ``file``: paths count from its folder.

    Errors of reading are not among them: because of those part of a file was not checked.
    """
    rows = [
        {
            "fingerprint": mark,
            "path": _seen_from(file, found.path),
            "rule": found.rule,
            "about": show(found.about),
        }
        for found, mark in _marked(findings, file)
        if not cannot_wait(found)
    ]
    rows.sort(key=lambda row: (row["path"], row["rule"], row["about"], row["fingerprint"]))
    listed = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows)
    return f'{{\n  "version": {_VERSION},\n  "findings": [\n{listed}\n  ]\n}}\n'


def read_baseline(file: Path) -> Mapping[str, str]:
    """Return the fingerprints of a baseline, each with the path of its file as seen from the baseline.

    Raises:
        GlossaryError: The file is not there, or is no baseline.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        hint = "--update-baseline writes it"
        raise GlossaryError(f"{show_path(file)}: there is no such baseline; {hint}") from None
    except (OSError, ValueError) as error:
        raise GlossaryError(f"{show_path(file)} cannot be read: {error}") from error
    try:
        whole: Any = json.loads(text)
        return {str(row["fingerprint"]): str(row["path"]) for row in whole["findings"]}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise GlossaryError(f"{show_path(file)} is no baseline of termtool") from error


def sift(findings: Iterable[Finding], known: Mapping[str, str], file: Path, checked: Iterable[str]) -> Sifted:
    """Take out of findings what a baseline knows.

    Args:
        findings: All of a run.
        known: From ``read_baseline``.
        file: The baseline.
        checked: The paths of the files that were checked: of others nobody knows what is gone.
    """
    met: Counter[str] = Counter()
    new = []
    for found, mark in _marked(findings, file):
        if mark in known and not cannot_wait(found):
            met[mark] += 1
        else:
            new.append(found)
    here = {_seen_from(file, path) for path in checked}
    gone = sum(path in here and mark not in met for mark, path in known.items())
    return Sifted(tuple(new), met.total(), gone)


def _marked(findings: Iterable[Finding], file: Path) -> Iterator[tuple[Finding, str]]:
    """Yield findings with fingerprints that do not depend on the folder in which we stand."""
    ordered = in_order(findings)
    seen = (replace(found, path=_seen_from(file, found.path)) for found in ordered)
    return ((found, mark) for found, (_, mark) in zip(ordered, with_fingerprints(seen), strict=True))


def _seen_from(file: Path, path: str) -> str:
    try:
        return Path(os.path.relpath(path, file.parent)).as_posix()
    except ValueError:  # another drive of Windows, or a name that cannot be one
        return path
