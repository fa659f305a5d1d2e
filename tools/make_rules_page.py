"""Write docs/rules.md anew from the docstrings of the rules."""

from pathlib import Path

from termtool.rules.pages import rules_page

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"

if __name__ == "__main__":
    PAGE.write_text(rules_page(), encoding="utf-8", newline="\n")
    print(f"{PAGE.name} is up to date")
