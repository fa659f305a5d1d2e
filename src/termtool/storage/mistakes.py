"""What the YAML parser complains of, said in a curator's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from yaml import YAMLError


class Mistake(NamedTuple):
    """A mistake of form: which rule, where (an offset), what is wrong, what to do."""

    rule: str
    offset: int
    message: str
    hint: str


class _Saying(NamedTuple):
    part: str  # of the parser's message; the first that fits counts
    message: str
    hint: str
    where_it_began: bool = False  # the opening quote is the place to mend, not the end of the file
    rule: str = "yaml-syntax"


_QUOTE: Final = "Put the value in double quotes."

# Both parsers' words (libyaml's, and those of PyYAML's own parser where they differ).
_SAYINGS: Final = (
    _Saying("invalid Unicode character", "an escape that stands for no character",
            "Write the character itself; JSON's pairs of \\ud8… escapes are not YAML.", rule="bad-unicode"),
    _Saying("mapping values are not allowed", "a colon inside an unquoted value, or a line indented too far",
            "Put a value that holds a colon in double quotes; let all fields of an entry start in one column."),
    _Saying("unexpected end of stream", "a quotation mark opens here and is never closed",
            'Close it, or write \\" for a quotation mark inside double quotes.', where_it_began=True),
    _Saying("unexpected document separator", "a quotation mark opens here and is never closed",
            'Close it, or write \\" for a quotation mark inside double quotes.', where_it_began=True),
    _Saying("could not find expected ':'", "a line that is neither a field nor a list item",
            "Write it as “field: value”, or indent it if it continues the value above.", where_it_began=True),
    _Saying("',' or ']'", "a square bracket opens here and is never closed", f"Close it. {_QUOTE}", where_it_began=True),
    _Saying("',' or '}'", "a brace opens here and is never closed", f"Close it. {_QUOTE}", where_it_began=True),
    _Saying("sequence entries are not allowed", "a value that starts like a list item", _QUOTE),
    _Saying("unknown escape character", "a backslash inside double quotes before a letter that it does not go with",
            "Write \\\\ for a backslash, or use single quotes."),
    _Saying("expected hexdecimal", "an escape without its hexadecimal digits", "Write \\\\ for a backslash."),
    _Saying("hexadecimal numbers", "an escape without its hexadecimal digits", "Write \\\\ for a backslash."),
    _Saying("comment or line break", "text after a sign for text over several lines (| or >)", _QUOTE),
    _Saying("comment or a line break", "text after a sign for text over several lines (| or >)", _QUOTE),
    _Saying("incompatible YAML", "a %YAML line for a version that we do not read", "Delete the line."),
    _Saying("undefined tag handle", "a tag that nothing defines", _QUOTE, rule="yaml-tag"),
    _Saying("tag", "a tag (a value that starts with !)", _QUOTE, rule="yaml-tag"),
    _Saying("an alias", "an alias (a value that starts with *)", _QUOTE, rule="yaml-alias"),
    _Saying("an anchor", "an anchor (a value that starts with &)", _QUOTE, rule="yaml-alias"),
    _Saying("alphabetic or numeric", "an anchor or alias (a value that starts with & or *)", _QUOTE, rule="yaml-alias"),
    _Saying("expected '-' indicator", "a line that does not belong to the list above it",
            "Start every entry with “- ” in the same column, and indent its fields by two spaces."),
    _Saying("expected key", "text after a closing quote, or a line indented differently from its neighbours",
            'Write \\" for a quotation mark inside double quotes; let all fields of an entry start in one column.'),
    _Saying("expected <block end>", "text after a closing quote, or a line indented differently from its neighbours",
            'Write \\" for a quotation mark inside double quotes; let all fields of an entry start in one column.'),
    _Saying("document start", "text after the end of the list", "Give it the form of an entry, or delete it."),
)  # fmt: skip


def explained(error: YAMLError, text: str) -> Mistake:
    """Return a parser's error as a mistake; offsets are of the text that the parser was given."""
    problem = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    at = _index(getattr(error, "problem_mark", None))
    began = _index(getattr(error, "context_mark", None), at)
    if "cannot start any token" in problem:
        return _bad_start(text, at)
    for saying in _SAYINGS:
        if saying.part in problem or saying.part in context:
            offset = began if saying.where_it_began else at
            return Mistake(saying.rule, offset, saying.message, saying.hint)
    return Mistake(
        "yaml-syntax",
        at,
        f"this is not YAML: {problem or 'the parser gives no reason'}",
        "Compare it with an entry above.",
    )


def _index(mark: object, otherwise: int = 0) -> int:
    index = getattr(mark, "index", otherwise)
    return index if isinstance(index, int) else otherwise


def _bad_start(text: str, at: int) -> Mistake:
    character = text[at : at + 1]
    if character == "\t":
        return Mistake("yaml-syntax", at, "a tab where YAML wants spaces", "Indent with two spaces.")
    return Mistake(
        "yaml-syntax", at, f"a value that starts with {character}, which has a meaning in YAML", _QUOTE
    )
