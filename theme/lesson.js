// What a lesson does when it may: it keeps answers on this device, shows the kit's reading once the reader has chosen,
// and lays marks over the article. Without this file everything can still be read, answered on paper and checked.
// All words that a reader sees stand in the page; none are made here.
"use strict";

/** The answers of one lesson: field names to values, and which claims were compared. Kept in the browser's storage. */
class Answers {
  constructor(lesson) {
    this.key = `whosays:${lesson}`;
    this.values = {};
    this.compared = [];
    this.kept = true;
    this.take(this.stored());
  }

  stored() {
    try {
      return JSON.parse(localStorage.getItem(this.key)) ?? {};
    } catch {
      return {};
    }
  }

  /** Takes what was stored or loaded, as far as it is answers. */
  take({ values, compared }) {
    const texts = Object.entries(values ?? {}).filter(([, value]) => typeof value === "string");
    this.values = Object.fromEntries(texts);
    this.compared = Array.isArray(compared) ? compared.filter((at) => typeof at === "string") : [];
  }

  keep() {
    try {
      localStorage.setItem(this.key, JSON.stringify({ values: this.values, compared: this.compared }));
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }

  forget() {
    this.take({});
    try {
      localStorage.removeItem(this.key);
    } catch {
      this.kept = false;
    }
  }
}

const answers = new Answers(document.querySelector("ws-answers")?.dataset.lesson ?? "");

/** Everything a reader can fill in. */
const fields = () => [...document.querySelectorAll("main :is(textarea, input)[name]")];

/** Tells every part of the page that answers have changed. */
const changed = () => document.dispatchEvent(new Event("ws-changed"));

function fill() {
  for (const field of fields()) {
    const value = answers.values[field.name] ?? "";
    if (field.type === "radio") field.checked = field.value === value;
    else field.value = value;
  }
}

function note(field) {
  if (!field.name || (field.type === "radio" && !field.checked)) return;
  if (field.value) answers.values[field.name] = field.value;
  else delete answers.values[field.name];
  answers.keep();
  changed();
}

/** A claim: first the reader chooses, then the kit's reading shows. */
class Claim extends HTMLElement {
  connectedCallback() {
    this.at = this.querySelector("[data-at]").dataset.at;
    this.querySelector(".ws-buttons")?.addEventListener("click", ({ target }) => {
      if (target.value === "compare") this.compare();
      if (target.value === "skip") this.skip();
    });
    document.addEventListener("ws-changed", () => this.show());
  }

  get choice() {
    return answers.values[`${this.at} kind`];
  }

  get isCompared() {
    return answers.compared.includes(this.at);
  }

  /** The name of the reply to the reader's choice; none before the kit's reading shows, and none in an edition without it. */
  get reply() {
    return this.isCompared ? this.querySelector(".ws-reply")?.dataset[this.choice] : undefined;
  }

  compare() {
    this.querySelector(".ws-first").hidden = Boolean(this.choice);
    if (!this.choice) {
      this.querySelector("input").focus();
      return;
    }
    answers.compared.push(this.at);
    answers.keep();
    changed();
    this.querySelector(".ws-reply").focus();
  }

  skip() {
    const claims = [...document.querySelectorAll("ws-claim")];
    const next = claims.slice(claims.indexOf(this) + 1).find((claim) => !claim.isCompared && claim.checkVisibility());
    const target = next?.querySelector("input") ?? document.querySelector("ws-results").nextElementSibling?.querySelector("a");
    target?.focus();
    (next ?? target)?.scrollIntoView({ block: "start" });
  }

