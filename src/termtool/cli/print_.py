"""``termtool print``: a glossary to read and to print."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path  # noqa: TC003 — typer reads the annotations
from typing import Annotated, Final

import typer

from termtool.cli.options import GlossaryOption  # noqa: TC001 — typer reads the annotations
from termtool.cli.pages import (
    GLOSSARIES,
    STATUSES,
    STDOUT,
    Shown,
    day_of_page,
    say_that_nothing_is_there,
    write_page,
)
from termtool.errors import UsageError
from termtool.exporters.sheet import Order, Paper, Sheet


class Format(StrEnum):
    """The forms in which a glossary can be printed."""

    HTML = "html"
    PDF = "pdf"
    MARKDOWN = "markdown"
    DOCX = "docx"


_ENDINGS: Final = {Format.HTML: ".html", Format.PDF: ".pdf", Format.MARKDOWN: ".md", Format.DOCX: ".docx"}
# Which forms heed what is said of sheets.
_HEEDED: Final = {
    "--paper": (".pdf", ".docx"),
    "--ruby": (".pdf",),
    "--font-path": (".pdf",),
    "--template": (".pdf",),
}


def print_(
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The file to write, .pdf, .docx, .html or .md; “-” is standard output and needs --format.",
            show_default=False,
        ),
    ] = None,
    glossary: GlossaryOption = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="The title of the page.")] = "Glossary",
    status: Annotated[
        Shown,
        typer.Option(help="Which entries: those accepted, or also candidates and deprecated ones, marked."),
    ] = Shown.ACCEPTED,
    output_format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help="Default: what the ending of the file says.", show_default=False),
    ] = None,
    order: Annotated[Order, typer.Option(help="What the sections go by.")] = Order.PINYIN,
    paper: Annotated[Paper, typer.Option(help="Of a PDF or DOCX: the size of its pages.")] = Paper.A4,
    ruby: Annotated[
        bool,
        typer.Option(
            "--ruby",
            help="In a PDF: pinyin above the characters. Copied from it, a term then comes with spaces in it.",
        ),
    ] = False,
    font_path: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FOLDER",
            help="For a PDF: fonts that come before termtool's own. May be given several times.",
            show_default=False,
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="For a PDF: a layout of your own, see --copy-template.", show_default=False
        ),
    ] = None,
    copy_template: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write the layout of the PDF into a new file, to be changed and given to --template.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Make a glossary to read and to print.

    It has the entries in the order of pinyin and an English index, or in the order that --order names; in
    that of English, the index is by pinyin. A PDF has running heads, page numbers in the index and
    bookmarks; it needs pip install 'termtool[print]', a document for word processors (DOCX)
    'termtool[docx]'. An HTML file is complete in itself.

    Examples:
      termtool print -o glossary.pdf
      termtool print -o glossary.pdf --paper letter --order kind
      termtool print -o glossary.docx --order source
      termtool print -o glossary.html
      termtool print -o glossary.md --title "Words of the week"
      termtool print -o draft.html --status all
      termtool print -o - --format markdown

    The date on the page is today's, or that of SOURCE_DATE_EPOCH. Exit codes: 0 written, 1 no entry to
    print, 3 a glossary that cannot be used, 5 a file that cannot be written.

    Raises:
        typer.Exit: There is no entry to print.
    """
    from termtool.cli.glossaries import read  # noqa: PLC0415 — not needed for --help
    from termtool.exporters import PageSettings, export  # noqa: PLC0415
    from termtool.glossary import selected  # noqa: PLC0415

    if copy_template is not None:
        _copy(copy_template)
        return
    sheet = Sheet(paper=paper, order=order, ruby=ruby, fonts=tuple(font_path or ()), template=template)
    output, ending = _form(output, output_format)
    _check_sheet(sheet, ending)
    page = PageSettings(title=title.strip() or "Glossary", date=day_of_page(), sheet=sheet)
    whole = read(glossary)
    chosen = selected(whole, STATUSES[status])
    if not chosen:
        raise typer.Exit(say_that_nothing_is_there(whole, "print"))
    write_page(output, export(chosen, page, ending), len(chosen))


def _form(output: Path | None, told: Format | None) -> tuple[Path, str]:
    """Return where to write, and the ending that stands for the form."""
    from termtool.exporters import EXPORTERS  # noqa: PLC0415

    if output is None:
        raise UsageError("Say where to write: --output FILE, with an ending such as .pdf or .html.")
    ending = output.suffix.lower()
    if ending in GLOSSARIES:
        raise UsageError(f"{output} would be a glossary, by its ending; nothing is printed over those.")
    if told is not None:
        return output, _ENDINGS[told]
    if str(output) == STDOUT:
        names = " or ".join(f"--format {form}" for form in Format)
        raise UsageError(f"On standard output nobody sees an ending: say {names}.")
    if ending not in EXPORTERS:
        known = ", ".join(EXPORTERS)
        raise UsageError(
            f"The ending of {output} says nothing of a form. Known are {known}; or say --format."
        )
    return output, ending


def _check_sheet(sheet: Sheet, ending: str) -> None:
    """Refuse what would be left out without a word."""
    asked = {
        "--paper": sheet.paper is not Paper.A4,
        "--ruby": sheet.ruby,
        "--font-path": bool(sheet.fonts),
        "--template": sheet.template is not None,
    }
    for option, given in asked.items():
        if given and ending not in _HEEDED[option]:
            raise UsageError(f"{option} is for {' and '.join(_HEEDED[option])} files, not for {ending}.")


def _copy(target: Path) -> None:
    """Give somebody the template to change; a file that is there may be changed already."""
    from termtool.cli.terminal import note  # noqa: PLC0415
    from termtool.display import show_path  # noqa: PLC0415
    from termtool.exporters.pdf import own_template  # noqa: PLC0415
    from termtool.storage.files import save_text  # noqa: PLC0415

    save_text(target, own_template(), expected="")
    shown = show_path(target)
    note(f"{shown}: change it, then: termtool print -o glossary.pdf --template {shown}")
