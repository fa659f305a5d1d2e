"""Make docs/pictures/site.png: the site of our own glossary, wide and light, narrow and dark.

    python tools/site_picture.py

Needs Chromium and the extra "site", whose font the picture is set in, so that it comes out alike wherever it
is made.
"""

from __future__ import annotations

import base64
import tempfile
from datetime import date
from pathlib import Path
from typing import Final

from browser import Browser

from termtool.cli.site_font import read_font
from termtool.exporters import PageSettings
from termtool.exporters.site import make_site
from termtool.glossary import selected
from termtool.storage.files import read_glossary

ROOT: Final = Path(__file__).parents[1]
PICTURE: Final = ROOT / "docs" / "pictures" / "site.png"
SHEET: Final = """<!doctype html><style>
body {{ display: flex; gap: 24px; align-items: center; margin: 0; padding: 24px; background: #e9e5dd; }}
img {{ display: block; border-radius: 8px; box-shadow: 0 4px 20px #0004; }}
</style><img src="{wide}" width="900" height="620"><img src="{narrow}" width="300" height="620">"""


def main() -> None:
    """Write the picture."""
    glossary, _ = read_glossary([ROOT / "glossary"])
    page = PageSettings(title="Words of a carmaker", date=date(2026, 3, 5))
    with tempfile.TemporaryDirectory() as name, Browser(Path(name)) as browser:
        site = Path(name) / "site.html"
        site.write_text(
            make_site(selected(glossary, ("accepted",)), page, read_font("serif")), encoding="utf-8"
        )
        browser.size(1080, 744)
        browser.open(site, "#zhan-zai-feng-kou-shang-zhu-ye-neng-fei-qi-lai")
        wide = _taken(browser)
        browser.size(360, 744, scale=2)
        browser.dress(dark=True)
        browser.open(site)
        browser.value("document.querySelector('[name=tones]').click()")
        narrow = _taken(browser)
        sheet = Path(name) / "sheet.html"
        sheet.write_text(SHEET.format(wide=wide, narrow=narrow), encoding="utf-8")
        browser.size(1272, 668)
        browser.open(sheet)
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_bytes(browser.picture())


def _taken(browser: Browser) -> str:
    """Return what is on the screen as an address that an image can have."""
    browser.value("document.fonts.ready.then(() => document.activeElement.blur())")
    return "data:image/png;base64," + base64.b64encode(browser.picture()).decode()


if __name__ == "__main__":
    main()