  show() {
    if (this.choice) this.querySelector(".ws-first")?.setAttribute("hidden", "");
    this.toggleAttribute("compared", this.isCompared);
    // What was chosen first stays: the reply and the results are about that.
    this.querySelector("fieldset").disabled = this.isCompared;
    const place = this.querySelector(".ws-reply");
    if (!place) return;
    const words = document.querySelector(`#replies [data-reply="${this.reply}"]`);
    place.hidden = !words;
    place.textContent = words?.textContent ?? "…";
    if (words) this.querySelector(".ws-answer").open = true;
  }
}

/** The claims to sort: how far the reader is, and only a few to start with where the reader wants no more. */
class Sort extends HTMLElement {
  connectedCallback() {
    const first = this.dataset.first?.trim().split(" ").map((number) => `claim-${number}`) ?? [];
    this.claims = [...this.querySelectorAll("ws-claim")];
    for (const claim of this.claims) claim.toggleAttribute("later", !first.includes(claim.querySelector("h3").id));
    this.few = this.querySelector("#few");
    this.few?.addEventListener("change", () => this.show());
    if (this.few) this.few.closest("label").hidden = this.claims.length < first.length + 2;
    this.progress = this.querySelector(".ws-progress");
    this.progress.hidden = this.claims.length < 2;
    document.addEventListener("ws-changed", () => this.show());
    addEventListener("hashchange", () => this.#uncover());
  }

  /** Shows all claims again where a link leads to one that is left for later. */
  #uncover() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!this.few?.checked || !target?.closest("ws-claim[later]")) return;
    this.few.checked = false;
    this.show();
    target.scrollIntoView();
  }

  show() {
    this.toggleAttribute("few", Boolean(this.few?.checked));
    const asked = this.claims.filter((claim) => !(this.few?.checked && claim.hasAttribute("later")));
    const sorted = asked.filter((claim) => claim.choice);
    this.progress.querySelector("[data-count=sorted]").textContent = sorted.length;
    this.progress.querySelector("[data-count=asked]").textContent = asked.length;
    this.progress.style.setProperty("--done", sorted.length / asked.length);
  }
}

/** How the sorting went: counts, and the claims behind each kind of slip. */
class Results extends HTMLElement {
  connectedCallback() {
    document.addEventListener("ws-changed", () => this.show());
  }

