// The source panel: a marker or a source opens the quote in its surrounding text.
import { insert, make, say } from "./common.js";
import { copy } from "./actions.js";

export function start() {
  const dialog = document.getElementById("source");
  const body = document.getElementById("source-body");
  let opener = null;

  async function open(button) {
    opener = button;
    const { document: name, start, end } = button.dataset;
    const loading = make("p", "waiting", say("loading"));
    loading.id = "source-title";
    body.replaceChildren(loading);
    dialog.showModal();
    const query = new URLSearchParams({ document: name, start, end });
    try {
      const response = await fetch(`/passage?${query}`, { headers: { accept: "text/html" } });
      if (!response.ok) throw new Error(response.status === 404 ? "moved" : "offline_end");
      insert(body, await response.text());
      dialog.scrollTop = 0;
      document.getElementById("source-title").focus();
      body.querySelector("mark")?.scrollIntoView({ block: "nearest" });
    } catch (error) {
      const known = ["moved", "offline_end"].includes(error.message) ? error.message : "offline_end";
      loading.className = "";
      loading.textContent = say(known);
    }
  }

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-action]");
    if (target?.dataset.action === "source" && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(target);
    } else if (target?.dataset.action === "close" || event.target === dialog) {
      dialog.close();
    } else if (target?.dataset.action === "copy-link") {
      copy(new URL(target.dataset.link, location.href).href);
    }
  });
  dialog.addEventListener("close", () => {
    body.replaceChildren();
    opener?.focus();
  });
}
