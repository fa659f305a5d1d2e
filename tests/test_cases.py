"""Whole texts and what is to be found in them, kept as data: tests/cases/README.md says how."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypedDict, cast

import pytest
import yaml

from termtool.extraction import extract
from termtool.model import Role
from termtool.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termtool.model import Gloss, Pairing

FOLDER: Final = Path(__file__).with_name("cases")
FILES: Final = tuple(sorted(FOLDER.glob("*.yaml")))


class Case(TypedDict, total=False):
    """One text and what is to be found in it; which fields there are the README says."""

    label: str
    comment: str
    text: str
    expect: str
    term: str
    gloss: str | None
    also: list[str]
    role: str
    kind: str
    pinyin: str
    romanisation: str
    parts: dict[str, str]
    suggested: str
    pairs: dict[str, str | None]


def cases(path: Path) -> list[Case]:
    return cast("list[Case]", yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


def parameters() -> Iterator[Any]:
    for path in FILES:
        for case in cases(path):
            # strict, as everywhere here: the day it works the suite tells us to move it
            marks = [pytest.mark.xfail(strict=True)] if case.get("expect") == "fail" else []
            yield pytest.param(case, id=f"{path.stem}: {case['label']}", marks=marks)


def gloss_of(pairing: Pairing) -> Gloss | None:
    """The author's first gloss; a romanisation is none."""
    return next((gloss for gloss in pairing.glosses if gloss.role is not Role.ROMANISATION), None)


def text_of(pairing: Pairing) -> str | None:
    gloss = gloss_of(pairing)
    return gloss.text if gloss else None


def role_of(pairing: Pairing) -> str | None:
    gloss = gloss_of(pairing)
    return gloss.role.value if gloss else None


def romanisation_of(pairing: Pairing) -> str | None:
    return next((gloss.text for gloss in pairing.glosses if gloss.role is Role.ROMANISATION), None)


SAYS: Final[dict[str, Callable[[Pairing], Any]]] = {
    "gloss": text_of,
    "also": lambda found: [gloss.text for gloss in found.glosses],
    "role": role_of,
    "kind": lambda found: found.kind.value,
    "pinyin": lambda found: found.pinyin,
    "romanisation": romanisation_of,
    "parts": lambda found: {part.term: part.gloss for part in found.parts},
    "suggested": lambda found: next(iter(found.suggested), None),
}


def said(case: Case) -> dict[str, Any]:
    """What the program says of the fields that the case speaks of."""
    found = extract(READERS[".md"](case["text"], "case.md"))
    answer: dict[str, Any] = {}
    if "pairs" in case:
        answer["pairs"] = {pairing.mention.text: text_of(pairing) for pairing in found}
    about = next((one for one in found if case.get("term") in {None, one.mention.text}), None)
    if about is not None:
        answer |= {field: says(about) for field, says in SAYS.items() if field in case}
    if "also" in case:
        answer["also"] = [text for text in case["also"] if text in answer.get("also", ())]
    return answer


def wanted(case: Case) -> dict[str, Any]:
    return {field: value for field, value in case.items() if field in {*SAYS, "pairs"}}


@pytest.mark.parametrize("case", list(parameters()))
def test_case(case: Case) -> None:
    assert said(case) == wanted(case)


ALL: Final = [(path, case) for path in FILES for case in cases(path)]


def test_every_field_of_every_case_is_known() -> None:
    known = set(Case.__annotations__)
    assert [case["label"] for _, case in ALL if not known >= set(case)] == []


def test_every_case_says_why_it_is_here_and_what_it_wants() -> None:
    assert [case for _, case in ALL if not (case.get("comment") and wanted(case))] == []


def test_no_label_stands_twice() -> None:
    assert [label for label, count in Counter(case["label"] for _, case in ALL).items() if count > 1] == []


def test_no_text_stands_twice() -> None:
    assert [text for text, count in Counter(case["text"] for _, case in ALL).items() if count > 1] == []


def test_what_is_expected_to_fail_stands_in_a_file_of_its_own() -> None:
    assert {path.stem for path, case in ALL if "expect" in case} == {"known-failures"}


def test_the_readme_names_every_file_and_every_field() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    names = [*(path.name for path in FILES), *Case.__annotations__]
    assert [name for name in names if f"`{name}`" not in page] == []
