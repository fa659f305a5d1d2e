/* Showing: entries and lists as elements of the page.

   Everything is made of elements and text nodes, so nothing that stands in a glossary can act as markup.
   Each stretch of Chinese carries its language, for the right shapes of characters and for reading aloud. */

const CHINESE = /[\p{Script=Han}\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufe00-\ufe0f]+/gu;

/** Return an element; attributes that are null, false or "" are left out, and so are empty children. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined && value !== false && value !== "") element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** What the entries are shown with: who made them, and what the reader has set. */
class Show {
  constructor(data, settings) {
    this.entries = data.entries;
    this.scripts = { hans: new Set(data.scripts.hans), hant: new Set(data.scripts.hant) };
    this.settings = settings;
  }

  /** Return the language of a Chinese text: simplified where both scripts write it so. */
  languageOf(text) {
    const signs = [...text];
    if (!HAN.test(text)) return /\p{L}/u.test(text) ? "zh-Latn" : "zh-Hans";
    const traditional = signs.some((sign) => this.scripts.hant.has(sign));
    return traditional && !signs.some((sign) => this.scripts.hans.has(sign)) ? "zh-Hant" : "zh-Hans";
  }

  /** Return English text with each stretch of Chinese in it marked as such. */
  prose(text) {
    const pieces = [];
    let done = 0;
    for (const found of text.matchAll(CHINESE)) {
      pieces.push(text.slice(done, found.index), make("span", { lang: this.languageOf(found[0]) }, found[0]));
      done = found.index + found[0].length;
    }
    return [...pieces, text.slice(done)];
  }

  /** Return the headword in the script that the reader wants. */
  formOf(entry) {
    return entry[this.settings.script] ?? entry.term;
  }

  term(entry) {
    const form = this.formOf(entry);
    const signs = [...form];
    const coloured = this.settings.tones && entry.tones && signs.length === entry.tones.length;
    const shown = coloured ? signs.map((sign, at) => this.toned(sign, Number(entry.tones[at]))) : form;
    const language = this.settings.script === "hant" && HAN.test(form) ? "zh-Hant" : this.languageOf(form);
    return make(entry.status === "deprecated" ? "s" : "span", { class: "term", lang: language }, shown);
  }

  pinyin(entry) {
    if (!entry.pinyin) return "";
    const syllables = entry.sounds ?? entry.pinyin.split(/(\s+)/);
    const shown = this.settings.tones ? syllables.map((one) => this.toned(one, toneOf(one))) : entry.pinyin;
    return make("span", { class: "pinyin", lang: "zh-Latn-pinyin" }, shown);
  }

  toned(text, tone) {
    return tone ? make("span", { class: `tone${tone}` }, text) : text;
  }

  /** Return an entry as a line of a list. */
  hit(number, current) {
    const entry = this.entries[number];
    const head = make("span", { class: "head" }, this.term(entry), " ", this.pinyin(entry), " ", this.flag(entry));
    const gloss = make("span", { class: "brief" }, this.prose((entry.gloss ?? []).join("; ")));
    const link = make("a", { href: `#${entry.id}`, "aria-current": number === current && "true" }, head, " ", gloss);
    return make("li", null, link);
  }

  /** Return a heading of the English index with the entries under it. */
  heading([heading, ...numbers], admitted) {
    const links = numbers.filter(admitted).map((number) => this.reference(number));
    return make("li", { class: "heading" }, make("span", { class: "english" }, this.prose(heading)), " ", between(links));
  }

  reference(number) {
    const entry = this.entries[number];
    return make("a", { href: `#${entry.id}` }, this.term(entry), " ", this.pinyin(entry));
  }

  flag(entry) {
    return entry.status ? make("span", { class: "flag" }, entry.status) : "";
  }

  /** Return all that the glossary says of an entry, in the order in which a dictionary says it. */
  entry(number) {
    const entry = this.entries[number];
    return [
      make("h2", { tabindex: "-1" }, this.term(entry), " ", this.pinyin(entry)),
      this.grammar(entry),
      this.warning(entry),
      this.glosses(entry),
      this.labelled("literally", entry.literal && this.prose(entry.literal)),
      this.parts(entry),
      entry.note ? make("p", { class: "note" }, this.prose(entry.note)) : "",
      ...(entry.contexts ?? []).map((context) => this.context(context)),
      this.labelled("also", between((entry.also ?? []).map((name) => make("span", null, this.prose(name))))),
      this.labelled("see", between((entry.see ?? []).map((other) => this.reference(other)))),
    ].filter(Boolean);
  }

  grammar(entry) {
    const words = [entry.kind && make("span", { class: "kind" }, this.prose(entry.kind)), this.flag(entry), ...this.otherForms(entry)];
    const shown = words.filter(Boolean);
    return shown.length ? make("p", { class: "grammar" }, shown.flatMap((word) => [word, " "])) : "";
  }

  /** Return the term in the scripts in which the headword does not stand already. */
  otherForms(entry) {
    const forms = [["", entry.term], ["simplified", entry.hans], ["traditional", entry.hant]];
    return forms.filter(([, form]) => form && form !== this.formOf(entry)).map(([script, form]) =>
      make("span", { class: "form" }, script && make("span", { class: "label" }, script),
        make("span", { lang: this.otherLanguage(entry, form) }, form)));
  }

  otherLanguage(entry, form) {
    return form === entry.hant ? "zh-Hant" : this.languageOf(form);
  }

  warning(entry) {
    if (entry.status !== "deprecated") return "";
    const instead = typeof entry.instead === "number" ? [this.reference(entry.instead)] : this.prose(entry.instead ?? "");
    return make("p", { class: "warning" }, "Deprecated", entry.why ? [": ", this.prose(entry.why)] : "", ". ",
      instead.some(Boolean) ? ["Use ", instead, " instead."] : "");
  }

  glosses(entry) {
    const [first, ...others] = entry.gloss ?? [];
    if (first === undefined) return "";
    return make("p", { class: "gloss" }, make("b", null, this.prose(first)), others.map((gloss) => ["; ", this.prose(gloss)]).flat(2));
  }

  labelled(label, words) {
    return words && words.length ? make("p", { class: label }, make("span", { class: "label" }, label), " ", words) : "";
  }

  parts(entry) {
    const rows = (entry.parts ?? []).map(([term, gloss]) =>
      make("li", null, make("span", { lang: this.languageOf(term) }, term), " ", this.prose(gloss)));
    return rows.length ? make("ul", { class: "parts" }, rows) : "";
  }

  context({ quote, place }) {
    const words = quote.flatMap((piece, at) => (at % 2 ? [make("mark", null, this.prose(piece))] : this.prose(piece)));
    return make("figure", null, words.some(Boolean) ? make("blockquote", null, make("p", null, words)) : "",
      make("figcaption", null, this.prose(place)));
  }
}

/** Return the tone that is written on a syllable: 1 to 4, or 5; 0 for what is no syllable. */
function toneOf(syllable) {
  const marked = [...syllable.normalize("NFD")].find((sign) => sign in TONES);
  if (marked) return TONES[marked];
  const digit = /\p{L}([1-5])$/u.exec(syllable);
  return digit ? Number(digit[1]) : /^\p{Ll}+$/u.test(syllable) ? 5 : 0;
}

const between = (pieces, sign = ", ") => pieces.flatMap((piece, at) => (at ? [sign, piece] : [piece]));
