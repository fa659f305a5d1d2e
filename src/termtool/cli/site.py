"""``termtool site``: the glossary as a page that readers search, in one file."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 — typer reads the annotations
from typing import Annotated

import typer

from termtool.cli.options import GlossaryOption  # noqa: TC001 — typer reads the annotations
from termtool.cli.pages import (
    STATUSES,
    Shown,
    day_of_page,
    refuse_glossary,
    say_that_nothing_is_there,
    write_page,
)
from termtool.cli.site_font import read_font, tell_missing


def site(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The file to write; “-” is standard output."),
    ],
    glossary: GlossaryOption = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="The title of the page.")] = "Glossary",
    status: Annotated[
        Shown,
        typer.Option(help="Which entries: those accepted, or also candidates and deprecated ones, marked."),
    ] = Shown.ACCEPTED,
    font: Annotated[
        str,
        typer.Option(
            metavar="FONT",
            help="Put the characters that the page needs into it: out of “serif” or “sans” (Noto, with the "
            "extra “site”), or out of a font file. Without it, readers see their own fonts.",
        ),
    ] = "",
) -> None:
    """Make a page to search the glossary with, in one file that needs no server and no network.

    Readers find entries by characters of either script, by pinyin in any form, by initials and by English,
    leaf through them by letter, and may link to each. A page without scripts, for paper, is what
    “termtool print” makes.

    Examples:
      termtool site -o glossary.html
      termtool site -o glossary.html --title "Words of the week"
      termtool site -o draft.html --status all
      termtool site -o glossary.html --font serif

    The date on the page is today's, or that of SOURCE_DATE_EPOCH. Exit codes: 0 written, 1 no entry to
    show, 3 a glossary or a font that cannot be used, 5 a file that cannot be written.

    Raises:
        typer.Exit: Always; see the exit codes.
    """
    from termtool.cli.glossaries import read  # noqa: PLC0415 — not needed for --help
    from termtool.exporters import PageSettings  # noqa: PLC0415
    from termtool.exporters.site import characters_of, make_site  # noqa: PLC0415
    from termtool.glossary import selected  # noqa: PLC0415

    refuse_glossary(output)
    page = PageSettings(title=title.strip() or "Glossary", date=day_of_page())
    whole = read(glossary)
    chosen = selected(whole, STATUSES[status])
    if not chosen:
        raise typer.Exit(say_that_nothing_is_there(whole))
    carried = read_font(font) if font else None
    text = make_site(chosen, page, carried)
    if carried:
        tell_missing(carried, characters_of(text))
    raise typer.Exit(write_page(output, text, len(chosen)))