  show() {
    const claims = [...document.querySelectorAll("ws-claim")];
    const replies = claims.filter((claim) => claim.reply).map((claim) => [claim, claim.reply]);
    const counts = {
      compared: replies.length,
      alike: replies.filter(([, reply]) => reply.startsWith("alike")).length,
      open: replies.filter(([, reply]) => reply.endsWith("open")).length,
      sorted: claims.filter((claim) => claim.choice).length,
    };
    for (const place of this.querySelectorAll("[data-count]")) place.textContent = counts[place.dataset.count];
    for (const slip of this.querySelectorAll("[data-slip]")) {
      const behind = replies.filter(([, reply]) => reply === slip.dataset.slip);
      slip.hidden = behind.length === 0;
      slip.querySelector(".ws-links").replaceChildren(...links(behind.map(([claim]) => claim)));
    }
    this.hidden = !(counts.compared || (counts.sorted && this.querySelector('[data-count="sorted"]')));
  }
}

/** Links to claims, by their headings, with commas between. */
function links(claims) {
  return claims.flatMap((claim, index) => {
    const heading = claim.querySelector("h3");
    const link = Object.assign(document.createElement("a"), { href: `#${heading.id}`, textContent: heading.textContent.trim().toLowerCase() });
    return index ? [", ", link] : [link];
  });
}

/** The article under its marks: a claim not yet compared keeps its label to itself, and a tap shows why. */
class Read extends HTMLElement {
  connectedCallback() {
    this.switch = this.querySelector("#show-marks");
    if (!this.switch) return;
    this.card = this.querySelector(".ws-shown");
    this.claims = [...document.querySelectorAll("ws-claim")].map((claim) => this.#claim(claim)).filter(Boolean);
    this.addEventListener("click", (event) => this.#click(event));
    this.addEventListener("keydown", (event) => event.key === "Escape" && this.#close());
    this.switch.addEventListener("change", () => this.#close());
    document.addEventListener("ws-changed", () => this.#veil());
  }

  /** Finds what a claim must not give away before it is compared. */
  #claim(claim) {
    const statement = document.getElementById(claim.at);
    const sign = statement?.querySelector(".ws-why");
    if (!sign) return null;
    const veiled = [statement, document.getElementById(`why-${claim.at}`), this.querySelector(`.ws-tick[data-at="${claim.at}"]`)];
    const heading = claim.querySelector("h3");
    const open = { text: sign.textContent, label: sign.getAttribute("aria-label"), href: sign.getAttribute("href") };
    return { claim, sign, veiled, open, closed: { text: "?", label: heading.textContent, href: `#${heading.id}` } };
  }

  #veil() {
    for (const { claim, sign, veiled, open, closed } of this.claims) {
      const { text, label, href } = claim.isCompared ? open : closed;
      if (sign.textContent === text) continue;
      sign.textContent = text;
      sign.setAttribute("aria-label", label);
      sign.setAttribute("href", href);
      for (const part of veiled) part?.classList.toggle("ws-unsorted", !claim.isCompared);
    }
  }

  #click(event) {
    if (event.target.closest(".ws-shown button")) return this.#close();
    const tick = event.target.closest(".ws-tick");
    if (tick) location.hash = tick.dataset.at;
    const statement = event.target.closest(".ws-statement");
    if (!statement || !this.switch.checked || String(getSelection())) return;
    const why = statement.querySelector(".ws-why");
    if (statement.classList.contains("ws-unsorted")) {
      if (event.target !== why) why.click();
      return;
    }
    event.preventDefault();
    if (this.shown === statement) this.#close();
    else this.#show(statement);
  }

  #show(statement) {
    this.#close();
    this.shown = statement;
    statement.classList.add("ws-open");
    const why = document.getElementById(`why-${statement.id}`);
    this.card.replaceChildren(...why.cloneNode(true).childNodes, this.card.querySelector("button"));
    this.card.className = `ws-shown ${[...statement.classList].find((name) => /^ws-(sourced|unsourced|editorial|none)$/.test(name))}`;
    statement.closest("p").after(this.card);
    this.card.hidden = false;
    this.card.focus({ preventScroll: true });
    this.card.scrollIntoView({ block: "nearest" });
  }

  #close() {
    if (!this.shown) return;
    const hadFocus = this.card.contains(document.activeElement);
    this.card.hidden = true;
    this.shown.classList.remove("ws-open");
    if (hadFocus) this.shown.querySelector(".ws-why").focus({ preventScroll: true });
    this.shown = null;
  }
}

/** A sentence to say fairly: the plainer words show after an own try. */
class Fair extends HTMLElement {
  connectedCallback() {
    document.addEventListener("ws-changed", () => this.toggleAttribute("tried", Boolean(this.querySelector("textarea").value.trim())));
  }
}

/** All answers of the lesson: see, print, save as a file, load one, clear. */
class Sheet extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.sheet = this.querySelector(".ws-sheet");
    this.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLButtonElement) this[target.value]();
    });
    this.querySelector("input[type=file]").addEventListener("change", ({ target }) => this.read(target));
    document.addEventListener("ws-changed", () => {
      if (!this.sheet.hidden) this.write();
      if (!answers.kept) this.say("unkept");
    });
    addEventListener("afterprint", () => document.documentElement.classList.remove("ws-print-answers"));
  }

  /** Shows one of the messages of the page, with a word more where there is one. */
  say(name, more = "") {
    const said = this.querySelector(".ws-said");
    said.hidden = false;
    for (const message of said.querySelectorAll("[data-say]")) message.hidden = message.dataset.say !== name;
    said.querySelector(".ws-more")?.remove();
    if (more) said.append(Object.assign(document.createElement("b"), { className: "ws-more", textContent: ` ${more}` }));
  }

  /** Asks one of the questions of the page before anything is lost. */
  ask(name, yes) {
    const sure = this.querySelector(".ws-sure");
    sure.hidden = false;
    this.querySelector(".ws-said").hidden = true;
    for (const question of sure.querySelectorAll("[data-sure]")) question.hidden = question.dataset.sure !== name;
    this.asked = yes;
    sure.querySelector("button").focus();
  }

  yes() {
    this.no();
    this.asked();
  }

  no() {
    this.querySelector(".ws-sure").hidden = true;
    this.querySelector("button").focus();
  }

  see() {
    this.write();
    this.sheet.hidden = this.sheet.children.length === 0;
    if (this.sheet.hidden) this.say("nothing");
    else this.querySelector(".ws-said").hidden = true;
  }

  print() {
    this.write();
    this.sheet.hidden = false;
    document.documentElement.classList.add("ws-print-answers");
    print();
  }

  save() {
    const { lesson, title } = this.dataset;
    const file = { whosays: 1, lesson, title, compared: answers.compared, answers: written() };
    const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
    const name = (answers.values.who ?? "").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40);
    Object.assign(document.createElement("a"), { href: url, download: [lesson, name].filter(Boolean).join("-") + ".json" }).click();
    URL.revokeObjectURL(url);
    this.say("saved");
  }

  async read(input) {
    const text = await input.files[0]?.text();
    input.value = "";
    if (text === undefined) return;
    const file = parsed(text);
    if (!file) return this.say("broken");
    if (file.lesson !== this.dataset.lesson) return this.say("other", file.title);
    const put = () => this.put(file);
    if (Object.keys(answers.values).length) this.ask("load", put);
    else put();
  }

  put(file) {
    const values = Object.fromEntries(file.answers.map(({ name, value }) => [name, value]));
    answers.take({ values, compared: file.compared });
    answers.keep();
    fill();
    changed();
    this.say("loaded");
  }

  clear() {
    this.ask("clear", () => {
      answers.forget();
      fill();
      changed();
      this.sheet.hidden = true;
      this.say("cleared");
    });
  }

  /** Writes questions and answers one below the other. */
  write() {
    const element = (tag, textContent) => Object.assign(document.createElement(tag), { textContent });
    const pairs = written().flatMap(({ question, answer }) => [element("dt", question), element("dd", answer)]);
    this.sheet.replaceChildren(...pairs);
  }
}

