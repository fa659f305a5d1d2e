"""A glossary with everything in it that a page has to show, and some that it must not be taken in by."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest
from browser import Browser

from termtool.exporters import PageSettings
from termtool.model import Context, Entry, Glossary, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def _entry(
    id: str,  # noqa: A002 — an entry's id is called so everywhere
    term: str,
    pinyin: str,
    kind: str,
    *gloss: str,
    quotes: tuple[tuple[str, int, str], ...] = (),
    status: str = "accepted",
    trad: str = "",
    literal: str = "",
    note: str = "",
    roman: str = "",
    aliases: tuple[str, ...] = (),
    see: tuple[str, ...] = (),
    parts: tuple[Part, ...] = (),
    why: str = "",
    replaced_by: str = "",
) -> Entry:
    contexts = tuple(Context(source=source, line=line, quote=quote) for source, line, quote in quotes)
    return Entry(
        id=id, term=term, pinyin=pinyin, kind=kind, gloss=gloss, contexts=contexts, status=status, trad=trad,
        literal=literal, note=note, roman=roman, aliases=aliases, see=see, parts=parts, why=why,
        replaced_by=replaced_by,
    )  # fmt: skip


MAY, JUNE, HARBOUR = "letters/2026-05-carmakers.md", "letters/2026-06-small-towns.html", "harbour-diary.txt"

SPECIMEN = Glossary(
    (
        _entry("ai-cai-ru-ming", "爱才如命", "ài cái rú mìng", "idiom", "treasure talent above all", trad="愛才如命",
               literal="to love talent as one's life"),
        _entry("bei-piao", "北漂", "běi piāo", "slang", "Beijing drifter", "northern drifter",
               note="Someone who lives and works in Beijing without papers for staying there.",
               quotes=((JUNE, 41, "Her brother, for ten years a “Beijing drifter” (北漂, běipiāo), came home for good."),)),
        _entry("bao-fu", "抱负", "bào fù", "term", "aspiration", trad="抱負"),
        _entry("chu-lian-bu-jing", "处变不惊", "chǔ biàn bù jīng", "idiom", "keep calm when things turn", trad="處變不驚"),
        _entry("da-sha-bi", "大杀器", "dà shā qì", "slang", "trump card", "killer weapon", trad="大殺器"),
        _entry("di-tan-jing-ji", "地摊经济", "dì tān jīng jì", "term", "street-stall economy", trad="地攤經濟",
               see=("yan-huo-qi",),
               quotes=((JUNE, 12, "For one summer the street-stall economy, 地摊经济, was official policy."),)),
        _entry("feng-kou", "风口", "fēng kǒu", "term", "tailwind", "the place where the wind blows", trad="風口",
               literal="wind opening", see=("zhan-zai-feng-kou-shang",),
               quotes=((MAY, 8, "Everybody in the room was looking for the next 风口, or tailwind."),
                       (MAY, 31, "“When the 风口 has passed, you learn who has wings.”"),
                       (JUNE, 3, "In the countryside a 风口 is first of all a draughty place."),
                       (HARBOUR, 77, "风口浪尖"), (HARBOUR, 140, "the 风口 again"))),
        _entry("fo-xi", "佛系", "fó xì", "slang", "Buddha-like", "serenely indifferent"),
        _entry("gao-kao", "高考", "gāo kǎo", "term", "college entrance examination", roman="Gaokao"),
        _entry("hou-fa-zhi-ren", "后发制人", "hòu fā zhì rén", "idiom", "strike second and win", trad="後發制人",
               literal="set out later and control the others"),
        _entry("hua-wei", "华为", "huá wéi", "organisation", "Huawei", trad="華為"),
        _entry("huang-chao", "黄潮", "huáng cháo", "product", "Yellow Tide", trad="黃潮", status="candidate",
               quotes=((MAY, 19, "The pickup is sold as “Yellow Tide 黄潮” and nobody knows why."),)),
        _entry("ji-hu-qi-shi", "坚壁清野", "jiān bì qīng yě", "idiom", "scorched earth", trad="堅壁清野",
               literal="strong walls, cleared fields", status="candidate"),
        _entry("jin-shui-lou-tai", "近水楼台先得月", "jìn shuǐ lóu tái xiān dé yuè", "proverb",
               "the pavilion by the water sees the moon first", "it pays to be close to power", trad="近水樓臺先得月"),
        _entry("jiu-jiu-liu", "996", "jiǔ jiǔ liù", "slang", "nine to nine, six days a week"),
        _entry("lv-you", "旅友", "lǚ yǒu", "slang", "travelling companion"),
        _entry("lu-yao-zhi-ma-li", "疾风知劲草,路遥知马力", "jí fēng zhī jìng cǎo lù yáo zhī mǎ lì", "proverb",
               "a gale shows which grass is tough, a long road how strong the horse is",
               trad="疾風知勁草,路遙知馬力",
               note="Two sayings joined. Said of friends and employees after hard years; see 患难见真情 for the same thought.",
               parts=(Part(term="疾风知劲草", gloss="a gale shows which grass is tough"),
                      Part(term="路遥知马力", gloss="a long road shows how strong the horse is")),
               quotes=((MAY, 55, "He ended with 疾风知劲草，路遥知马力 and sat down; nobody clapped for a while."),)),
        _entry("ma-la-tang", "麻辣烫", "má là tàng", "product", "numbing-hot stew", trad="麻辣燙", roman="malatang"),
        _entry("mo-yu", "摸鱼", "mō yú", "slang", "slack off at work", trad="摸魚", literal="grope for fish",
               see=("tang-ping", "nei-juan")),
        _entry("nei-juan", "内卷", "nèi juǎn", "slang", "involution", "rat race", "ever fiercer competition for the same prize",
               trad="內卷", roman="Neijuan", see=("tang-ping",), literal="rolling inwards",
               quotes=((MAY, 23, "Engineers call it ‘Neijuan’, and they do not mean it kindly."),
                       (JUNE, 60, "Even the noodle shops have 内卷 now."))),
        _entry("neijuan-hua", "Neijuanhua", "", "slang", "turning into a rat race", status="candidate"),
        _entry("ou-yang-lan", "欧阳岚", "Ōuyáng Lán", "person", "Ouyang Lan", trad="歐陽嵐", note="Mayor of a town that does not exist."),
        _entry("peng-ci", "碰瓷", "pèng cí", "slang", "staged accident", literal="bump porcelain"),
        _entry("qi-che-xia-xiang", "汽车下乡", "qì chē xià xiāng", "term", "cars go to the countryside", trad="汽車下鄉"),
        _entry("ren-zhi-xing", "任知行", "Rén Zhīxíng", "person", "Ren Zhixing",
               quotes=((MAY, 2, "Ren Zhixing 任知行 has run the plant for nine years."),)),
        _entry("sai-weng-shi-ma", "塞翁失马，焉知非福", "sài wēng shī mǎ yān zhī fēi fú", "proverb",
               "a blessing in disguise", trad="塞翁失馬，焉知非福", aliases=("塞翁失马",),
               literal="the old man at the border lost his horse: who knows that it is not luck?",
               quotes=((JUNE, 88, "When the factory left, the old people only said 塞翁失马,焉知非福."),)),
        _entry("shu-dao-nan", "《蜀道难》", "shǔ dào nán", "work", "Hard Roads in Shu", trad="《蜀道難》",
               quotes=((HARBOUR, 9, "She quoted《蜀道难》in the lift."),)),
        _entry("shi-shi-qiu-shi", "实事求是", "shí shì qiú shì", "idiom", "seek truth from facts", trad="實事求是"),
        _entry("su7-shi-gu", "#SU7事故", "SU7 shì gù", "term", "the SU7 crash", trad="#SU7事故"),
        _entry("tang-ping", "躺平", "tǎng píng", "slang", "lie flat", "lying flat", see=("nei-juan", "mo-yu", "nowhere"),
               quotes=((JUNE, 61, "…and so his cousin chose to “lie flat” 躺平, with a cat."),)),
        _entry("tang-ping-zhu-yi", "躺平主义", "tǎng píng zhǔ yì", "term", "couch-potatoism", status="deprecated",
               trad="躺平主義", why="nobody writes it any more.", replaced_by="tang-ping"),
        _entry("wan-nong", "玩弄", "wán nòng", "term", "toy with", status="rejected", why="an ordinary verb"),
        _entry("xi-an", "西安", "Xī'ān", "place", "Xi’an"),
        _entry("xian", "仙", "xiān", "term", "immortal", "sylph"),
        _entry("xiao-kang", "小康", "xiǎo kāng", "term", "a modest prosperity", "moderately well off"),
        _entry("yan-huo-qi", "烟火气", "yān huǒ qì", "term", "the bustle of everyday life", trad="煙火氣",
               literal="the smell of smoke and fire", see=("di-tan-jing-ji",)),
        _entry("yi-dao-qie", "一刀切", "yī dāo qiē", "idiom", "one size fits all", literal="cut everything with one knife"),
        _entry("yi-guo-liang-zhi", "一國兩制", "yì guó liǎng zhì", "term", "one country, two systems"),
        _entry("zhan-zai-feng-kou-shang", "站在风口上，猪也能飞起来", "zhàn zài fēng kǒu shàng zhū yě néng fēi qǐ lái",
               "proverb", "Stand where the wind blows and even a pig can fly", trad="站在風口上，豬也能飛起來",
               parts=(Part(term="站在风口上", gloss="stand where the wind blows"),
                      Part(term="猪也能飞起来", gloss="even a pig can fly")), see=("feng-kou",)),
        _entry("zong-zi", "粽子", "zòng zi", "product", "sticky-rice parcel"),
        _entry("zi-wo", "自我", "", "term", "the self", status="candidate"),
    )
)  # fmt: skip

_HOSTILE_TEXTS = (
    "<script>document.title='broken'</script>",
    "\"><img src=x onerror=document.title='broken'>",
    "</style><script>document.title='broken'</script>",
    "</title><script>document.title='broken'</script>",
    "<svg onload=document.title='broken'>",
    "javascript:document.title='broken'",
    "' onmouseover='document.title=1' x='",
    "$title ${style} $$ {{7*7}} {0}",
    "&lt;b&gt; &amp; &",
    "]]> --> <!-- -->",
    "\x00\x1b[31m\u202eevil\u2066 \ud800",
    "line\n\n# heading\n- item\r\n===\u2028</p>",
    "# heading",
    "> quote",
    "1. one",
    "- item",
    "    code",
    "| a | b |\n|---|---|",
    "*_`~~|[link](javascript:alert(1))![i](x)<a href='javascript:alert(1)'>x</a>",
    "```",
    "---",
)


def _hostile_entry(text: str, number: int) -> Entry:
    return Entry(
        id=text, term=f"守{text}", pinyin=f"shǒu {text}", kind=text, status=("accepted", "candidate")[number % 2],
        trad=text, gloss=(text, f"second {text}"), literal=text, note=text, roman=text, aliases=(text,),
        see=(text, "shou"), parts=(Part(term=text, gloss=text),),
        contexts=(Context(source=text, line=1, quote=f"the 守{text} rule"), Context(source=text, line=2, quote=text)),
    )  # fmt: skip


HOSTILE = Glossary(tuple(_hostile_entry(text, number) for number, text in enumerate(_HOSTILE_TEXTS)))
PAGE = PageSettings(title="A Glossary for Reading Chinese Newsletters", date=date(2026, 3, 5))


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests of a module; each sets its size and its colours itself."""
    with Browser(tmp_path_factory.mktemp("chromium")) as browser:
        yield browser


@pytest.fixture
def text_of(tmp_path: Path) -> Callable[[bytes], str]:
    """What pdftotext reads in a PDF, a form feed after each page."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("no pdftotext to read it with: make parts")

    def read(data: bytes) -> str:
        file = tmp_path / "words.pdf"
        file.write_bytes(data)
        return subprocess.run(
            [reader, "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True
        ).stdout.decode()

    return read


@pytest.fixture
def specimen() -> Glossary:
    return SPECIMEN


@pytest.fixture
def hostile() -> Glossary:
    return HOSTILE


@pytest.fixture
def hostile_texts() -> tuple[str, ...]:
    return _HOSTILE_TEXTS


@pytest.fixture
def page() -> PageSettings:
    return PAGE
