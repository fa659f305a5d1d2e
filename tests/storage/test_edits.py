"""Edits change what they mean to change, and not one character more."""

from __future__ import annotations

import difflib
from dataclasses import replace
from pathlib import Path  # noqa: TC003

import pytest

from termtool.errors import GlossaryError, OutputError
from termtool.merging import MergePlan, plan_merge
from termtool.model import Context, Entry, Glossary, Part
from termtool.signatures import digest
from termtool.storage.edits import diff_plan, write_plan
from termtool.storage.files import read_glossary

# 守正出奇: stay with the basics and surprise; 内卷: involution
SHOU = Entry(
    id="",
    term="守正出奇",
    pinyin="shǒu zhèng chū qí",
    kind="idiom",
    gloss=("nail the fundamentals, then amaze",),
    contexts=(
        Context(source="a.txt", line=3, quote="“amaze 守正出奇”", gloss="amaze", pattern="quoted-together"),
    ),
)
NEI = Entry(id="", term="内卷", pinyin="nèi juǎn", kind="slang")


def merge(target: Path, *proposed: Entry) -> tuple[Path, ...]:
    glossary, _ = read_glossary([target]) if target.exists() else (Glossary(), ())
    return write_plan(target, plan_merge(glossary, proposed))


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line for line in lines if line[0] in "+-"]


def hashed(**values: str | tuple[str, ...]) -> str:
    return "{" + ", ".join(f'{name}: "{digest(value)}"' for name, value in values.items()) + "}"


def test_a_new_folder_gets_a_file_for_each_entry(tmp_path: Path) -> None:
    written = merge(tmp_path / "glossary", SHOU, NEI)
    assert [path.name for path in written] == ["nei-juan.yaml", "shou-zheng-chu-qi.yaml"]
    assert (
        (tmp_path / "glossary" / "nei-juan.yaml")
        .read_text(encoding="utf-8")
        .startswith("id: nei-juan\nterm: 内卷\n")
    )


def test_a_new_file_gets_a_list(tmp_path: Path) -> None:
    target = tmp_path / "new" / "g.yaml"
    assert merge(target, SHOU, NEI) == (target,)
    text = target.read_text(encoding="utf-8")
    assert text.startswith("- id: shou-zheng-chu-qi\n  term: 守正出奇\n  status: candidate\n")
    assert "\n\n- id: nei-juan\n" in text


def test_a_new_file_names_the_schema_that_editors_can_find(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "glossary-1.json").touch()
    target = tmp_path / "glossary"
    merge(target, NEI)
    first = (target / "nei-juan.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schema/glossary-1.json"


@pytest.mark.parametrize(
    ("before", "added"),
    [
        pytest.param("- id: a\n  term: b\n", "\n- id: nei-juan\n", id="after a blank line"),
        pytest.param("- id: a\n  term: b", "\n\n- id: nei-juan\n", id="after a line without an end"),
        pytest.param("- id: a\n  term: b\n\n", "- id: nei-juan\n", id="not two blank lines"),
        pytest.param("- id: a\n  term: b\n# the end\n", "\n- id: nei-juan\n", id="after a comment"),
        pytest.param("# terms\n", "\n- id: nei-juan\n", id="in a file with nothing but a comment"),
        pytest.param("", "- id: nei-juan\n", id="in an empty file"),
        pytest.param("list:\n"[:0] + "  - id: a\n    term: b\n", "\n  - id: nei-juan\n    term:", id="as far indented as the others"),
        pytest.param("- id: a\r\n  term: b\r\n", "\r\n- id: nei-juan\r\n  term:", id="with the line ends of the file"),
    ],
)  # fmt: skip
def test_an_entry_is_appended(tmp_path: Path, before: str, added: str) -> None:
    target = tmp_path / "g.yaml"
    target.write_bytes(before.encode())
    merge(target, NEI)
    after = target.read_bytes().decode()
    assert after.startswith(before + added)


def test_an_entry_goes_before_the_end_mark_of_the_document(tmp_path: Path) -> None:
    target = tmp_path / "g.yaml"
    target.write_text("---\n- id: a\n  term: b  # c\n...\n", encoding="utf-8")
    merge(target, NEI)
    text = target.read_text(encoding="utf-8")
    assert text.startswith("---\n- id: a\n  term: b  # c\n\n- id: nei-juan\n")
    assert text.endswith("\n...\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("id: a\nterm: b\n", id="a file with one entry and no list"),
        pytest.param('[{"id": "a", "term": "b"}]\n', id="a list in brackets"),
    ],
)
def test_what_is_no_list_of_lines_takes_no_entry(tmp_path: Path, text: str) -> None:
    target = tmp_path / "g.yaml"
    target.write_text(text, encoding="utf-8")
    with pytest.raises(GlossaryError, match="nothing can be added"):
        merge(target, NEI)
    assert target.read_text(encoding="utf-8") == text


