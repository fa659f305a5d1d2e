"""Readings joined into words as the standard writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termtool.pinyin.orthography import join_words
from termtool.pinyin.readings import read_term
from termtool.pinyin.tones import letter_key


@pytest.mark.parametrize(
    ("kind", "term", "written"),
    [
        pytest.param("idiom", "守正出奇", "shǒuzhèng-chūqí", id="two and two"),
        pytest.param("idiom", "一举两得", "yījǔ-liǎngdé", id="two birds with one stone"),
        pytest.param("idiom", "干干净净", "gāngān-jìngjìng", id="doubled: spick and span"),
        pytest.param("idiom", "爱莫能助", "àimònéngzhù", id="solid: willing but unable"),
        pytest.param("idiom", "不亦乐乎", "bùyìlèhū", id="solid: isn't it a joy"),
        pytest.param("idiom", "一衣带水", "yīyīdàishuǐ", id="solid: a strip of water"),
        pytest.param("idiom", "一衣帶水", "yīyīdàishuǐ", id="solid in traditional characters"),
        pytest.param(
            "idiom",
            "塞翁失马，焉知非福",
            "sàiwēng-shīmǎ, yānzhī-fēifú",
            id="twice two and two: a blessing in disguise",
        ),
        pytest.param("idiom", "莫须有", "mòxūyǒu", id="three: trumped up"),
        pytest.param("person", "任赜宇", "Rén Zéyǔ", id="surname and given name"),
        pytest.param("person", "刘方", "Liú Fāng", id="given name of one"),
        pytest.param("person", "诸葛亮", "Zhūgě Liàng", id="surname of two"),
        pytest.param("person", "諸葛亮", "Zhūgě Liàng", id="the same in traditional characters"),
        pytest.param("person", "欧阳娜娜", "Ōuyáng Nànà", id="surname of two, given name of two"),
        pytest.param("person", "孔子", "Kǒngzǐ", id="one word in the dictionary"),
        pytest.param("person", "李总", "Lǐ zǒng", id="a title is no name: the boss"),
        pytest.param("person", "王教授", "Wáng jiàoshòu", id="a title of two: professor"),
        pytest.param("person", "阿斌", "Ābīn", id="Ah Bin has no surname"),
        pytest.param("person", "史蒂夫·乔布斯", "Shǐdìfū Qiáobùsī", id="a foreigner"),
        pytest.param("person", "任", "Rén", id="a surname alone"),
        pytest.param("place", "南京市", "Nánjīng Shì", id="city"),
        pytest.param("place", "北京市海淀区", "Běijīng Shì Hǎidiàn Qū", id="city and district"),
        pytest.param("place", "白沙洲街道", "Báishāzhōu Jiēdào", id="a subdistrict that no dictionary has"),
        pytest.param("place", "淇县", "Qí Xiàn", id="name of one character"),
        pytest.param("place", "黄山", "Huángshān", id="a mountain that became a city"),
        pytest.param("place", "泰山", "Tài Shān", id="a mountain"),
        pytest.param("place", "长江", "Cháng Jiāng", id="a river"),
        pytest.param("place", "太平湖", "Tàipíng Hú", id="a lake"),
        pytest.param("place", "西安", "Xī'ān", id="an apostrophe"),
        pytest.param("place", "天安门", "Tiān'ānmén", id="an apostrophe inside"),
        pytest.param("place", "中华人民共和国", "Zhōnghuá Rénmín Gònghéguó", id="the dictionary's capitals"),
        pytest.param("organisation", "北京大学", "Běijīng Dàxué", id="a university"),
        pytest.param("organisation", "宁德时代", "Níngdé Shídài", id="a company of two words"),
        pytest.param("organisation", "小米", "Xiǎomǐ", id="a company of two syllables"),
        pytest.param("organisation", "阿里巴巴", "Ālǐbābā", id="the company, not the man in the tale"),
        pytest.param("organisation", "上海书画出版社", "Shànghǎi Shūhuà Chūbǎnshè", id="a publisher"),
        pytest.param("product", "玄戒", "Xuánjiè", id="a chip"),
        pytest.param("product", "玄戒O1", "Xuánjiè O1", id="a chip with its number"),
        pytest.param("work", "中国古代婚姻与家庭", "Zhōngguó gǔdài hūnyīn yǔ jiātíng", id="a book's title"),
        pytest.param("work", "人民日报", "Rénmín Rìbào", id="a newspaper"),
        pytest.param(
            "proverb", "疾风知劲草,路遥知马力", "jífēng zhī jìngcǎo, lù yáo zhī mǎlì", id="grass and horse"
        ),
        pytest.param(
            "proverb",
            "站在风口上,猪也能飞起来",
            "zhàn zài fēngkǒu shàng, zhū yě néng fēi qǐlái",
            id="a pig in the wind",
        ),
        pytest.param(
            "proverb", "摸着石头过河", "mōzhe shítou guò hé", id="a particle joins: feeling the stones"
        ),
        pytest.param(
            "proverb", "上有政策，下有对策", "shàng yǒu zhèngcè, xià yǒu duìcè", id="they have policies"
        ),
        pytest.param("slang", "内卷", "nèijuǎn", id="involution"),
        pytest.param("slang", "富二代", "fù'èrdài", id="an apostrophe after u: rich second generation"),
        pytest.param("slang", "散了吧", "sànle ba", id="a phrase: break it up"),
        pytest.param("slang", "磕CP", "kē CP", id="Latin at the end: to ship"),
        pytest.param("term", "#SU7事故", "SU7 shìgù", id="a hashtag"),
        pytest.param("term", "内卷式竞争", "nèijuǎnshì jìngzhēng", id="an ending joins: involution-style"),
        pytest.param("term", "新质生产力", "xīnzhì shēngchǎnlì", id="five syllables, two words"),
        pytest.param("term", "社会主义", "shèhuì zhǔyì", id="four syllables, two words: socialism"),
        pytest.param("term", "人类命运共同体", "rénlèi mìngyùn gòngtóngtǐ", id="three words: shared future"),
        pytest.param(
            "term", "准备金率", "zhǔnbèijīnlǜ", id="an ending joins the whole word before it: reserve ratio"
        ),
        pytest.param(
            "sentence", "给你添麻烦了", "gěi nǐ tiānmáfanle", id="a particle does so: a nuisance to you"
        ),
        pytest.param("term", "女儿", "nǚ'ér", id="an apostrophe after ü: daughter"),
        pytest.param("term", "方案", "fāng'àn", id="an apostrophe after g: plan"),
        pytest.param("term", "一点儿", "yīdiǎnr", id="the r of erhua joins: a little"),
        pytest.param("term", "中国", "Zhōngguó", id="a proper name whatever its kind"),
        pytest.param("term", "西安事变", "Xī'ān Shìbiàn", id="a proper name in the dictionary"),
        pytest.param("sentence", "不要香菜,谢谢", "bùyào xiāngcài, xièxie", id="no coriander, thanks"),
        pytest.param("sentence", "我爱你！", "wǒ ài nǐ", id="an exclamation mark goes"),
        pytest.param("", "玄戒", "xuánjiè", id="no kind"),
    ],
)
def test_join_words(kind: str, term: str, written: str) -> None:
    assert join_words(read_term(term, kind=kind), kind) == written


@given(
    st.text(alphabet=st.sampled_from("任单行长一不了子乐重国國龍安儿SU7，。！ ·")),
    st.sampled_from(["", "idiom", "person", "place", "organisation", "work", "proverb", "term"]),
)
def test_joining_changes_no_syllable(term: str, kind: str) -> None:
    reading = read_term(term, kind=kind)
    assert letter_key(join_words(reading, kind)) == letter_key(reading.pinyin)


@given(st.text(max_size=30), st.sampled_from(["", "idiom", "person", "place", "sentence"]))
def test_no_text_makes_joining_raise(term: str, kind: str) -> None:
    join_words(read_term(term, kind=kind), kind)
