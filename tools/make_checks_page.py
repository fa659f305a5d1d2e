"""Write docs/checks.md from the docstrings of the checks.

python tools/make_checks_page.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from termtool.checking.pages import checks_page

TARGET: Final = Path(__file__).parents[1] / "docs" / "checks.md"

if __name__ == "__main__":
    TARGET.write_text(checks_page(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name} is up to date")
