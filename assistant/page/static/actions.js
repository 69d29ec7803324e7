// What a reader does with an answer: copy, receipt, print, opinion.
import { announce, make, say } from "./common.js";

export async function copy(text) {
  await navigator.clipboard.writeText(text);
  announce(say("copied"));
  const shown = make("p", "toast", say("copied"));
  shown.setAttribute("aria-hidden", "true");
  (document.querySelector("dialog[open]") ?? document.body).append(shown);
  setTimeout(() => shown.remove(), 1800);
}

function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function print(item) {
  document.body.classList.add("printing");
  item.classList.add("printed");
  const closed = [...item.querySelectorAll("details.sources:not([open])")];
  for (const part of closed) part.open = true;
  window.print();
  for (const part of closed) part.open = false;
  document.body.classList.remove("printing");
  item.classList.remove("printed");
}

// Sends what the reader agreed to keep, after the notice was shown; returns its code, or "".
export async function keep(kind, reason, answer) {
  const { question, status, language, index } = answer;
  const body = JSON.stringify({ kind, reason, question, status, language, index, notice: true });
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch("/feedback", { method: "POST", headers, body });
    return response.ok ? (await response.json()).code : "";
  } catch {
    return "";
  }
}

async function opinion(item, turn, kind, button) {
  item.querySelector(".opinion")?.remove();
  const form = document.getElementById("opinion").content.cloneNode(true).firstElementChild;
  item.querySelector(".actions").after(form);
  form.querySelector("textarea").focus();
  form.querySelector('[data-action="opinion-cancel"]').addEventListener("click", () => {
    form.remove();
    button.focus();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = await keep(kind, form.elements.reason.value, turn.answer);
    const words = code ? say("opinion_thanks", { code }) : say("opinion_failed");
    if (code) button.setAttribute("aria-pressed", "true");
    form.replaceWith(make("p", "note", words));
    announce(words);
  });
}

export function act(action, item, turn, button) {
  const stamp = turn.answer.index || "dalil";
  if (action === "copy") copy(turn.text);
  if (action === "markdown") download(`dalil-${stamp}.md`, "text/markdown", turn.markdown);
  if (action === "json") download(`dalil-${stamp}.json`, "application/json", JSON.stringify(turn.receipt, null, 2));
  if (action === "print") print(item);
  if (action === "up" || action === "down") opinion(item, turn, action, button);
}
