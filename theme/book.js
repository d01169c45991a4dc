// The frame round a page: contents, colours, print, turning pages, search. It stands in for mdBook's file of the same
// name. toc.js has run before and gives `book`.
"use strict";

const byId = (id) => document.getElementById(id);

// The contents: beside the page where there is room, and then it is remembered; over the page elsewhere.
{
  const button = byId("contents-button");
  const nav = byId("contents");
  const isOpen = () => document.documentElement.classList.contains("ws-with-contents");
  const show = (open) => {
    book.showContents(open);
    button.setAttribute("aria-expanded", open);
  };
  const close = () => {
    show(false);
    button.focus();
  };
  const liesOver = () => isOpen() && !book.wide.matches;

  show(isOpen());
  button.addEventListener("click", () => {
    show(!isOpen());
    if (book.wide.matches) book.remember("mdbook-sidebar", isOpen() ? "visible" : "hidden");
    else if (isOpen()) (nav.querySelector("[aria-current]") || nav.querySelector("a")).focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && liesOver()) close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (liesOver() && !nav.contains(event.target) && !button.contains(event.target)) show(false);
  });
  nav.addEventListener("focusout", (event) => {
    if (liesOver() && event.relatedTarget && !nav.contains(event.relatedTarget)) show(false);
  });
  book.wide.addEventListener("change", () => show(book.wide.matches && book.recall("mdbook-sidebar") !== "hidden"));
}

// Colours and print.
{
  const select = byId("theme");
  const theme = book.recall("mdbook-theme");
  select.value = book.themes.includes(theme) ? theme : "";
  select.addEventListener("change", () => {
    book.paint(select.value);
    book.remember("mdbook-theme", select.value);
  });
  byId("print-button").addEventListener("click", () => print());
}

// The arrow keys turn the page, but only where they mean nothing else: with the focus in no control and no dialog open.
document.addEventListener("keydown", (event) => {
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  const idle = [document.body, byId("main"), null].includes(document.activeElement);
  if (!rel || modified || !idle || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  document.querySelector(`.ws-turn [rel="${rel}"]`)?.click();
});

// A table that is wider than its frame says so, and can be scrolled by keys.
for (const frame of document.querySelectorAll(".table-wrapper, .ws-scroll")) {
  if (frame.scrollWidth <= frame.clientWidth) continue;
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", "Wide table: scroll sideways");
}

// Search: mdBook's index, which is loaded when somebody first asks for it.
if (byId("search")) {
  const dialog = byId("search");
  const words = byId("search-words");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol");
  let index;

  const load = (src) => new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src, onload: done, onerror: failed });
    document.head.append(script);
  });

  async function open() {
    dialog.showModal();
    words.select();
    if (index) return;
    window.search = {};
    status.textContent = "Loading the index …";
    await load(dialog.dataset.library);
    await load(dialog.dataset.index);
    index = elasticlunr.Index.load(window.search.index);
    find();
  }

  function find() {
    const asked = words.value.trim();
    list.replaceChildren();
    status.textContent = "";
    if (!index || !asked) return;
    const { search_options, results_options, doc_urls } = window.search;
    const found = index.search(asked, search_options).slice(0, results_options.limit_results);
    status.textContent = { 0: "Nothing found.", 1: "One place." }[found.length] || `${found.length} places.`;
    list.append(...found.map((one) => item(one.doc, doc_urls[one.ref], asked)));
  }

  function item(doc, address, asked) {
    const link = document.createElement("a");
    link.href = book.root + address;
    link.textContent = doc.breadcrumbs;
    const around = document.createElement("span");
    around.append(...teaser(doc.body, asked));
    link.append(around);
    const li = document.createElement("li");
    li.append(link);
    return li;
  }

  // The words round the first place where one of those asked for begins, with all of them marked.
  function teaser(body, asked) {
    const stems = asked.split(/\s+/).map((word) => elasticlunr.stemmer(word.toLowerCase()));
    const isAsked = (word) => {
      const plain = word.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
      return stems.some((stem) => plain.startsWith(stem));
    };
    const all = body.split(/\s+/);
    const from = Math.max(0, all.findIndex(isAsked) - 8);
    return all.slice(from, from + 26).flatMap((word) => {
      const mark = document.createElement("mark");
      mark.textContent = word;
      return [isAsked(word) ? mark : word, " "];
    });
  }

  // Down from the field into the list, up and down in it, and up again into the field.
  function step(event) {
    const stops = [words, ...list.querySelectorAll("a")];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to = stops[stops.indexOf(document.activeElement) + by];
    if (!by || !to) return;
    event.preventDefault();
    to.focus();
  }

  byId("search-button").addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || dialog.open) return;
    event.preventDefault();
    open();
  });
  words.addEventListener("input", find);
  dialog.addEventListener("keydown", step);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  dialog.querySelector("form").addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.value === "close" && document.activeElement !== words) return;
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
}
