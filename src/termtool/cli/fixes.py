"""Making safe fixes in the files of a glossary, or showing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termtool.cli.terminal import note, write
from termtool.display import show, show_path, uncommanded
from termtool.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from termtool.settings import Settings
    from termtool.storage.files import LoadedFile
    from termtool.validating import Checked


def make_fixes(checked: Checked, settings: Settings, ignored: Collection[str]) -> int:
    """Write every file anew that a fix changes, say which, and return how many they are.

    Raises:
        OutputError: A file cannot be written, or somebody has changed it meanwhile.
    """
    from termtool.storage.saving import save_text  # noqa: PLC0415 — only here is anything written

    count = 0
    for loaded, after in _fixed(checked, settings, ignored):
        save_text(loaded.path, after.text, loaded.text)
        note(f"{show_path(loaded.path)}: mended.")
        count += 1
    return count


def show_fixes(checked: Checked, settings: Settings, ignored: Collection[str]) -> ExitCode:
    """Show what fixes would change as a unified diff, and return the exit code for it."""
    from termtool.storage.edits import diff_texts  # noqa: PLC0415 — only for this

    # What cannot be mended yet is no file without a wish.
    found = any(loaded.errors for loaded in checked.files)
    for loaded, after in _fixed(checked, settings, ignored):
        found = True
        for line in diff_texts(loaded.path, loaded.text, after.text).removesuffix("\n").split("\n"):
            write(uncommanded(show(line, limit=0)))
    for problem in checked.problems:
        note(uncommanded(show(problem, limit=500)))
    if checked.problems:
        return ExitCode.UNUSABLE_INPUT
    return ExitCode.FINDINGS if found else ExitCode.FINE


def _fixed(
    checked: Checked, settings: Settings, ignored: Collection[str]
) -> Iterator[tuple[LoadedFile, LoadedFile]]:
    """Yield each file that fixes change, as it is and as it will be; say of which files nothing is mended."""
    from termtool.mending import REPORTED_BY_READING, Wishes, mended  # noqa: PLC0415 — only where it is asked for
    from termtool.rules import wanted  # noqa: PLC0415

    off = {rule for rule, setting in settings.rules.items() if setting.enabled is False}.union(ignored)
    applied = {rule.ID for rule, _ in wanted(ignored, settings.rules)}
    wishes = Wishes(
        rules=applied | (REPORTED_BY_READING - off),
        options={rule: setting.options for rule, setting in settings.rules.items()},
        sources=checked.surroundings.sources,
    )
    for loaded in checked.files:
        if loaded.errors:
            note(f"{show_path(loaded.path)} has mistakes of form, and is not mended before they are gone.")
        elif (after := mended(loaded, wishes)) is not loaded:
            yield loaded, after
