"""What comments in a glossary keep back, and which of them keep nothing back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.findings import Finding, Severity
from termtool.rules.pages import id_like, known_ids
from termtool.rules.reading import READING, cannot_wait

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from termtool.storage.ignoring import IgnoreComment


def kept_back(
    findings: Sequence[Finding], comments: Iterable[IgnoreComment]
) -> tuple[list[Finding], set[tuple[IgnoreComment, str]]]:
    """Return the findings that no comment keeps back, and which rule of which comment did so."""
    by_rule: dict[tuple[str, str], list[IgnoreComment]] = {}
    for comment in comments:
        for rule in comment.rules:
            by_rule.setdefault((comment.path, rule), []).append(comment)
    kept: list[Finding] = []
    used: set[tuple[IgnoreComment, str]] = set()
    for found in findings:
        candidates = () if cannot_wait(found) else by_rule.get((found.path, found.rule), ())
        effective = [comment for comment in candidates if comment.first <= found.line <= comment.last]
        used |= {(comment, found.rule) for comment in effective}
        if not effective:
            kept.append(found)
    return kept, used


def about_comments(
    comments: Iterable[IgnoreComment], used: Collection[tuple[IgnoreComment, str]], applied: Collection[str]
) -> Iterator[Finding]:
    """Yield a finding for every comment that keeps nothing back or gives no reason."""
    for comment in comments:
        if not comment.rules:
            hint = "Write the rule in brackets: # termtool: ignore[missing-pinyin] reason."
            yield _on(comment, "unused-ignore", "This comment names no rule.", hint)
        for rule in comment.rules:
            if (comment, rule) not in used and (fault := _fault(rule, applied)):
                yield _on(comment, "unused-ignore", *fault)
        if comment.rules and not comment.reason:
            message = f"This comment does not say why {', '.join(comment.rules)} should not be shown."
            yield _on(comment, "ignore-without-reason", message, "Write the reason behind the bracket.")


def _fault(rule: str, applied: Collection[str]) -> tuple[str, str] | None:
    """Say why a comment has no effect; nothing of a rule that was not applied."""
    if rule not in known_ids():
        return f"There is no rule “{rule}” to be ignored.", id_like(rule) or "Name a rule, or delete it."
    if rule in applied or rule in READING:
        return f"There is no {rule} here to be ignored.", "Delete the comment, or move it to its place."
    return None


def _on(comment: IgnoreComment, rule: str, message: str, hint: str) -> Finding:
    return Finding(
        path=comment.path,
        line=comment.place.line,
        column=comment.place.column,
        rule=rule,
        severity=Severity.WARNING if rule == "unused-ignore" else Severity.INFO,
        message=message,
        hint=hint,
    )
