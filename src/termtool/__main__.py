"""The command ``termtool``, also as ``python -m termtool``."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line that this process was started with, and end the process."""
    from termtool.cli.shell import run  # noqa: PLC0415 — `import termtool.__main__` alone costs nothing

    code = run(sys.argv[1:])
    # Else a process looks for garbage once more before it ends, among all that it has read: a quarter of a
    # second behind two hundred documents.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