HAND_MADE = """\
# ---- mottoes ----
- term: 守正出奇   # stay with the basics and surprise
  id: shou-zheng-chu-qi
  status: 'candidate'
  # the reading is checked
  pinyin: 'shǒu zhèng'
  gloss:
  - nail it
  note: >
    A motto
    of his.
  contexts:
  - {source: a.txt, line: 3, quote: "“amaze 守正出奇”"}   # first seen
  auto: AUTO  # do not touch

# ---- people ----
- {id: x, term: y}
"""


# That the machine wrote nothing yet into these fields
AUTO = hashed(kind="", pinyin="", gloss=(), literal="", parts=())


def hand_made(tmp_path: Path, text: str) -> Path:
    target = tmp_path / "g.yaml"
    target.write_bytes(text.encode())
    return target


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_one_value_changes_and_nothing_else(tmp_path: Path, line_break: str) -> None:
    text = HAND_MADE.replace("AUTO", hashed(pinyin="shǒu zhèng")).replace("\n", line_break)
    target = hand_made(tmp_path, text)
    merge(target, replace(SHOU, gloss=(), kind="", contexts=SHOU.contexts))
    changes = changed_lines(text, target.read_bytes().decode())
    assert changes == [
        f"-   pinyin: 'shǒu zhèng'{line_break}",
        f"+   pinyin: shǒu zhèng chū qí{line_break}",
        f"-   auto: {hashed(pinyin='shǒu zhèng')}  # do not touch{line_break}",
        f'+   auto: {{pinyin: "{digest(SHOU.pinyin)}"}}  # do not touch{line_break}',
    ]


@pytest.mark.parametrize(
    "glosses",
    [
        pytest.param("  gloss:\n  - nail it\n  # or better:\n  - amaze\n", id="inside the list"),
        pytest.param("  gloss:\n  - nail it\n  - amaze  # better\n", id="beside the last item"),
        pytest.param("  gloss:  # two\n  - nail it\n  - amaze\n", id="beside the name"),
        pytest.param("  gloss: [nail it, # one\n    amaze]\n", id="inside brackets"),
        pytest.param("  gloss:\n  - nail it\n  - >-  # better\n    amaze\n", id="beside the sign of a text over several lines"),
    ],
)  # fmt: skip
def test_a_value_with_a_comment_is_a_persons(tmp_path: Path, glosses: str) -> None:
    text = HAND_MADE.replace("AUTO", hashed(gloss=("nail it", "amaze")))
    target = hand_made(tmp_path, text.replace("  gloss:\n  - nail it\n", glosses))
    assert merge(target, replace(SHOU, gloss=("other",), pinyin="", kind="")) == ()
    assert glosses in target.read_text(encoding="utf-8")


def test_a_comment_below_a_value_stays_where_it_is(tmp_path: Path) -> None:
    text = HAND_MADE.replace("AUTO", hashed(gloss=("nail it",))).replace("  note:", "  # too short?\n  note:")
    target = hand_made(tmp_path, text)
    merge(target, replace(SHOU, gloss=("other", "more"), pinyin="", kind=""))
    assert "  gloss:\n  - other\n  - more\n  # too short?\n  note:" in target.read_text(encoding="utf-8")


def test_a_missing_field_comes_where_the_order_has_it(tmp_path: Path) -> None:
    text = f"- id: a\n  term: 守正出奇  # x\n  status: candidate\n  gloss: [nail it]\n  auto: {AUTO}\n"
    target = hand_made(tmp_path, text)
    merge(
        target,
        replace(SHOU, gloss=(), literal="guard, then surprise", parts=(Part(term="守正"),), contexts=()),
    )
    assert [line.split(":")[0].strip(" -") for line in target.read_text(encoding="utf-8").splitlines()] == [
        *("id", "term", "status", "kind", "pinyin", "gloss", "literal", "parts", "term", "auto")
    ]  # fmt: skip


def test_contexts_are_added_below_those_that_are_there(tmp_path: Path) -> None:
    text = HAND_MADE.replace("  auto: AUTO  # do not touch\n", "")
    target = hand_made(tmp_path, text)
    new = Context(source="b.txt", line=9, quote="守正出奇: again")
    merge(target, Entry(id="", term="守正出奇", contexts=(*SHOU.contexts, new)))
    assert changed_lines(text, target.read_text(encoding="utf-8"))[:-1] == [
        "+   - source: b.txt\n",
        "+     line: 9\n",
        '+     quote: "守正出奇: again"\n',
    ]


