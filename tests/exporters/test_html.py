"""The page as a browser's parser sees it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.exporters import PageSettings, html
from termtool.exporters.plain import one_line
from termtool.glossary import selected
from termtool.hanzi import has_han
from termtool.model import Context, Entry, Glossary, Part

VOID = {"meta", "br", "img", "link", "hr"}
OURS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "nav",
        "main",
        "footer",
        "section",
        "article",
    ),
    *("h1", "h2", "h3", "p", "div", "span", "a", "b", "s", "mark", "ul", "li", "dl", "dt", "dd", "time"),
    *("figure", "figcaption", "blockquote"),
}


@dataclass
class Node:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    parent: Node | None = None

    def all(self, name: str = "", **attributes: str) -> list[Node]:
        inner = [child for child in self.children if isinstance(child, Node)]
        found = [node for child in inner for node in child.all(name, **attributes)]
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        fits = (not name or self.name == name) and wanted.items() <= self.attributes.items()
        return [self, *found] if fits else found

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def language(self) -> str:
        return self.attributes.get("lang") or (self.parent.language() if self.parent else "")


class Parser(HTMLParser):
    """Builds the tree and insists that every element is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.root = self.open = Node("#document")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), attrs
        node = Node(tag, {name: value or "" for name, value in attrs}, parent=self.open)
        self.open.children.append(node)
        if tag not in VOID:
            self.open = node

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.name
        assert self.open.parent is not None
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)

    def handle_comment(self, data: str) -> None:
        pytest.fail(f"a comment: {data}")


def parsed(text: str) -> Node:
    parser = Parser()
    parser.feed(text)
    parser.close()
    assert parser.open is parser.root, f"{parser.open.name} is never closed"
    return parser.root


def article(entry: Entry, page: PageSettings, *others: Entry) -> Node:
    return parsed(html.export(Glossary((entry, *others)), page)).all("article", id=entry.id)[0]


def unmarked(tree: Node) -> list[str]:
    """Return the texts with Chinese in them that stand in no Chinese element."""
    texts = [(node, child) for node in tree.all() for child in node.children if isinstance(child, str)]
    return [text for node, text in texts if has_han(text) and not node.language().startswith("zh-")]


@pytest.fixture(params=["specimen", "hostile"])
def tree(request: pytest.FixtureRequest, page: PageSettings) -> Node:
    return parsed(html.export(request.getfixturevalue(request.param), page))


def test_every_link_leads_somewhere_on_the_page(tree: Node) -> None:
    ids = [node.attributes["id"] for node in tree.all() if "id" in node.attributes]
    targets = [link.attributes["href"] for link in tree.all("a")]
    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    assert all(target.startswith("#") for target in targets)


def test_every_chinese_character_stands_in_its_language(tree: Node) -> None:
    assert not unmarked(tree)


def test_hostile_entries_make_no_element_and_no_attribute_of_their_own(
    hostile: Glossary, page: PageSettings
) -> None:
    nodes = parsed(html.export(hostile, page)).all()[1:]
    assert {node.name for node in nodes} <= OURS
    assert {name for node in nodes for name in node.attributes} == {
        *(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "href",
            "id",
            "aria-label",
            "datetime",
        ),
    }


def test_a_hostile_title_is_a_title(page: PageSettings, hostile_texts: tuple[str, ...]) -> None:
    for title in hostile_texts:
        tree = parsed(html.export(Glossary(), replace(page, title=title)))
        assert tree.all("title")[0].text() == tree.all("h1")[0].text() == one_line(title)


def test_the_page_has_its_landmarks_and_one_main_heading(specimen: Glossary, page: PageSettings) -> None:
    tree = parsed(html.export(specimen, page))
    counts = {name: len(tree.all(name)) for name in ("header", "nav", "main", "footer", "h1", "html")}
    assert set(counts.values()) == {1}
    assert tree.all("html")[0].attributes["lang"] == "en"


def test_the_policy_allows_the_one_style_sheet_and_nothing_else(
    specimen: Glossary, page: PageSettings
) -> None:
    text = html.export(specimen, page)
    style = text.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    [policy] = parsed(text).all("meta", http_equiv="Content-Security-Policy")
    assert policy.attributes["content"].startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "unsafe" not in policy.attributes["content"]


def test_the_style_sheet_fetches_nothing(specimen: Glossary, page: PageSettings) -> None:
    assert not re.search(r"url\(|@import|https?:", html.export(specimen, page))


