"""termtool finds Chinese and its glosses in English documents and keeps a glossary of them.

What stands here is the library; everything is imported when it is first used, so that ``import termtool``
costs nothing.

>>> import termtool
>>> document = termtool.read_document("Fortune favours the “tail-wind” 风口.".encode(), "note.txt")
>>> [(found.mention.text, [gloss.text for gloss in found.glosses]) for found in termtool.extract(document)]
[('风口', ['tail-wind'])]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from termtool.errors import (
        DocumentError,
        ExitCode,
        GlossaryError,
        OutputError,
        SettingsError,
        TermtoolError,
        UsageError,
    )
    from termtool.extraction import extract
    from termtool.findings import Finding, Severity
    from termtool.lookup import Hit, LookupResult, look_up
    from termtool.merging import MergePlan, plan_merge
    from termtool.model import (
        Block,
        BlockKind,
        Context,
        Document,
        Entry,
        Gloss,
        Glossary,
        Kind,
        Location,
        Mark,
        MarkKind,
        Mention,
        Pairing,
        Part,
        Role,
        Script,
        Status,
    )
    from termtool.proposals import propose
    from termtool.readers import read_document
    from termtool.rules import check_glossary
    from termtool.settings import Settings, load_settings
    from termtool.sources import Skipped, read_sources
    from termtool.storage.edits import diff_plan, write_plan
    from termtool.storage.files import read_glossary

__version__ = "0.1.0"

_HOMES: Final = {
    "termtool.errors": (
        "DocumentError",
        "ExitCode",
        "GlossaryError",
        "OutputError",
        "SettingsError",
        "TermtoolError",
        "UsageError",
    ),
    "termtool.extraction": ("extract",),
    "termtool.findings": ("Finding", "Severity"),
    "termtool.lookup": ("Hit", "LookupResult", "look_up"),
    "termtool.merging": ("MergePlan", "plan_merge"),
    "termtool.model": (
        "Block",
        "BlockKind",
        "Context",
        "Document",
        "Entry",
        "Gloss",
        "Glossary",
        "Kind",
        "Location",
        "Mark",
        "MarkKind",
        "Mention",
        "Pairing",
        "Part",
        "Role",
        "Script",
        "Status",
    ),
    "termtool.proposals": ("propose",),
    "termtool.readers": ("read_document",),
    "termtool.rules": ("check_glossary",),
    "termtool.settings": ("Settings", "load_settings"),
    "termtool.sources": ("Skipped", "read_sources"),
    "termtool.storage.edits": ("diff_plan", "write_plan"),
    "termtool.storage.files": ("read_glossary",),
}
_HOME_OF: Final = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Block",
    "BlockKind",
    "Context",
    "Document",
    "DocumentError",
    "Entry",
    "ExitCode",
    "Finding",
    "Gloss",
    "Glossary",
    "GlossaryError",
    "Hit",
    "Kind",
    "Location",
    "LookupResult",
    "Mark",
    "MarkKind",
    "Mention",
    "MergePlan",
    "OutputError",
    "Pairing",
    "Part",
    "Role",
    "Script",
    "Settings",
    "SettingsError",
    "Severity",
    "Skipped",
    "Status",
    "TermtoolError",
    "UsageError",
    "__version__",
    "check_glossary",
    "diff_plan",
    "extract",
    "load_settings",
    "look_up",
    "plan_merge",
    "propose",
    "read_document",
    "read_glossary",
    "read_sources",
    "write_plan",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 — not needed by the command line

    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
