"""What a curator should look at, and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(StrEnum):
    """How much a finding matters; only errors and warnings make a command end with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a curator should look at: where it is, what is wrong, what to do."""

    path: str
    line: int
    column: int
    rule: str  # stable id: "pinyin-mismatch"
    severity: Severity
    message: str  # what is wrong, in the reader's words
    hint: str = ""  # what to do about it
    about: str = ""  # the entry and field, by which a finding is known again when its line has moved


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSetting:
    """What a project has decided about one rule: None and nothing where the rule's own choice stands."""

    enabled: bool | None = None
    severity: Severity | None = None
    options: Mapping[str, Any] = field(default_factory=dict)  # as TOML has them: ints, texts, lists
