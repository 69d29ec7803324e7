// The list of documents narrows while one types or chooses; the server does the same without it.
import { say } from "./common.js";

const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
  .replace(/ء/g, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();

export function start() {
  const form = document.getElementById("filters");
  const count = document.querySelector(".library .count");
  const cards = [...document.querySelectorAll(".documents .card")];
  const texts = new Map(cards.map((card) => [card, fold(card.textContent)]));
  form.addEventListener("input", (event) => {
    if (event.target.tagName === "SELECT") return form.requestSubmit();
    const typed = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
    const kept = cards.filter((card) => typed.every((word) => texts.get(card).includes(word)));
    for (const card of cards) card.hidden = !kept.includes(card);
    count.textContent = say("documents_count", { count: kept.length });
  });
}
