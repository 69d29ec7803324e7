// The notice, and what the reader allows; until then nothing may be kept.
import { say } from "./common.js";
import { consent } from "./history.js";
import { keep } from "./actions.js";

const UNANSWERED = ["not_found", "partial"];
let pending = null;

// Shows the notice under an answer the documents lack, unless the reader chose before.
export function propose(article, turn) {
  const notice = document.getElementById("consent");
  if (consent.state() !== "" || !UNANSWERED.includes(turn.answer.status)) return;
  pending = turn;
  article.querySelector(".actions").before(notice);
  notice.hidden = false;
}

// Takes the notice out of an answer about to be replaced.
export function withdraw() {
  const notice = document.getElementById("consent");
  notice.hidden = true;
  document.body.append(notice);
}

export function start() {
  const notice = document.getElementById("consent");
  const state = document.getElementById("consent-state");
  function show() {
    const chosen = consent.state();
    if (!state) return;
    state.hidden = false;
    state.querySelector("span").textContent = say(chosen === "yes" ? "consent_yes" : "consent_no");
  }
  for (const button of document.querySelectorAll('[data-action="consent"]')) {
    button.hidden = false;
    button.addEventListener("click", () => {
      consent.set(button.value);
      show();
      if (!notice) return;
      withdraw();
      if (button.value === "yes" && pending) keep("unanswered", "", pending.answer);
      pending = null;
      document.getElementById("question").focus();
    });
  }
  show();
}
