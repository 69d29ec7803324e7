// The conversation: asking, waiting, stopping, asking again, changing a question.
import { announce, chrome, insert, make, orient, say } from "./common.js";
import { history } from "./history.js";
import { act } from "./actions.js";
import { propose, withdraw } from "./consent.js";
import { Refused, ask as send } from "./stream.js";

const PATIENCE = [2, 4, 8, 15];
const REACH = 6; // earlier questions the server reads; more would only weigh on the request
const form = document.getElementById("composer");
const field = document.getElementById("question");
const list = document.getElementById("turns");
const sendButton = form?.querySelector(".send");
const stopButton = form?.querySelector(".stop");
const limit = Number(form?.dataset.limit);
let running = null;

const positionOf = (item) => [...list.children].indexOf(item);

function heading(question, item) {
  const box = make("div", "question");
  const title = make("h2", "", question);
  orient(title, question);
  const edit = make("button");
  edit.type = "button";
  edit.dataset.action = "edit";
  edit.title = form.dataset.edit ?? "";
  edit.append(make("span", "icon edit"), make("span", "name", form.dataset.edit));
  box.append(title, edit);
  item.append(box);
}

function drawn(item, turn, settled) {
  const slot = document.createElement("div");
  insert(slot, turn.html[chrome] ?? turn.html.fr);
  const article = slot.firstElementChild;
  article.classList.toggle("settled", settled);
  article.querySelector(".actions").hidden = false;
  replace(item, article);
  return article;
}

function replace(item, article) {
  const former = item.querySelector(".answer");
  if (former?.querySelector("#consent")) withdraw();
  former?.remove();
  item.append(article);
}

function waiting(item, words) {
  const article = make("article", "answer is-pending");
  article.setAttribute("aria-label", say("answer"));
  article.append(make("p", "waiting", words));
  replace(item, article);
  return article;
}

function trouble(item, words) {
  const article = make("article", "answer is-trouble");
  article.setAttribute("aria-label", say("answer"));
  article.append(make("p", "verdict", words));
  const again = make("button", "button quiet", form.dataset.retry);
  again.type = "button";
  again.dataset.action = "retry";
  article.append(again);
  replace(item, article);
  announce(words);
}

function busy(on) {
  sendButton.hidden = on;
  stopButton.hidden = !on;
  form.setAttribute("aria-busy", String(on));
}

function refresh() {
  const any = list.children.length > 0;
  document.querySelector(".welcome").hidden = any;
  document.querySelector(".conversation h1").hidden = !any;
  form.querySelector(".clear").hidden = !any;
}

const pause = (seconds, signal) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, seconds * 1000);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    reject(new DOMException("stopped", "AbortError"));
  });
});

async function attempt(question, earlier, item, signal) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send(question, earlier, signal, () => {});
    } catch (error) {
      const offline = error instanceof TypeError || error.key === "offline";
      if (!offline || tries >= PATIENCE.length) throw offline ? new Refused("offline_end") : error;
      const words = say("offline", { seconds: PATIENCE[tries] });
      waiting(item, words);
      announce(words);
      await pause(PATIENCE[tries], signal);
    }
  }
}

async function answer(item, question, at) {
  running?.abort();
  const mine = (running = new AbortController());
  const earlier = history.all().slice(Math.max(0, at - REACH), at).map((turn) => turn.question);
  busy(true);
  waiting(item, say("searching"));
  announce(say("searching"));
  item.scrollIntoView({ block: "start", behavior: "smooth" });
  try {
    const turn = { question, ...(await attempt(question, earlier, item, mine.signal)) };
    if (at < history.all().length) history.replace(at, turn);
    else history.add(turn);
    const article = drawn(item, turn, false);
    propose(article, turn);
    announce(`${say("answer")} : ${article.querySelector(".said").textContent}`);
    item.scrollIntoView({ block: "start", behavior: "smooth" });
  } catch (error) {
    if (error.name === "AbortError") trouble(item, say("stopped"));
    else trouble(item, say(error instanceof Refused ? error.key : "failed", { seconds: error.seconds ?? 5 }));
  } finally {
    if (running === mine) {
      running = null;
      busy(false);
    }
  }
}

function ask(question) {
  const text = question.trim();
  if (!text || [...text].length > limit) return;
  // A question that never got its answer gives way to the new one.
  truncate(history.all().length);
  const item = make("li", "turn");
  heading(text, item);
  list.append(item);
  field.value = "";
  measure();
  refresh();
  answer(item, text, history.all().length);
}

function truncate(length) {
  withdraw();
  while (list.children.length > length) list.lastElementChild.remove();
}

function edit(item) {
  const at = positionOf(item);
  field.value = item.querySelector("h2").textContent;
  running?.abort();
  history.cut(at);
  truncate(at);
  refresh();
  measure();
  field.focus();
}

function clear() {
  running?.abort();
  history.clear();
  truncate(0);
  refresh();
  announce(say("cleared"));
  field.focus();
}

function measure() {
  orient(field, field.value);
  const over = [...field.value.trim()].length - limit;
  form.querySelector(".over").textContent = over > 0 ? say("left", { count: over }) : "";
  sendButton.disabled = over > 0;
}

function onClick(event) {
  const button = event.target.closest("[data-action]");
  if (!button) return;
  const action = button.dataset.action;
  const item = button.closest(".turn");
  if (action === "ask") {
    event.preventDefault();
    ask(button.value);
  } else if (action === "stop") {
    running?.abort();
    field.focus();
  } else if (action === "clear") clear();
  else if (item && action === "edit") edit(item);
  else if (item && action === "retry") answer(item, item.querySelector("h2").textContent, positionOf(item));
  else if (item) {
    const turn = history.all()[positionOf(item)];
    if (turn) act(action, item, turn, button);
  }
}

export function start() {
  list.replaceChildren();
  for (const turn of history.all()) {
    const item = make("li", "turn");
    heading(turn.question, item);
    drawn(item, turn, true);
    list.append(item);
  }
  refresh();
  field.value = sessionStorage.getItem("dalil.draft") ?? field.value;
  sessionStorage.removeItem("dalil.draft");
  measure();
  document.addEventListener("click", onClick);
  field.addEventListener("input", measure);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    ask(field.value);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(event.submitter?.value || field.value);
  });
  const carried = sessionStorage.getItem("dalil.ask");
  sessionStorage.removeItem("dalil.ask");
  if (carried) ask(carried);
  else list.lastElementChild?.scrollIntoView({ block: "start" });
}
