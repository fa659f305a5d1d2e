/* Answering: what the reader types, clicks and sets, and the addresses behind the # sign.

   #feng-kou      the entry with that address    #letter_f    the entries under a letter
   #english_f     a letter of the English index  #find_word   a search
   Addresses of entries have no underscore but before a number, so the four never meet. */

const AT_ONCE = 50; // hits that are put on the page at once: ten thousand took half a minute to lay out
const FEW = 500; // entries that a list may have drawn to show where one of them stands
const A_BLINK = 20; // milliseconds
const A_WAIT = 40; // milliseconds that an answer may wait for keys to be made
const ON_PAPER = 500; // entries that are printed at most
const SAVED = "termtool"; // the name under which a browser keeps the settings
const CHOICES = { // what a reader may set; the first is what holds until then
  pinyin: [true, false],
  tones: [false, true],
  slash: [true, false],
  script: ["written", "hans", "hant"],
  theme: ["auto", "light", "dark"],
};

const data = JSON.parse(document.getElementById("data").textContent);
const byId = new Map(data.entries.map((entry, number) => [entry.id, number]));
const at = (id) => document.getElementById(id);
const settings = saved();
const show = new Show(data, settings);

/* What is on the page: a list, drawn from a query, a letter or an index, and perhaps an entry. */
const state = { query: "", kind: "", letter: "", order: "pinyin", entry: -1, shown: AT_ONCE, found: [], partly: false };
const keys = []; // what the entries are found by; made when there is time
let listAddress = "#";

/** Return the settings of the last visit. All pages of a disk share one storage, so nothing in it is trusted. */
function saved() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(SAVED));
  } catch {
    // storage may be forbidden, or hold what is not ours
  }
  const all = Object.entries(CHOICES);
  return Object.fromEntries(all.map(([name, choices]) => [name, choices.includes(kept?.[name]) ? kept[name] : choices[0]]));
}

function save() {
  try {
    localStorage.setItem(SAVED, JSON.stringify(settings));
  } catch {
    // then the settings hold for this visit
  }
}

/** Make some of the keys, and never for longer than so many milliseconds. Return whether all are made. */
function makeKeys(most) {
  for (const end = performance.now() + most; performance.now() < end && keys.length < data.entries.length; ) {
    keys.push(keyOf(data.entries[keys.length]));
  }
  return keys.length === data.entries.length;
}

/** Make the keys while the reader looks at the page; who was faster is answered again when all are there. */
function makeKeysAtLeisure() {
  if (!makeKeys(A_BLINK)) setTimeout(makeKeysAtLeisure);
  else if (state.partly) findAgain();
}

function findAgain() {
  makeKeys(Infinity);
  find();
  drawList();
}

const indexes = {
  pinyin: data.letters.map(([letter]) => letter),
  english: [...new Set(data.english.map(([heading]) => letterOf(heading)))],
};
const admitted = (number) => !state.kind || data.entries[number].kind === state.kind;

/* The list */

function find() {
  state.shown = AT_ONCE;
  state.partly = false;
  at("results_").scrollTop = 0;
  if (state.order === "english" && !state.query) {
    state.found = data.english.filter(([heading, ...numbers]) => letterOf(heading) === state.letter && numbers.some(admitted));
  } else if (state.query) {
    state.partly = !makeKeys(A_WAIT);
    state.found = search(keys, state.query, admitted);
  } else {
    const [, first, number] = data.letters.find(([letter]) => letter === state.letter) ?? ["", 0, data.entries.length];
    state.found = Array.from({ length: number }, (_, place) => first + place).filter(admitted);
  }
}

/** Return the letter under which an English heading is filed. */
function letterOf(heading) {
  const first = /[\p{L}\p{N}]/u.exec(heading.normalize("NFD"))?.[0].toUpperCase() ?? "";
  return /^[A-Z]$/.test(first) ? first : "#";
}

function drawList() {
  const english = state.order === "english" && !state.query;
  const drawn = state.found.slice(0, state.shown)
    .map((one) => (english ? show.heading(one, admitted) : show.hit(one, state.entry)));
  at("hits").replaceChildren(...drawn);
  at("found").replaceChildren(...title(english));
  at("status").textContent = counted(state.found.length, english ? "heading" : "entry", english ? "headings" : "entries");
  const left = state.found.length - drawn.length;
  at("more").hidden = left <= 0;
  at("more").textContent = `Show ${Math.min(AT_ONCE, left)} more of ${state.found.length.toLocaleString("en")}`;
  drawLetters();
}

