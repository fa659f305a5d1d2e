"""The rules of GB/T 16159-2012 and GB/T 28039-2011, one table of examples for each."""

from __future__ import annotations

import pytest

from termtool.pinyin.orthography import join_words
from termtool.pinyin.readings import read_term
from termtool.pinyin.styles import Style

# Each line: the term, its kind (- for none), how it is written = what it means.
RULES = {
    "a concept of two or three syllables is one word": """
        全国 - quánguó = nationwide
        公关 - gōngguān = public relations
        老师 - lǎoshī = teacher
        非党员 - fēidǎngyuán = not a party member
        副主席 - fùzhǔxí = vice chairman
        我的书 - wǒ de shū = my book
        女儿 term nǚ'ér = daughter
    """,
    "a longer compound is divided into words": """
        环境保护规划 - huánjìng bǎohù guīhuà = environmental protection plan
        新质生产力 - xīnzhì shēngchǎnlì = new quality productive forces
        人类命运共同体 - rénlèi mìngyùn gòngtóngtǐ = community of shared future
        中国特色社会主义 - Zhōngguó tèsè shèhuì zhǔyì = socialism with Chinese characteristics
    """,
    "a prefix joins the word behind it": """
        总工程师 - zǒnggōngchéngshī = chief engineer
        副总经理 - fùzǒngjīnglǐ = deputy general manager
        反腐败 - fǎnfǔbài = against corruption
    """,
    "an aspect particle joins the verb, other particles stand apart": """
        看着 - kànzhe = looking
        吃了 - chīle = ate
        红红的 - hónghóng de = red
        他跑得很快 sentence tā pǎo de hěn kuài = he runs fast
    """,
    "doubled words: AA solid, ABAB apart, AABB with a hyphen": """
        看看 - kànkan = have a look
        研究研究 - yánjiū yánjiū = look into it
        雪白雪白 - xuěbái xuěbái = snow-white
        通红通红 - tōnghóng tōnghóng = bright red
        高高兴兴 - gāogāo-xìngxìng = joyfully
        高高兴兴 idiom gāogāo-xìngxìng = joyfully
        清清楚楚 - qīngqīng-chǔchǔ = clearly
        干干净净 term gāngān-jìngjìng = spick and span
        平平安安 - píngpíng-ān'ān = safe and sound
        来来往往 - láilái-wǎngwǎng = coming and going
        说说笑笑 - shuōshuō-xiàoxiào = talking and laughing
    """,
    "an idiom of two and two has a hyphen": """
        守正出奇 idiom shǒuzhèng-chūqí = hold to the upright, win by surprise
        守正出奇 - shǒuzhèng-chūqí = an idiom by itself, on our own list
        返本開新 - fǎnběn-kāixīn = return to the roots and open something new
        扇枕温席 - shānzhěn-wēnxí = fan the pillow, warm the mat: only in the list of phrases
        行政处罚 - xíngzhèng chǔfá = administrative penalty: two words of the same list
        风平浪静 idiom fēngpíng-làngjìng = calm and tranquil
        层出不穷 idiom céngchū-bùqióng = one after another
        水到渠成 idiom shuǐdào-qúchéng = where water flows a channel forms
        打草惊蛇 idiom dǎcǎo-jīngshé = beat the grass and startle the snake
        一心一意 idiom yīxīn-yīyì = heart and soul
        水到渠成 - shuǐdào-qúchéng = the dictionary calls it an idiom
        平分秋色 idiom píngfēn-qiūsè = share equally
        光明磊落 idiom guāngmíng-lěiluò = open and upright
    """,
    "an idiom that cannot be halved is solid": """
        不亦乐乎 idiom bùyìlèhū = isn't it a joy
        不亦乐乎 - bùyìlèhū = the same without its kind
        总而言之 idiom zǒng'éryánzhī = in short
        爱莫能助 idiom àimònéngzhù = willing but unable
        一衣带水 idiom yīyīdàishuǐ = a strip of water
    """,
    "another saying goes by words": """
        疾风知劲草 proverb jífēng zhī jìngcǎo = a gale shows the tough grass
        疾风知劲草 - jífēng zhī jìngcǎo = the same without its kind
        路遥知马力 proverb lù yáo zhī mǎlì = a long road shows the horse's strength
        站在风口上 proverb zhàn zài fēngkǒu shàng = standing in the wind
        站在风口上 - zhàn zài fēngkǒu shàng = the same without its kind
        把书放在桌子上 sentence bǎ shū fàng zài zhuōzi shàng = put the book on the table
        好好学习天天向上 sentence hǎohǎo xuéxí tiāntiān xiàngshàng = study hard
    """,
    "tones are those of the dictionary": """
        一带一路 - Yīdài Yīlù = belt and road
        不要 - bùyào = don't
        你好 sentence nǐhǎo = hello
        老虎 - lǎohǔ = tiger
    """,
    "an apostrophe before a, o and e": """
        西安 place Xī'ān = city
        西安 - Xī'ān = the same without its kind
        天安门 place Tiān'ānmén = gate
        方案 - fāng'àn = plan
        海鸥 - hǎi'ōu = gull
        皮袄 - pí'ǎo = fur coat
        恩爱 - ēn'ài = conjugal love
        饥饿 - jī'è = hunger
        答案 - dá'àn = answer
        先 - xiān = first: one syllable, and no apostrophe
        档案 - dàng'àn = archive
    """,
    "numbers: tens solid, hundreds and thousands with their digit, units of ten thousand alike": """
        十五 - shíwǔ = fifteen
        三百五十 - sānbǎi wǔshí = three hundred and fifty
        九亿零七万二千三百五十六 - jiǔyì líng qīwàn èrqiān sānbǎi wǔshíliù = 900,072,356
        百分之五十 - bǎifēnzhī wǔshí = fifty per cent
    """,
    "an ordinal has a hyphen behind dì": """
        第一 - dì-yī = first
        第十三 - dì-shísān = thirteenth
        第三百五十六 - dì-sānbǎi wǔshíliù = three hundred and fifty-sixth
        初五 - chūwǔ = fifth of the month: no hyphen
    """,
    "a number by the way has a hyphen": """
        七八个 - qī-bā gè = seven or eight
        两三天 - liǎng-sān tiān = two or three days
        十七八岁 - shíqī-bā suì = seventeen or eighteen
    """,
    "Latin and digits stay": """
        A股 term A gǔ = A shares
        SU7事故 term SU7 shìgù = the SU7 accident
        卡拉OK term kǎlā OK = karaoke
        3号 - 3 hào = number three
        阿Q正传 work Ā Q Zhèngzhuàn = a novella
    """,
    "short names of countries side by side have a hyphen": """
        中美关系 - Zhōng-Měi guānxì = relations of China and America
        中日 - Zhōng-Rì = China and Japan
    """,
    "a person: surname, space, given name solid": """
        任赜宇 person Rén Zéyǔ = a name of three
        鲁迅 person Lǔ Xùn = a name
        梅兰芳 person Méi Lánfāng = a name
        张三 person Zhāng Sān = a name
        单田芳 person Shàn Tiánfāng = a name
    """,
    "a surname of two is solid": """
        诸葛亮 person Zhūgě Liàng = a name
        诸葛亮 - Zhūgě Liàng = a name
        諸葛亮 person Zhūgě Liàng = a name
        欧阳修 person Ōuyáng Xiū = a name
        司马懿 person Sīmǎ Yì = a name
        上官婉儿 person Shàngguān Wǎn'ér = a name
    """,
    "two surnames have a hyphen": """
        范徐丽泰 person Fàn-Xú Lìtài = a name
        林郑月娥 person Lín-Zhèng Yuè'é = a name
    """,
    "a title is no name": """
        王部长 person Wáng bùzhǎng = minister
        田主任 person Tián zhǔrèn = director
        李先生 person Lǐ xiānsheng = mister
        李总 person Lǐ zǒng = boss
    """,
    "a familiar name is apart, with capitals": """
        老李 person Lǎo Lǐ = a name
        小王 person Xiǎo Wáng = a name
    """,
    "a name that has become a word is one": """
        孔子 person Kǒngzǐ = a name
        阿斗 person Ādǒu = a name
        史密斯 person Shǐmìsī = a name
    """,
    "a place: the proper and the generic part, each with its capital": """
        南京市 place Nánjīng Shì = city
        河北省 place Héběi Shěng = province
        海淀区 place Hǎidiàn Qū = district
        陕西省西安市 place Shǎnxī Shěng Xī'ān Shì = province and city
        西藏自治区 place Xīzàng Zìzhìqū = autonomous region
        泰山 place Tài Shān = mountain
        黄河 place Huáng Hé = river
        东海 place Dōng Hǎi = sea
        洞庭湖 place Dòngtíng Hú = lake
        台湾海峡 place Táiwān Hǎixiá = strait
        王府井大街 place Wángfǔjǐng Dàjiē = street
        中山路 place Zhōngshān Lù = street
    """,
    "a generic word that has become part of the name is not parted": """
        黑龙江 place Hēilóngjiāng = a province
        周口店 place Zhōukǒudiàn = a village
        北京 place Běijīng = a city
    """,
    "an organisation: every word has its capital": """
        北京大学 organisation Běijīng Dàxué = an organisation
        清华大学 organisation Qīnghuá Dàxué = an organisation
        中国银行 organisation Zhōngguó Yínháng = an organisation
        中国共产党 organisation Zhōngguó Gòngchǎndǎng = an organisation
        全国人民代表大会 organisation Quánguó Rénmín Dàibiǎo Dàhuì = an organisation
        新华社 organisation Xīnhuáshè = an organisation
    """,
    "a work and an event": """
        人民日报 work Rénmín Rìbào = newspaper
        儒林外史 work Rúlín Wàishǐ = novel
        西安事变 - Xī'ān Shìbiàn = incident
    """,
}
CASES = [
    pytest.param(
        kind.strip("-"), term, rest.split(" = ")[0], id=f"{rule}: {term}{'' if kind == '-' else ' ' + kind}"
    )
    for rule, examples in RULES.items()
    for term, kind, rest in (line.split(maxsplit=2) for line in examples.strip().splitlines())
]


@pytest.mark.parametrize(("kind", "term", "written"), CASES)
def test_spelling(kind: str, term: str, written: str) -> None:
    assert join_words(read_term(term, kind=kind), kind) == written


def test_the_digits_of_tones_stand_behind_each_syllable() -> None:
    # hold to the upright, win by surprise
    assert join_words(read_term("守正出奇"), "idiom", Style.NUMBERS) == "shou3zheng4-chu1qi2"


def test_zhuyin_has_no_words() -> None:
    assert join_words(read_term("西安"), "place", Style.ZHUYIN) == "ㄒㄧ ㄢ"  # a city
