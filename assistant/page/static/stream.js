// One question sent to the server; its events come back one JSON line each.
import { consent } from "./history.js";

export class Refused extends Error {
  constructor(key, seconds) {
    super(key);
    this.key = key;
    this.seconds = seconds;
  }
}

async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const parts = (rest + value).split("\n");
    rest = parts.pop();
    for (const part of parts) if (part) yield JSON.parse(part);
  }
  if (rest) yield JSON.parse(rest);
}

const KEYS = { 413: "too_large", 429: "slow_down", 503: "busy" };

// Calls `onEvent` for each stage and returns the turn; throws Refused, or TypeError when offline.
export async function ask(question, earlier, signal, onEvent) {
  const keep = consent.state() === "yes";
  const response = await fetch("/conversation", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question, history: earlier, keep }),
    signal,
  });
  if (!response.ok) {
    const seconds = Number(response.headers.get("retry-after")) || 5;
    throw new Refused(KEYS[response.status] ?? (response.status >= 500 ? "offline" : "failed"), seconds);
  }
  for await (const record of lines(response.body)) {
    if (record.event === "busy") throw new Refused("busy", record.seconds);
    if (record.event === "failed") throw new Refused("failed", 0);
    if (record.html) return record;
    onEvent(record);
  }
  throw new TypeError("the stream ended before the answer");
}
