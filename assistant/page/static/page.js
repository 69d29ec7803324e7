// Starts the page: theme, language, and the parts this page has.
import { start as conversation } from "./conversation.js";
import { start as panel } from "./panel.js";
import { start as library } from "./library.js";
import { start as consent } from "./consent.js";

function theme() {
  const root = document.documentElement;
  const button = document.querySelector('[data-action="theme"]');
  button.hidden = false;
  button.addEventListener("click", () => {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    root.dataset.theme = (root.dataset.theme || system) === "dark" ? "light" : "dark";
    document.cookie = `dalil_theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`;
  });
}

function language() {
  document.querySelector('[data-action="language"]').addEventListener("click", (event) => {
    const typed = document.getElementById("question")?.value;
    if (typed) sessionStorage.setItem("dalil.draft", typed);
    event.currentTarget.hash = location.hash;
  });
}

theme();
language();
consent();
panel();
if (document.getElementById("composer")) conversation();
if (document.getElementById("filters")) library();
document.querySelector('[data-action="ask-home"]')?.addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem("dalil.ask", event.submitter.value);
  location.assign("/");
});
document.documentElement.dataset.ready = "yes";
