"""The command ``termtool``, also as ``python -m termtool``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line that this process was started with, and end the process."""
    from termtool.cli.shell import run  # noqa: PLC0415 — `import termtool.__main__` alone costs nothing

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