def test_an_entry_shows_all_it_has(page: PageSettings) -> None:
    entry = Entry(
        id="ji-feng", term="疾风知劲草", trad="疾風知勁草", pinyin="jí fēng zhī jìng cǎo", kind="proverb",
        status="accepted", gloss=("a gale tries the grass", "hard times tell"), literal="swift wind knows tough grass",
        note="Said of people.", roman="Jifeng", aliases=("疾风",), see=("feng",),
        parts=(Part(term="疾风", gloss="a gale"),),
        contexts=(Context(source="a.txt", line=7, quote="They say 疾风知劲草 here."),),
    )  # fmt: skip
    wind = Entry(id="feng", term="风", pinyin="fēng", status="accepted", gloss=("wind",))
    shown = " ".join(article(entry, page, wind).text().split())
    assert shown == (
        "疾风知劲草 jí fēng zhī jìng cǎo 〔疾風知勁草〕 proverb" + "a gale tries the grass; hard times tell"
        "literally “swift wind knows tough grass”" + "疾风 a gale" + "Said of people."
        "They say 疾风知劲草 here." + "a.txt:7" + "also Jifeng, 疾风" + "see 风 fēng"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("term", "quote", "marked"),
    [
        # where the wind blows; the two-clause proverb of wind and road; one country, two systems
        pytest.param("风口", "a 风口 and a 风口", ["风口", "风口"], id="each time it stands there"),
        pytest.param(
            "疾风知劲草，路遥知马力",
            "so 疾风知劲草,路遥知马力!",
            ["疾风知劲草,路遥知马力"],
            id="another comma, rather than an alias in it",
        ),
        pytest.param("风口", "in 风 口 now", ["风 口"], id="a stray space inside"),
        pytest.param("一国两制", "about 一國兩制", ["一國兩制"], id="the traditional form"),
        pytest.param(
            "内卷", "they say Neijuan, they Neijuaned", ["Neijuan"], id="the Latin spelling as a word"
        ),
        pytest.param("内卷", "nothing of the kind", [], id="not there"),
        pytest.param("<b>风", "a <b>风 & more", ["<b>风"], id="what would be markup"),
    ],
)
def test_the_term_is_marked_in_its_quotation(
    term: str, quote: str, marked: list[str], page: PageSettings
) -> None:
    context = Context(source="a.txt", line=1, quote=quote)
    entry = Entry(id="x", term=term, trad="一國兩制", roman="Neijuan", aliases=("疾风",), contexts=(context,))
    shown = article(entry, page)
    assert [mark.text() for mark in shown.all("mark")] == marked
    assert shown.all("blockquote")[0].text() == quote


def test_three_places_are_quoted_and_the_others_named(page: PageSettings) -> None:
    contexts = tuple(Context(source="a.txt", line=line, quote=f"in line {line}") for line in range(1, 6))
    shown = article(Entry(id="x", term="风", contexts=contexts), page)  # wind
    assert [quote.text() for quote in shown.all("blockquote")] == ["in line 1", "in line 2", "in line 3"]
    assert shown.all("p", class_="further")[0].text() == "Further at a.txt:4, a.txt:5."


@pytest.mark.parametrize(
    ("status", "flagged"),
    [
        pytest.param("candidate", True, id="candidate"),
        pytest.param("", True, id="no status"),
        pytest.param("accepted", False, id="accepted"),
        pytest.param("deprecated", False, id="deprecated"),
    ],
)
def test_candidates_are_marked(status: str, flagged: bool, page: PageSettings) -> None:  # noqa: FBT001
    shown = article(Entry(id="x", term="风", status=status), page)  # wind
    assert bool(shown.all("span", class_="flag")) is flagged


@pytest.mark.parametrize(
    ("why", "replaced_by", "warning"),
    [
        pytest.param("out of use.", "", "Deprecated: out of use.", id="a reason"),
        pytest.param("", "new", "Deprecated. Use 躺平 tǎng píng instead.", id="a successor on the page"),
        pytest.param("dull", "gone", "Deprecated: dull. Use gone instead.", id="a successor elsewhere"),
        pytest.param("", "", "Deprecated.", id="neither"),
    ],
)
def test_deprecated_entries_are_struck_and_say_what_to_use(
    why: str, replaced_by: str, warning: str, page: PageSettings
) -> None:
    old = Entry(
        id="old", term="躺平主义", status="deprecated", why=why, replaced_by=replaced_by
    )  # lying flat
    shown = article(old, page, Entry(id="new", term="躺平", pinyin="tǎng píng"))
    assert shown.all("s")[0].text() == "躺平主义"
    assert shown.all("p", class_="warning")[0].text() == warning


