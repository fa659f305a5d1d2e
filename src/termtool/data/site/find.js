"use strict";

/* Finding: what an entry can be found by, and how well it answers a query.

   Nothing here knows of the page: texts in, numbers out. The scores are those of `termtool lookup`, with
   one difference: a reader who is still typing has written only the beginning of the last word.

   What is said and what is English are kept as words with a space before each, " shou zheng chu qi". In
   such a line the pattern / s ?h ?o ?u ?z/ finds "shouz" where a syllable begins, however it is spaced. */

const HAN = /\p{Script=Han}/u;
const MARKS = /\p{M}+/gu;
const ASCII = /^[\0-\x7f]*$/;
const NO_WORD = /[^\p{L}\p{N}]+/gu;
const BETWEEN_CLAUSES = /[,，、;；:：。.!！?？\s—]+/u;
const TONES = { "\u0304": 1, "\u0301": 2, "\u0306": 3, "\u030c": 3, "\u0300": 4 };
const TONED = /[\u0300\u0301\u0304\u0306\u030c]|[a-zü][1-5]/u;
const ENDING = /(?:ing|ed|es|s)$/;

/** Return a text without accents, widths and capitals: "Shǒu" is "shou". */
const plain = (text) => (ASCII.test(text) ? text : text.normalize("NFKD").replace(MARKS, "")).toLowerCase();

/** Return the characters of a term as they are compared: 站在风口上,猪也能飞起来 is typed with any comma. */
const bare = (text) => plain(text).replace(NO_WORD, "");

/** Return the words of a text, a space before each; "horse’s" is one word. */
const spaced = (text) => ` ${plain(text).replace(/['’]/g, "").replace(NO_WORD, " ").trim()}`;

/** Return pinyin in plain letters: ü, v and u: are u, digits for tones are gone. */
const lettersOf = (pinyin) =>
  plain(pinyin).replace(/u:|v/g, "u").replace(/([a-z])[0-5]/g, "$1").replace(/[^a-z0-9]/g, "");

