"use strict";

/* Finding: what an entry can be found by, and how well it answers a query.

   Nothing here knows of the page: texts in, numbers out. The scores are those of `termtool lookup`, with
   one difference: a reader who is still typing has written only the beginning of the last word. */

const HAN = /\p{Script=Han}/u;
const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const NOT_COMPARED = /[^\p{L}\p{N}]+/gu; // in a term: 站在风口上,猪也能飞起来 is typed with any comma
const BETWEEN_CLAUSES = /[,，、;；:：。.!！?？\s—]+/u;
const TONED = /[\u0300\u0301\u0304\u0306\u030c]|[a-zü][1-5]/u;
const TONES = { "\u0304": 1, "\u0301": 2, "\u0306": 3, "\u030c": 3, "\u0300": 4 };
const ENDING = /(?:ing|ed|es|s)$/;

/** Return a text without accents, widths and capitals: "Shǒu" is "shou". */
const plain = (text) => text.normalize("NFKD").replace(MARKS, "").toLowerCase();

/** Return the characters of a term as they are compared: without punctuation and spaces. */
const bare = (text) => plain(text).replace(NOT_COMPARED, "");

const wordsOf = (text) => (plain(text).match(WORD) ?? []).map((word) => word.replace(/['’]/g, ""));

/** Return pinyin in plain letters: ü, v and u: are u, digits for tones are gone. */
const lettersOf = (pinyin) =>
  plain(pinyin).replace(/u:|v/g, "u").replace(/([a-z])[0-5]/g, "$1").replace(/[^a-z0-9]/g, "");

/** Return pinyin with its tones as digits, for comparing with another: "shǒu" is "shou3". */
function soundOf(pinyin) {
  const syllables = pinyin.normalize("NFD").toLowerCase().match(/[\p{L}\p{M}]+[1-5]?/gu) ?? [];
  return syllables.map((syllable) => {
    const mark = [...syllable].find((sign) => sign in TONES);
    return mark ? lettersOf(syllable) + TONES[mark] : lettersOf(syllable) + (/[1-4]$/.exec(syllable) ?? "");
  }).join("");
}

/** Words written together, with the places at which they begin and end: tail-wind and tailwind are one. */
class Joined {
  constructor(words, weight = 1) {
    this.words = words;
    this.text = words.join("");
    this.weight = weight;
  }

  get bounds() {
    let end = 0;
    this._bounds ??= new Set([0, ...this.words.map((word) => (end += word.length))]);
    return this._bounds;
  }
}

/** Return all that an entry can be found by. */
function keyOf(entry) {
  const named = [entry.term, entry.hans, entry.hant, ...(entry.also ?? []), ...(entry.parts ?? []).map(([term]) => term)];
  const forms = named.filter((name) => name && HAN.test(name));
  const syllables = (entry.sounds ?? (entry.pinyin ?? "").split(/[\s'’-]+/)).map(lettersOf).filter(Boolean);
  const english = englishOf(entry);
  return {
    forms: [...new Set(forms.map(bare))],
    clauses: forms.flatMap((form) => form.split(BETWEEN_CLAUSES)).map(bare),
    said: new Joined(syllables),
    sound: null, // with tones; asked for rarely, so made when it is
    initials: [syllables.map((one) => one[0]).join(""), syllables.map((one) => /^(?:[zcs]h|.)/.exec(one)[0]).join("")],
    english,
    allEnglish: english.map((one) => one.text).join("\n"),
    pinyin: (entry.sounds ?? [entry.pinyin ?? ""]).join(entry.sounds ? " " : ""),
  };
}

function englishOf(entry) {
  const latin = [entry.term, ...(entry.also ?? [])].filter((name) => !HAN.test(name));
  const [first, ...others] = entry.gloss ?? [];
  const told = [
    ...latin.map((name) => [name, 1]),
    [first, 1],
    ...others.map((gloss) => [gloss, 0.97]),
    [entry.literal, 0.85],
    ...(entry.parts ?? []).map(([, gloss]) => [gloss, 0.8]),
    [entry.note, 0.6],
  ];
  return told.filter(([text]) => text).map(([text, weight]) => new Joined(wordsOf(text), weight));
}

/** Take what a reader has typed, whatever it is. */
function wanted(typed) {
  const query = typed.slice(0, 200).normalize("NFKC").trim();
  const pieces = query.split(/[\s'’-]+/).map(lettersOf).filter(Boolean);
  return {
    characters: HAN.test(query) ? bare(query) : "",
    letters: pieces.join(""),
    said: new Joined(pieces),
    sound: TONED.test(query.normalize("NFD").toLowerCase()) ? soundOf(query) : "",
    words: wordsOf(query),
    joined: wordsOf(query).join(""),
  };
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

function scoreOfReading(key, query) {
  const { said } = key;
  if (!query.letters) return 0;
  let best = 0;
  for (let at = said.text.indexOf(query.letters); at >= 0; at = said.text.indexOf(query.letters, at + 1)) {
    if (said.bounds.has(at)) best = Math.max(best, scoreOfSpan(said, at, query));
  }
  if (best && query.sound) {
    key.sound ??= soundOf(key.pinyin);
    best += key.sound.includes(query.sound) ? 0.03 : -0.2;
  }
  return best;
}

function scoreOfSpan(said, at, query) {
  const end = at + query.letters.length;
  const share = query.letters.length / said.text.length;
  const apart = [...query.said.bounds].every((bound) => bound === query.letters.length || said.bounds.has(at + bound));
  const whole = said.bounds.has(end);
  const fit = !whole ? (at ? 0.3 : 0.5) : share === 1 ? 0.86 : at ? 0.55 : 0.75;
  return fit + 0.1 * share - (apart ? 0 : 0.06); // "xi an" is not xiān
}

function scoreOfInitials(key, query) {
  const { letters } = query;
  if (letters.length < 2 || query.sound) return 0;
  if (key.initials.includes(letters)) return 0.7;
  return key.initials.some((initials) => initials.startsWith(letters)) ? 0.45 : 0;
}

function scoreOfEnglish(key, query) {
  if (!query.joined || !query.words.every((word) => key.allEnglish.includes(word))) return 0;
  return Math.max(0, ...key.english.map((text) => text.weight * scoreOfText(text, query)));
}

function scoreOfText(text, query) {
  if (text.text === query.joined) return 1;
  const share = query.joined.length / text.text.length;
  let best = 0;
  for (let at = text.text.indexOf(query.joined); at >= 0; at = text.text.indexOf(query.joined, at + 1)) {
    if (text.bounds.has(at)) best = Math.max(best, text.bounds.has(at + query.joined.length) ? 0.7 : at ? 0.4 : 0.45);
  }
  if (!best && query.words.every((word) => text.words.some((other) => other.startsWith(word)))) best = 0.35;
  return best && best + 0.2 * share;
}

/** Return the numbers of the entries that answer, the best first; `admitted` says which may. */
function search(keys, typed, admitted) {
  const query = wanted(typed);
  const found = answers(keys, query, admitted);
  if (found.length || query.characters) return found;
  const words = query.words.map((word) => (word.length > 4 ? word.replace(ENDING, "") : word)); // winds: wind
  return answers(keys, { ...query, letters: "", words, joined: words.join("") }, admitted);
}

function answers(keys, query, admitted) {
  const found = [];
  keys.forEach((key, number) => {
    const points = admitted(number) ? score(key, query) : 0;
    if (points > 0) found.push([number, Math.round(points * 100)]);
  });
  return found.sort(([one, high], [other, low]) => low - high || one - other).map(([number]) => number);
}