def test_a_moved_context_of_the_machine_gets_its_new_line(tmp_path: Path) -> None:
    target = tmp_path / "g.yaml"
    merge(target, SHOU)
    before = target.read_text(encoding="utf-8")
    merge(target, replace(SHOU, contexts=(replace(SHOU.contexts[0], line=44),)))
    assert changed_lines(before, target.read_text(encoding="utf-8")) == [
        "-       line: 3\n",
        "+       line: 44\n",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- {id: a, term: 守正出奇, status: candidate, auto: AUTO}\n", id="an entry in braces"),
        pytest.param('- {"id": "a", "term": "守正出奇", "status": "candidate", "contexts": [], "auto": AUTO}\n', id="an entry as JSON"),
        pytest.param("- id: a\n  term: 守正出奇\n  status: candidate\n  pinyin:\n  contexts:  # none\n  auto: AUTO\n", id="blanks to fill in"),
        pytest.param("- id: a\n  term: 守正出奇\n  status: candidate\n  auto:\n    gloss: '4f53cd'\n    pinyin: 12ae32\n", id="auto with a line to each"),
        pytest.param("- id: a\n  term: 守正出奇\n  status: candidate\n  auto: AUTO", id="no line end"),
        pytest.param("- auto: AUTO\n  status: candidate\n  term: 守正出奇\n  id: a\n", id="another order"),
        pytest.param("\ufeffid: a\nterm: 守正出奇\nstatus: candidate\nauto: AUTO\n", id="one entry after a byte order mark"),
        pytest.param("- status: candidate\n  id: a\n  auto: AUTO\n  term: >-\n    守正出奇\n# end\n", id="text over several lines"),
    ],
)  # fmt: skip
def test_shapes_that_people_write_can_be_filled_in(tmp_path: Path, text: str) -> None:
    target = hand_made(tmp_path, text.replace("AUTO", AUTO))
    merge(target, SHOU)
    glossary, findings = read_glossary([target])
    (entry,) = glossary
    assert ([str(f.severity) for f in findings], entry.pinyin, entry.gloss) == ([], SHOU.pinyin, SHOU.gloss)
    assert entry.contexts == SHOU.contexts
    assert merge(target, SHOU) == ()


def test_an_entry_in_a_list_in_a_folder_is_edited_there(tmp_path: Path) -> None:
    merge(tmp_path / "g" / "list.yaml", SHOU)
    written = merge(tmp_path / "g", replace(SHOU, gloss=("amaze",)), NEI)
    assert [path.name for path in written] == ["list.yaml", "nei-juan.yaml"]


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "g.yaml"
    plan = plan_merge(Glossary(), [NEI])
    assert diff_plan(target, plan).splitlines()[:4] == [
        "--- /dev/null",
        f"+++ {target}",
        "@@ -0,0 +1,6 @@",
        "+- id: nei-juan",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_shows_what_a_merge_then_does(tmp_path: Path) -> None:
    target = hand_made(tmp_path, "- id: a\n  term: b")
    glossary, _ = read_glossary([target])
    plan = plan_merge(glossary, [NEI])
    lines = diff_plan(target, plan).splitlines()
    write_plan(target, plan)
    assert [line[1:] for line in lines[3:] if line[0] in " +"] == target.read_text(
        encoding="utf-8"
    ).splitlines()
    assert "\\ No newline at end of file" in lines


def test_an_empty_plan_has_no_diff(tmp_path: Path) -> None:
    assert (diff_plan(tmp_path, MergePlan()), write_plan(tmp_path, MergePlan())) == ("", ())


def test_a_broken_file_is_not_written_to(tmp_path: Path) -> None:
    target = hand_made(tmp_path, "- id: a\n  term: 守正出奇\n- term: b: c\n")
    with pytest.raises(GlossaryError, match="line 3"):
        merge(target, SHOU)
    assert target.read_text(encoding="utf-8") == "- id: a\n  term: 守正出奇\n- term: b: c\n"


def test_a_broken_neighbour_stops_new_entries(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("term: [\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="has mistakes"):
        merge(tmp_path, NEI)
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_person_was_quicker(tmp_path: Path) -> None:
    target = tmp_path / "g.yaml"
    merge(target, SHOU)
    glossary, _ = read_glossary([target])
    plan = plan_merge(glossary, [replace(SHOU, gloss=("other",))])
    edited = target.read_text(encoding="utf-8").replace("- nail the fundamentals, then amaze", "- mine")
    target.write_text(edited, encoding="utf-8")
    with pytest.raises(GlossaryError, match="in the meantime"):
        write_plan(target, plan)
    assert target.read_text(encoding="utf-8") == edited


def test_another_entry_in_the_meantime_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "g.yaml"
    merge(target, SHOU)
    glossary, _ = read_glossary([target])
    plan = plan_merge(glossary, [NEI])
    before = "- id: z\n  term: z\n" + target.read_text(encoding="utf-8")
    target.write_text(before, encoding="utf-8")
    write_plan(target, plan)
    assert target.read_text(encoding="utf-8").startswith(before + "\n- id: nei-juan\n")


def test_the_same_term_in_the_meantime_is_not_doubled(tmp_path: Path) -> None:
    target = tmp_path / "g.yaml"
    plan = plan_merge(Glossary(), [NEI])
    write_plan(target, plan)
    with pytest.raises(GlossaryError, match="meanwhile"):
        write_plan(target, plan)
    with pytest.raises(GlossaryError, match="already there"):
        write_plan(tmp_path / "folder", plan), write_plan(tmp_path / "folder", plan)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot be made"):
        write_plan(tmp_path / "file" / "glossary", plan_merge(Glossary(), [NEI]))
