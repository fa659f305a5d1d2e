"""What a project that begins with termtool gets: which files, and what stands in them."""

from __future__ import annotations

import json
from enum import StrEnum
from importlib import metadata, resources
from pathlib import Path
from typing import Final, NamedTuple

from termtool.storage.edits import SCHEMA

GLOSSARY: Final = "glossary/glossary.yaml"
SETTINGS: Final = "termtool.toml"
# The name termtool is another program's in the public index of packages, so no CI file may install it by name.
UNKNOWN_SOURCE: Final = "git+https://example.org/termtool.git"
_MODELINE: Final = f"# yaml-language-server: $schema=../{SCHEMA}\n"


class Ci(StrEnum):
    """For which service a file is written that checks each change."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


_CI_FILES: Final = {
    Ci.GITHUB: (".github/workflows/glossary.yml", "github.yml"),
    Ci.GITLAB: (".gitlab-ci.yml", "gitlab.yml"),
}


class Starting(NamedTuple):
    """A file to write: its path from the project's folder, and its text."""

    path: str
    text: str


def starting_files(ci: Ci, source: str) -> tuple[Starting, ...]:
    """Return the files of a new project.

    Args:
        ci: The service for which a file is wanted.
        source: Where the service installs termtool from, as pip understands it.
    """
    glossary = _template("glossary.yaml").replace("@GLOSSARY@", GLOSSARY.partition("/")[0])
    files = [
        Starting(GLOSSARY, _MODELINE + glossary),
        Starting(SCHEMA, schema_text()),
        Starting(SETTINGS, _template("termtool.toml")),
    ]
    if ci in _CI_FILES:
        path, template = _CI_FILES[ci]
        files.append(Starting(path, _template(template).replace("@SOURCE@", json.dumps(source)[1:-1])))
    return tuple(files)


def schema_text() -> str:
    """Return the schema of glossary files: from the package, or from the checkout that it runs in."""
    packed = resources.files("termtool") / "data" / SCHEMA
    if packed.is_file():
        return packed.read_text(encoding="utf-8")
    return (Path(__file__).parents[3] / SCHEMA).read_text(encoding="utf-8")


def installed_from() -> str:
    """Return from where this termtool was installed, if that is a repository; "" if it is not known."""
    try:
        told = metadata.distribution("termtool").read_text("direct_url.json")
        origin = json.loads(told or "{}")
        version = origin["vcs_info"]
        return f"{version['vcs']}+{origin['url']}@{version['commit_id']}"
    except (metadata.PackageNotFoundError, KeyError, TypeError, ValueError):
        return ""


def _template(name: str) -> str:
    return (resources.files("termtool") / "data" / "init" / name).read_text(encoding="utf-8")