function title(english) {
  if (state.query) return ["Found for “", ...show.prose(state.query), "”"];
  const letter = state.letter === "#" ? "No letter" : state.letter;
  return [english ? `English index: ${letter}` : letter || "All entries"];
}

const counted = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

function drawLetters() {
  at("letters").replaceChildren(...indexes[state.order].map((letter) => make("li", null, make("a", {
    href: `#${addressOf(state.order === "english" ? "english" : "letter", letter)}`,
    "aria-label": letter === "#" && "No letter",
    "aria-current": !state.query && letter === state.letter && "true",
  }, letter))));
  for (const link of document.querySelectorAll("[data-order]")) {
    if (link.dataset.order === state.order) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function drawKinds() {
  const numbers = new Map();
  for (const { kind } of data.entries) if (kind) numbers.set(kind, (numbers.get(kind) ?? 0) + 1);
  const kinds = [...numbers].sort(([one], [other]) => (one < other ? -1 : 1));
  at("kind").replaceChildren(
    make("option", { value: "" }, "all kinds"),
    ...kinds.map(([kind, number]) => make("option", { value: kind }, `${kind} (${number.toLocaleString("en")})`)),
  );
}

/* The entry */

function drawEntry() {
  const place = at("entry_");
  place.hidden = state.entry < 0;
  at("about").hidden = state.entry >= 0;
  document.body.dataset.view = state.entry < 0 ? "list" : "entry";
  const entry = data.entries[state.entry];
  document.title = entry ? `${show.formOf(entry)} ${entry.pinyin ?? ""} – ${data.title}` : data.title;
  place.replaceChildren(...(entry ? [back(), ...show.entry(state.entry), neighbours()] : []));
}

const back = () => make("p", { class: "back" }, make("a", { href: listAddress }, "← Back to the list"));

function neighbours() {
  const links = [["previous", state.entry - 1], ["next", state.entry + 1]]
    .filter(([, number]) => data.entries[number])
    .map(([name, number]) => make("li", { class: name }, make("span", { class: "label" }, name), " ", show.reference(number)));
  return make("nav", { "aria-label": "Neighbours", class: "neighbours" }, make("ul", null, links));
}

/* Addresses */

function go() {
  const address = decoded(location.hash.slice(1));
  const [, kind, rest] = /^(letter|english|find)_(.*)$/su.exec(address) ?? [];
  const known = byId.has(address);
  state.entry = known ? byId.get(address) : -1;
  if (!known) {
    listAddress = location.hash || "#";
    state.query = kind === "find" ? rest : "";
    state.order = kind === "english" ? "english" : "pinyin";
    state.letter = kind === "letter" || kind === "english" ? letterNamed(rest) : "";
    if (at("query").value.trim() !== state.query.trim()) at("query").value = state.query;
    find();
  } else if (!state.found.length) {
    listAround(state.entry);
  }
  drawList();
  drawEntry();
  if (known) moveTo(at("entry_").querySelector("h2"));
  else if (address && !kind) at("status").textContent = "There is no such entry on this page.";
}

/** List what stands around an entry that somebody has come to by a link: everything, or its letter. */
function listAround(number) {
  const few = data.entries.length <= FEW;
  const [letter, first] = few ? ["", 0] : data.letters.find(([, start, length]) => number < start + length);
  state.letter = letter;
  listAddress = few ? "#" : `#${addressOf("letter", letter)}`;
  find();
  if (number - first < FEW) state.shown = Math.max(AT_ONCE, number - first + 1);
}

const addressOf = (index, letter) => `${index}_${letter === "#" ? "other" : letter.toLowerCase()}`;

function letterNamed(name) {
  const letters = indexes[state.order];
  const letter = name === "other" ? "#" : name.toUpperCase();
  return letters.includes(letter) ? letter : state.order === "english" ? letters[0] ?? "" : "";
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // half an escape: then it is no address of ours
  }
}

function moveTo(heading) {
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  at("pane").scrollTop = 0;
  bringIntoView(at("hits").querySelector("[aria-current]"));
}

/** Scroll the list, and nothing but the list, as far as a line of it can be seen. */
function bringIntoView(line) {
  if (!line) return;
  const list = at("results_").getBoundingClientRect();
  const { top, bottom } = line.getBoundingClientRect();
  if (top < list.top || bottom > list.bottom) at("results_").scrollTop += top - list.top - list.height / 3;
}

/* What the reader does */

function typed() {
  const query = at("query").value;
  const address = query.trim() ? `#find_${encodeURIComponent(query.trim())}` : "#";
  // One step back leads out of a search, however many letters it had.
  const within = location.hash.startsWith("#find_");
  history[within ? "replaceState" : "pushState"](null, "", address);
  go();
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const field = at("query");
  const writing = event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  if (event.key === "/" && settings.slash && !writing) {
    field.focus();
    field.select();
  } else if (event.key === "Escape") {
    escape(event.target === field);
  } else if (event.target === field && event.key === "ArrowDown") {
    at("hits").querySelector("a")?.focus();
  } else if (event.target.closest("#hits") && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    step(event.target, event.key === "ArrowDown" ? 1 : -1);
  } else {
    return;
  }
  event.preventDefault();
}

function escape(inField) {
  const field = at("query");
  if (at("display").open) {
    at("display").open = false;
    at("display").querySelector("summary").focus();
  } else if (inField && field.value) {
    field.value = "";
    typed();
  } else {
    field.focus();
    field.select();
  }
}

function step(link, by) {
  const links = [...at("hits").querySelectorAll("a")];
  const next = links[links.indexOf(link) + by];
  if (next) next.focus();
  else if (by < 0) at("query").focus();
  else if (!at("more").hidden) at("more").focus();
}

function showMore() {
  const first = at("hits").children.length;
  state.shown += AT_ONCE;
  drawList();
  at("hits").children[first]?.querySelector("a")?.focus();
}

function openFirst(event) {
  event.preventDefault();
  if (state.partly) findAgain();
  const first = at("hits").querySelector("a");
  if (first && state.query) location.hash = first.getAttribute("href");
}

/* Settings */

function applySettings() {
  const { dataset } = document.documentElement;
  dataset.theme = settings.theme;
  dataset.pinyin = settings.pinyin ? "shown" : "hidden";
  for (const field of at("display").querySelectorAll("input")) {
    if (field.type === "checkbox") field.checked = Boolean(settings[field.name]);
    else field.checked = settings[field.name] === field.value;
  }
}

function set({ target }) {
  settings[target.name] = target.type === "checkbox" ? target.checked : target.value;
  save();
  applySettings();
  drawList();
  drawEntry();
}

/* Paper: the entry that is open, else the entries of the list in full */

function fillPaper() {
  const numbers = state.entry >= 0 || state.order === "english" ? [] : state.found.slice(0, ON_PAPER);
  at("paper").replaceChildren(...numbers.map((number) => make("article", null, show.entry(number))));
  if (numbers.length < state.found.length && numbers.length) {
    at("paper").append(make("p", null, `The first ${ON_PAPER} of ${state.found.length.toLocaleString("en")}.`));
  }
}

/** Leap over the letters: to the entry that is open, or to the list. */
function skip(event) {
  event.preventDefault();
  (at("entry_").querySelector("h2") ?? at("results_")).focus();
}

function chooseKind({ target }) {
  state.kind = target.value;
  find();
  drawList();
  if (!at("results_").checkVisibility()) location.hash = listAddress; // a narrow screen shows an entry instead
}

document.querySelector(".skip").addEventListener("click", skip);
at("query").addEventListener("input", typed);
at("search").addEventListener("submit", openFirst);
at("kind").addEventListener("change", chooseKind);
at("more").addEventListener("click", showMore);
at("display").addEventListener("change", set);
document.addEventListener("keydown", pressed);
addEventListener("hashchange", go);
addEventListener("beforeprint", fillPaper);
addEventListener("afterprint", () => at("paper").replaceChildren());

applySettings();
drawKinds();
go();
setTimeout(makeKeysAtLeisure);
