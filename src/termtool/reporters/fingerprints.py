"""Knowing a finding again in a later run, when the lines above it have come or gone."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termtool.findings import Finding

# Messages name lines of other entries, and counts that change while the matter stays the same.
_NUMBER: Final = re.compile(r"\d+")
_DIGITS: Final = 16  # of 64; two of a million findings would share them once in 37 million glossaries


def with_fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield each finding with a fingerprint; of several alike, each has its own.

    Neither line nor column count, nor numbers in the message: what was known stays known when the file grows.
    """
    seen: Counter[str] = Counter()
    for found in findings:
        mark = fingerprint(found)
        seen[mark] += 1
        yield found, mark if seen[mark] == 1 else f"{mark}-{seen[mark]}"


def fingerprint(found: Finding) -> str:
    """Return what makes a finding the same in another run: its file, rule, subject and message."""
    message = _NUMBER.sub("#", found.message)
    told = "\0".join((PurePath(found.path).as_posix(), found.rule, found.about, message))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
