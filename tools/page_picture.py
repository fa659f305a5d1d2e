"""Make docs/pictures/page.png: a page of entries and the index of our own glossary as a PDF has them.

    python tools/page_picture.py

Needs the extra "print" and poppler's pdftoppm.
"""

from __future__ import annotations

import subprocess
import tempfile
from datetime import date
from pathlib import Path
from typing import Final

from termtool.exporters import PageSettings
from termtool.exporters.pdf import export
from termtool.glossary import selected
from termtool.storage.files import read_glossary

ROOT: Final = Path(__file__).parents[1]
PICTURE: Final = ROOT / "docs" / "pictures" / "page.png"
PAGE: Final = 2  # the first with entries
DENSITY: Final = 110  # dots per inch


def main() -> None:
    """Write the picture."""
    glossary, _ = read_glossary([ROOT / "glossary"])
    page = PageSettings(title="Words of a carmaker", date=date(2026, 3, 5))
    with tempfile.TemporaryDirectory() as name:
        pdf = Path(name) / "glossary.pdf"
        pdf.write_bytes(export(selected(glossary, ("accepted",)), page))
        PICTURE.parent.mkdir(exist_ok=True)
        command = ["pdftoppm", "-png", "-singlefile", "-r", str(DENSITY), "-f", str(PAGE), str(pdf)]
        subprocess.run([*command, str(PICTURE.with_suffix(""))], check=True)


if __name__ == "__main__":
    main()
