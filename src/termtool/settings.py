"""Settings from the ``[tool.termtool]`` table of the nearest pyproject.toml that has one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from termtool.errors import SettingsError

FILE: Final = "pyproject.toml"
DEFAULT_GLOSSARY: Final = (Path("glossary"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a project has decided once for all its commands."""

    glossary: tuple[Path, ...] = DEFAULT_GLOSSARY  # files and folders, as seen from where we stand


def load_settings(start: Path) -> Settings:
    """Return the settings that hold in a folder.

    Args:
        start: The folder from which to look upwards, usually the current one.

    Returns:
        What the nearest table says; the defaults if no pyproject.toml above has one. Paths in the table
        count from its file and come out relative to ``start``.

    Raises:
        SettingsError: The file is not TOML, or the table holds something we do not know.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        table = _table_of(folder / FILE)
        if table is not None:
            return _settings(table, folder, here)
    return Settings()


def _table_of(path: Path) -> dict[str, Any] | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    # Most projects never name us; reading TOML costs ten times the search.
    if b"termtool" not in data:
        return None
    import tomllib  # noqa: PLC0415

    try:
        table: Any = tomllib.loads(data.decode("utf-8")).get("tool", {}).get("termtool")
    except (ValueError, AttributeError, RecursionError) as error:
        raise SettingsError(f"{path}: not to be read as TOML: {error}") from error
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{path}: [tool.termtool] is not a table.")
    return table


def _settings(table: dict[str, Any], folder: Path, here: Path) -> Settings:
    _refuse_unknown(table, folder / FILE)
    if "glossary" not in table:
        return Settings(glossary=(_seen_from(here, folder / "glossary"),))
    named = table["glossary"]
    paths = [named] if isinstance(named, str) else named
    if not isinstance(paths, list) or not paths or not all(isinstance(path, str) and path for path in paths):
        raise SettingsError(f'{folder / FILE}: glossary is a list of paths, such as ["glossary"].')
    return Settings(glossary=tuple(_seen_from(here, folder / path) for path in paths))


def _refuse_unknown(table: dict[str, Any], path: Path) -> None:
    known = list(Settings.__dataclass_fields__)
    for key in table:
        if key not in known:
            from difflib import get_close_matches  # noqa: PLC0415 — only when something is misspelt

            close = get_close_matches(key, known, n=1)
            advice = f'Did you mean "{close[0]}"?' if close else f"Known are: {', '.join(known)}."
            raise SettingsError(f'{path}: [tool.termtool] has no setting "{key}". {advice}')


def _seen_from(here: Path, path: Path) -> Path:
    try:
        return Path(os.path.relpath(path, here))
    except ValueError:  # another drive of Windows
        return path