/** A file of answers, if the text is one. */
function parsed(text) {
  try {
    const file = JSON.parse(text);
    const isAnswer = (one) => typeof one.name === "string" && typeof one.value === "string";
    return file.whosays === 1 && file.answers.every(isAnswer) ? file : null;
  } catch {
    return null;
  }
}

/** Every field that holds an answer, with its question, in the order of the page. */
function written() {
  const filled = fields().filter((field) => (field.type === "radio" ? field.checked : field.value));
  return filled.map((field) => ({ name: field.name, value: field.value, question: question(field), answer: answer(field) }));
}

function question(field) {
  const heading = field.closest("ws-claim, ws-fair")?.querySelector("h3, blockquote, .ws-gist");
  const asked = field.closest("fieldset")?.querySelector("legend") ?? field.labels[0]?.querySelector("span") ?? document.getElementById(field.getAttribute("aria-labelledby"));
  const parts = new Set([heading, asked]);
  return [...parts].filter(Boolean).map((part) => part.textContent.trim()).join(": ");
}

function answer(field) {
  return field.type === "radio" ? field.labels[0].textContent.trim() : field.value;
}

/** Shows in the steps which one the reader is at. */
function follow(steps) {
  const links = new Map([...steps.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const seen = new IntersectionObserver(
    () => {
      const at = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2) ?? headings[0];
      for (const [id, link] of links) {
        if (id === at.id) link.setAttribute("aria-current", "step");
        else link.removeAttribute("aria-current");
      }
    },
    { rootMargin: "0px 0px -50% 0px" },
  );
  for (const heading of headings) seen.observe(heading);
}

if (document.querySelector("ws-answers")) {
  fill();
  customElements.define("ws-claim", Claim);
  customElements.define("ws-sort", Sort);
  customElements.define("ws-results", Results);
  customElements.define("ws-read", Read);
  customElements.define("ws-fair", Fair);
  customElements.define("ws-answers", Sheet);
  document.querySelector("main").addEventListener("input", ({ target }) => note(target));
  document.querySelectorAll(".ws-steps").forEach(follow);
  changed();
}
