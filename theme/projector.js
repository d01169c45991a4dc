// The projector view of a teacher's page: one claim at a time in big letters, taken from the key that stands on the page.
// The claims of the plan for the most common class come first. Left and right turn, the button in the middle (it has the focus: Enter or the space bar) shows the kit's reading.
"use strict";

{
  const dialog = document.querySelector(".ws-projector");
  const number = (claim) => claim.querySelector("h3").id.replace("claim-", "");
  const first = dialog?.dataset.first.split(" ") ?? [];
  const isLater = (claim) => !first.includes(number(claim));
  const claims = [...document.querySelectorAll(".ws-key")].sort((a, b) => isLater(a) - isLater(b));
  let at = 0;

  // A part of the claim for the stage; ids may stand in the page but once.
  function copy(part) {
    const shown = part.cloneNode(true);
    shown.removeAttribute("id");
    shown.querySelectorAll("[id]").forEach((named) => named.removeAttribute("id"));
    return shown;
  }

  function show(place, isRevealed) {
    at = Math.min(Math.max(place, 0), claims.length - 1);
    const words = claims[at].querySelector("blockquote") || claims[at].querySelector(".ws-gist");
    const asked = claims[at].querySelector(".ws-kit ~ .ws-ask");
    const parts = isRevealed ? [words, claims[at].querySelector(".ws-kit"), asked] : [words];
    dialog.querySelector(".ws-counter b").textContent = number(claims[at]);
    dialog.querySelector(".ws-counter span").textContent = at + 1;
    const stage = dialog.querySelector(".ws-stage");
    stage.replaceChildren(...parts.filter(Boolean).map(copy));
    // What is longer than the screen can be scrolled by keys.
    stage.tabIndex = stage.scrollHeight > stage.clientHeight ? 0 : -1;
    button("reveal").setAttribute("aria-expanded", isRevealed);
    button("back").disabled = at === 0;
    button("on").disabled = at === claims.length - 1;
    // A button that can't be used keeps no focus, and the keys would be lost with it.
    if (!dialog.contains(document.activeElement) || document.activeElement.disabled) button("reveal").focus();
  }

  const button = (name) => dialog.querySelector(`[value="${name}"]`);
  const isRevealed = () => button("reveal").getAttribute("aria-expanded") === "true";

  function open() {
    dialog.showModal();
    show(at, false);
    button("reveal").focus();
  }

  const deeds = {
    back: () => show(at - 1, false),
    on: () => show(at + 1, false),
    reveal: () => show(at, !isRevealed()),
    close: () => dialog.close(),
  };

  if (claims.length && dialog) {
    const opener = document.querySelector(".ws-project");
    opener.hidden = false;
    opener.querySelector("button").addEventListener("click", open);
    dialog.addEventListener("click", (event) => deeds[event.target.closest("button")?.value]?.());
    dialog.addEventListener("keydown", (event) => {
      const deed = { ArrowLeft: "back", ArrowRight: "on" }[event.key];
      if (!deed || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      deeds[deed]();
    });
  }
}
