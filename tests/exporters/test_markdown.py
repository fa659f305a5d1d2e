"""The Markdown file, read back by a CommonMark parser where one is installed."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.exporters import markdown
from termtool.exporters.plain import one_line
from termtool.glossary import selected
from termtool.model import Context, Entry, Glossary, Part

if TYPE_CHECKING:
    from termtool.exporters import PageSettings


@pytest.fixture(scope="module")
def parser() -> Any:
    reader = pytest.importorskip(
        "markdown_it", reason="markdown-it-py, a CommonMark parser, is not installed"
    )
    return reader.MarkdownIt("commonmark").enable(["table", "strikethrough"])


def block(entry: Entry, page: PageSettings, *others: Entry) -> str:
    """Return what is printed of an entry, from its heading to the next anchor."""
    text = markdown.export(Glossary((entry, *others)), page)
    return text.partition(f'<a id="{entry.id}"></a>\n\n')[2].partition("\n\n<a id")[0].strip()


def test_an_entry_shows_all_it_has(page: PageSettings) -> None:
    entry = Entry(
        id="ji-feng", term="疾风知劲草", trad="疾風知勁草", pinyin="jí fēng zhī jìng cǎo", kind="proverb",
        status="candidate", gloss=("a gale tries the grass", "hard times tell"), literal="swift wind, tough grass",
        note="Said of people.", roman="Jifeng", aliases=("疾风",), see=("feng", "nowhere"),
        parts=(Part(term="疾风", gloss="a gale"), Part(term="知劲草")),
        contexts=(Context(source="a_b.txt", line=7, quote="They say 疾风知劲草 here."),),
    )  # fmt: skip
    wind = Entry(id="feng", term="风", pinyin="fēng", gloss=("wind",))
    assert block(entry, page, wind) == (
        "### 疾风知劲草 *jí fēng zhī jìng cǎo*\n\n*proverb, candidate, traditional 疾風知勁草*\n\n"
        "**a gale tries the grass**; hard times tell\n\nLiterally “swift wind, tough grass”\n\n"
        "- 疾风 a gale\n- 知劲草\n\nSaid of people.\n\n"
        "> They say **疾风知劲草** here.\n>\n> — a\\_b.txt:7\n\n"
        "Also Jifeng, 疾风\n\nSee [风](#feng) *fēng*"
    )


def test_a_deprecated_entry_is_struck_and_says_what_to_use(page: PageSettings) -> None:
    old = Entry(
        id="old", term="躺平主义", status="deprecated", why="out of use.", replaced_by="new"
    )  # lying flat
    new = Entry(id="new", term="躺平", pinyin="tǎng píng", status="accepted")
    assert block(old, page, new) == (
        "### ~~躺平主义~~\n\nDeprecated: out of use. Use [躺平](#new) *tǎng píng* instead."
    )


def test_further_places_are_named(page: PageSettings) -> None:
    contexts = tuple(Context(source="a.txt", line=line, quote=f"in line {line}") for line in range(1, 6))
    shown = block(Entry(id="x", term="风", status="accepted", contexts=contexts), page)  # wind
    assert shown.endswith("> in line 3\n>\n> — a.txt:3\n\nFurther at a.txt:4, a.txt:5.")


def test_the_whole_file(page: PageSettings) -> None:
    wind = Entry(
        id="feng", term="风", pinyin="fēng", kind="term", status="accepted", gloss=("the wind",),
        contexts=(Context(source="a.txt", line=1, quote="风"),),
    )  # fmt: skip
    assert markdown.export(Glossary((wind,)), page) == (
        "# A Glossary for Reading Chinese Newsletters\n\n*Chinese–English, in the order of pinyin*\n\n"
        "- Entries: 1\n- Kinds: 1\u00a0term\n- Sources: 1 document\n- Date: 5 March 2026\n\n"
        "[F](#letter_f) [English index](#english_index)\n\n"
        '<a id="letter_f"></a>\n\n## F\n\n<a id="feng"></a>\n\n### 风 *fēng*\n\n*term*\n\n**the wind**\n\n'
        "> **风**\n>\n> — a.txt:1\n\n"
        '<a id="english_index"></a>\n\n## English index\n\n### W\n\n- wind: [风](#feng) *fēng*\n\n'
        '<a id="sources_"></a>\n\n## Sources\n\n- a.txt (1 quotation)\n'
    )


def test_no_entry_no_index(page: PageSettings) -> None:
    assert "index" not in markdown.export(Glossary(), page)


def test_every_link_leads_somewhere_in_the_file(specimen: Glossary, page: PageSettings) -> None:
    text = markdown.export(specimen, page)
    anchors = re.findall(r'<a id="([^"]+)"></a>', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)


def test_the_order_of_the_files_makes_no_difference(specimen: Glossary, page: PageSettings) -> None:
    turned = Glossary(tuple(reversed(specimen.entries)))
    assert markdown.export(turned, page) == markdown.export(specimen, page)


def text_of(rendered: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", rendered))


@given(st.text(alphabet=st.one_of(st.sampled_from("*_`~|[](){}<>#&$!\\-+=.:1 \n\t\"'守a"), st.characters())))
def test_escaped_text_reads_as_itself(parser: Any, text: str) -> None:
    line = one_line(text).strip()
    assert text_of(parser.render(markdown.escape(line))).strip() == line


def test_hostile_texts_open_no_block(parser: Any, hostile: Glossary, page: PageSettings) -> None:
    entries = selected(hostile, ["accepted", "candidate"])
    tokens = parser.parse(markdown.export(entries, page))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds == {"heading", "inline", "paragraph", "bullet_list", "list_item", "blockquote"}
    headings = [token for token in tokens if token.type == "heading_open" and token.tag == "h3"]
    index_letters = len(re.findall(r"^### .$|^### \\#$", markdown.export(entries, page), flags=re.MULTILINE))
    assert len(headings) == len(entries) + index_letters


def test_hostile_texts_make_no_element(parser: Any, hostile: Glossary, page: PageSettings) -> None:
    rendered = parser.render(markdown.export(hostile, page))
    for element in re.findall(r"<[^>]*>", rendered):
        assert re.fullmatch(
            r'</?(?:h[1-3]|p|ul|li|em|strong|s|b|blockquote|a)>|<a (?:id|href)="#?[A-Za-z0-9_-]+">', element
        )


def test_hostile_texts_read_as_themselves(
    parser: Any, page: PageSettings, hostile_texts: tuple[str, ...]
) -> None:
    for text in hostile_texts:
        rendered = parser.render(
            block(Entry(id="x", term="守", status="accepted", note=text), page)
        )  # to guard
        # Rendering joins spaces no more than a browser does.
        assert " ".join(text_of(rendered).split()) == " ".join(f"守 {one_line(text)}".split())