const syllablesOf = (pinyin) => pinyin.split(/[\s'’-]+/).map(lettersOf).filter(Boolean);

/** Return pinyin with its tones as digits, for comparing with another: "shǒu" is "shou3". */
function soundOf(pinyin) {
  const syllables = pinyin.normalize("NFD").toLowerCase().match(/[\p{L}\p{M}]+[1-5]?/gu) ?? [];
  return syllables.map((syllable) => {
    const mark = [...syllable].find((sign) => sign in TONES);
    return lettersOf(syllable) + (mark ? TONES[mark] : /[1-4]$/.exec(syllable) ?? "");
  }).join("");
}

/** Return all that an entry can be found by. */
function keyOf(entry) {
  const { term, hans, hant, also = [], parts = [], pinyin = "", sounds } = entry;
  const forms = [term, hans, hant, ...also, ...parts.map(([part]) => part)].filter((name) => name && HAN.test(name));
  const syllables = sounds ? sounds.map(lettersOf).filter(Boolean) : syllablesOf(pinyin);
  const english = englishOf(entry);
  return {
    forms: forms.map(bare),
    clauses: forms.flatMap((form) => form.split(BETWEEN_CLAUSES)).map(bare),
    said: ` ${syllables.join(" ")}`,
    initials: [syllables.map((one) => one[0]).join(""), syllables.map((one) => /^(?:[zcs]h|.)/.exec(one)[0]).join("")],
    pinyin: sounds ? sounds.join(" ") : pinyin,
    english,
    allEnglish: english.map(([text]) => text).join("\n"),
  };
}

/** Return what an entry says in Latin letters, with how much a match in it counts. */
function englishOf({ term, also = [], gloss = [], literal, parts = [], note }) {
  const told = [
    ...[term, ...also].filter((name) => !HAN.test(name)).map((name) => [name, 1]),
    ...gloss.map((text, place) => [text, place ? 0.97 : 1]),
    [literal, 0.85],
    ...parts.map(([, text]) => [text, 0.8]),
    [note, 0.6],
  ];
  return told.filter(([text]) => text).map(([text, weight]) => [spaced(text), weight]);
}

/** Take what a reader has typed, whatever it is. */
function wanted(typed) {
  const query = typed.slice(0, 200).normalize("NFKC").trim();
  const syllables = syllablesOf(query);
  return {
    characters: HAN.test(query) ? bare(query) : "",
    letters: syllables.join(""),
    said: patterns(syllables.join("")),
    apart: syllables.length > 1 ? ` ${syllables.join(" ")}` : " ",
    sound: TONED.test(query.normalize("NFD").toLowerCase()) ? soundOf(query) : "",
    ...wantedWords(spaced(query).trim().split(" ")),
  };
}

function wantedWords(words) {
  const joined = words.join("");
  return { words: words.map((word) => ` ${word}`), length: joined.length, english: patterns(joined) };
}

/** Return patterns for letters in spaced words: begun at a word, and ended with one. */
function patterns(letters) {
  if (!letters) return null;
  const begun = ` ${[...letters].join(" ?")}`; // letters and digits only, so no sign has to be escaped
  return { begun: new RegExp(begun, "u"), ended: new RegExp(`${begun}(?= |$)`, "u") };
}

/** Return how well a key answers a query, from 0 (not at all) to 1. */
function score(key, query) {
  if (query.characters) return scoreOfCharacters(key, query.characters);
  return Math.max(scoreOfReading(key, query), scoreOfInitials(key, query), scoreOfEnglish(key, query));
}

function scoreOfCharacters(key, characters) {
  let best = 0;
  for (const form of key.forms) {
    if (form === characters) return 1;
    const at = form.indexOf(characters);
    if (at >= 0) best = Math.max(best, (at ? 0.5 : 0.52) + (0.3 * characters.length) / form.length);
  }
  return best && key.clauses.includes(characters) ? 0.9 : best;
}

function scoreOfReading({ said, pinyin }, { letters, said: pattern, apart, sound }) {
  const begun = pattern?.begun.exec(said);
  if (!begun) return 0;
  const ended = pattern.ended.exec(said);
  const whole = ended?.[0].length === said.length;
  const fit = !ended ? (begun.index ? 0.3 : 0.5) : whole ? 0.86 : ended.index ? 0.55 : 0.75;
  const tones = sound && (soundOf(pinyin).includes(sound) ? 0.03 : -0.2);
  const spaces = said.includes(apart) ? 0 : -0.06; // "xi an" is not xiān
  return fit + (0.1 * letters.length) / said.length + Number(tones) + spaces;
}

function scoreOfInitials({ initials }, { letters, sound }) {
  if (letters.length < 2 || sound) return 0;
  if (initials.includes(letters)) return 0.7;
  return initials.some((one) => one.startsWith(letters)) ? 0.45 : 0;
}

function scoreOfEnglish(key, query) {
  if (!query.english) return 0;
  if (!query.english.begun.test(key.allEnglish) && !query.words.every((word) => key.allEnglish.includes(word))) return 0;
  return key.english.reduce((best, [text, weight]) => Math.max(best, weight * scoreOfText(text, query)), 0);
}

function scoreOfText(text, { english, words, length }) {
  const share = Math.min(1, length / text.length);
  const ended = english.ended.exec(text);
  if (ended) return ended[0].length === text.length ? 1 : 0.7 + 0.2 * share;
  const begun = english.begun.exec(text);
  if (begun) return (begun.index ? 0.4 : 0.45) + 0.2 * share;
  return words.every((word) => text.includes(word)) ? 0.35 + 0.2 * share : 0;
}

/** Return the numbers of the entries that answer, the best first; `admitted` says which may. */
function search(keys, typed, admitted) {
  const query = wanted(typed);
  const found = answers(keys, query, admitted);
  if (found.length || query.characters || !query.english) return found;
  const roots = query.words.map((word) => word.trim()).map((word) => (word.length > 4 ? word.replace(ENDING, "") : word));
  return answers(keys, { ...query, letters: "", said: null, ...wantedWords(roots) }, admitted); // winds: wind
}

function answers(keys, query, admitted) {
  const found = [];
  keys.forEach((key, number) => {
    const points = admitted(number) ? score(key, query) : 0;
    if (points > 0) found.push([number, Math.round(points * 100)]);
  });
  return found.sort(([one, high], [other, low]) => low - high || one - other).map(([number]) => number);
}
