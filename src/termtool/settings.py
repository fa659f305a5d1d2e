"""Settings of a project: a termtool.toml, or the ``[tool.termtool]`` table of a pyproject.toml, the nearest above.

One key, one reader: a new setting is a field of ``Settings`` and a line in ``_READERS``.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from termtool.errors import SettingsError
from termtool.findings import RuleSetting, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FILE: Final = "pyproject.toml"
OWN_FILE: Final = "termtool.toml"  # without a table above its settings; where both are, this one counts
DEFAULT_GLOSSARY: Final = (Path("glossary"),)

_ON: Final = "on"
_OFF: Final = "off"
_WORDS: Final = (_ON, _OFF, *map(str, Severity))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a project has decided once for all its commands. Paths are as seen from where we stand."""

    glossary: tuple[Path, ...] = DEFAULT_GLOSSARY  # files and folders
    sources: tuple[Path, ...] = ()  # the documents that contexts come from: files and folders
    baseline: Path | None = None  # findings of old that are not shown
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)  # by the id of a rule or a check
    file: Path | None = None  # where all this stands; None where there is no such file
    folder: Path = Path()  # the project's own: where that file lies, else where we stand


class _Table(NamedTuple):
    """A table of settings with the file that it stands in, and the folder where we stand."""

    values: dict[str, Any]
    file: Path
    here: Path


def load_settings(start: Path) -> Settings:
    """Return the settings that hold in a folder.

    Args:
        start: The folder from which to look upwards, usually the current one.

    Returns:
        What the nearest table says; the defaults if no file above has one. Paths in the table
        count from its file and come out relative to ``start``.

    Raises:
        SettingsError: The file is not TOML, or the table holds something we do not know.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        for file in (folder / OWN_FILE, folder / FILE):
            values = _values_of(file)
            if values is not None:
                return _settings(_Table(values, file, here))
    return Settings()


def _values_of(path: Path) -> dict[str, Any] | None:
    """Return the settings in a file; None where there is no file, or it does not speak of us."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    # Most projects never name us; reading TOML costs ten times the search.
    if path.name == FILE and b"termtool" not in data:
        return None
    import tomllib  # noqa: PLC0415

    try:
        whole: Any = tomllib.loads(data.decode("utf-8"))
        values = whole if path.name == OWN_FILE else whole.get("tool", {}).get("termtool")
    except (ValueError, AttributeError, RecursionError) as error:
        raise SettingsError(f"{path}: not to be read as TOML: {error}") from error
    if values is not None and not isinstance(values, dict):
        raise SettingsError(f"{path}: [tool.termtool] is not a table.")
    return values


def _settings(table: _Table) -> Settings:
    _refuse_unknown(table)
    read = {name: reader(table, name) for name, reader in _READERS.items() if name in table.values}
    folder = _seen(table, ".")
    return Settings(**{"glossary": (_seen(table, "glossary"),), **read}, file=table.file, folder=folder)


def _paths(table: _Table, name: str) -> tuple[Path, ...]:
    named = table.values[name]
    paths = [named] if isinstance(named, str) else named
    if not isinstance(paths, list) or not paths or not all(isinstance(path, str) and path for path in paths):
        raise SettingsError(f'{table.file}: {name} is a list of paths, such as ["{name}"].')
    return tuple(_seen(table, path) for path in paths)


def _path(table: _Table, name: str) -> Path:
    named = table.values[name]
    if not isinstance(named, str) or not named:
        raise SettingsError(f'{table.file}: {name} is a path, such as "{name}.json".')
    return _seen(table, named)


def _rules(table: _Table, name: str) -> dict[str, RuleSetting]:
    listed = table.values[name]
    if not isinstance(listed, dict):
        raise SettingsError(f'{table.file}: {name} is a table, such as {{ missing-context = "off" }}.')
    return {rule: _rule(table, rule, value) for rule, value in listed.items()}


def _rule(table: _Table, rule: str, value: Any) -> RuleSetting:
    """Read ``"off"``, or ``true``, or a table with ``enabled``, ``severity`` and the rule's own options."""
    if isinstance(value, bool):
        return RuleSetting(enabled=value)
    if isinstance(value, str) and value in _WORDS:
        return RuleSetting(
            enabled=value != _OFF, severity=Severity(value) if value in tuple(Severity) else None
        )
    if not isinstance(value, dict):
        raise SettingsError(
            f"{table.file}: rules.{rule} is one of {', '.join(_WORDS)}, or a table of the rule's options."
        )
    options = {key: inner for key, inner in value.items() if key not in ("enabled", "severity")}
    return RuleSetting(
        enabled=_enabled(table, rule, value), severity=_severity(table, rule, value), options=options
    )


def _enabled(table: _Table, rule: str, value: Mapping[str, Any]) -> bool:
    enabled = value.get("enabled", True)  # who sets a rule up wants it
    if not isinstance(enabled, bool):
        raise SettingsError(f"{table.file}: rules.{rule}.enabled is true or false.")
    return enabled


def _severity(table: _Table, rule: str, value: Mapping[str, Any]) -> Severity | None:
    severity = value.get("severity")
    if severity is None:
        return None
    if severity not in tuple(Severity):
        raise SettingsError(f"{table.file}: rules.{rule}.severity is one of {', '.join(Severity)}.")
    return Severity(severity)


_READERS: Final[Mapping[str, Callable[[_Table, str], Any]]] = {
    "glossary": _paths,
    "sources": _paths,
    "baseline": _path,
    "rules": _rules,
}


def _refuse_unknown(table: _Table) -> None:
    for key in table.values:
        if key not in _READERS:
            from difflib import get_close_matches  # noqa: PLC0415 — only when something is misspelt

            close = get_close_matches(key, list(_READERS), n=1)
            advice = f'Did you mean "{close[0]}"?' if close else f"Known are: {', '.join(_READERS)}."
            where = "[tool.termtool]" if table.file.name == FILE else "this file"
            raise SettingsError(f'{table.file}: {where} has no setting "{key}". {advice}')


def _seen(table: _Table, path: str) -> Path:
    whole = table.file.parent / path
    try:
        return Path(os.path.relpath(whole, table.here))
    except ValueError:  # another drive of Windows
        return whole