@pytest.mark.parametrize(
    ("term", "lang"),
    [
        pytest.param("华为", "zh-Hans", id="simplified"),  # Huawei
        pytest.param("華為", "zh-Hant", id="traditional"),
        pytest.param("小米", "zh-Hans", id="the same in both"),  # Xiaomi
        pytest.param("Neijuan", "zh-Latn", id="in Latin letters"),
        pytest.param("996", "zh-Hans", id="digits"),
    ],
)
def test_headwords_stand_in_their_script(term: str, lang: str, page: PageSettings) -> None:
    shown = article(Entry(id="x", term=term, pinyin="nèi juǎn"), page)
    assert shown.all("span", class_="term")[0].attributes["lang"] == lang
    assert shown.all("span", class_="pinyin")[0].attributes["lang"] == "zh-Latn-pinyin"


def test_a_source_does_not_tell_the_folders_of_a_machine(page: PageSettings) -> None:
    context = Context(source="/home/somebody/letters/may.txt", line=3, quote="…")
    text = html.export(Glossary((Entry(id="x", term="风", contexts=(context,)),)), page)  # wind
    assert "may.txt:3" in text
    assert "somebody" not in text


def test_entries_with_one_id_have_two_addresses(page: PageSettings) -> None:
    twins = Glossary((Entry(id="x", term="风", gloss=("wind",)), Entry(id="x", term="疯", gloss=("mad",))))
    tree = parsed(html.export(twins, page))
    index = {line.text().split()[0]: line.all("a")[0].attributes["href"] for line in tree.all("li")}
    assert index == {"wind": "#x_2", "mad": "#x"}


def test_no_entry_no_index(page: PageSettings) -> None:
    tree = parsed(html.export(Glossary(), page))
    assert [link.attributes["href"] for link in tree.all("a")] == ["#entries_"]
    assert not tree.all("h2")


def test_the_order_of_the_files_makes_no_difference(specimen: Glossary, page: PageSettings) -> None:
    turned = Glossary(tuple(reversed(specimen.entries)))
    assert html.export(turned, page) == html.export(specimen, page)


def test_the_title_block_counts(specimen: Glossary, page: PageSettings) -> None:
    shown = parsed(html.export(selected(specimen, ["accepted", "candidate", "deprecated"]), page))
    rows = {row.all("dt")[0].text(): row.all("dd")[0].text() for row in shown.all("dl")[0].all("div")}
    assert rows["Entries"] == "40, of these 4 candidates and 1 deprecated"
    assert rows["Kinds"].replace("\u00a0", " ").startswith("12 terms, 10 slang words, 6 idioms, 4 proverbs")
    assert rows["Sources"] == "3 documents"
    assert rows["Date"] == "5 March 2026"


def test_chinese_is_marked_wherever_it_stands(page: PageSettings) -> None:
    word = "学"  # to learn
    entry = Entry(
        id=word, term=f"x{word}", trad=word, pinyin=word, kind=word, status="deprecated", gloss=(word,), literal=word,
        note=word, roman=word, why=word, replaced_by=word, aliases=(word,), parts=(Part(term=word, gloss=word),),
        contexts=tuple(Context(source=f"{word}{line}", line=line, quote=word) for line in range(5)),
    )  # fmt: skip
    tree = parsed(html.export(Glossary((entry,)), replace(page, title=word)))
    assert not unmarked(tree.all("body")[0])


@given(st.lists(st.builds(Entry, id=st.text(max_size=4), term=st.text(max_size=4), pinyin=st.text(max_size=4),
                          gloss=st.lists(st.text(max_size=4), max_size=2).map(tuple), note=st.text(max_size=6),
                          see=st.lists(st.text(max_size=1), max_size=2).map(tuple)), max_size=3))  # fmt: skip
def test_no_text_breaks_the_page(entries: list[Entry]) -> None:
    tree = parsed(html.export(Glossary(tuple(entries)), PageSettings(title="T", date=date(2026, 1, 1))))
    assert len(tree.all("article")) == len(entries)
    ids = {node.attributes.get("id") for node in tree.all()}
    assert {link.attributes["href"].removeprefix("#") for link in tree.all("a")} <= ids
