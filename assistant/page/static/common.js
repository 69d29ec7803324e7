// What every part of the page uses: words, safe insertion, announcements, direction.
const words = JSON.parse(document.getElementById("words").textContent);
const policy = globalThis.trustedTypes?.createPolicy("dalil", { createHTML: (text) => text });

export const chrome = document.documentElement.lang;

export function say(key, values = {}) {
  return (words[key] ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

// Only for HTML the server drew, where everything a person or a document wrote is escaped.
export function insert(element, html) {
  element.innerHTML = policy ? policy.createHTML(html) : html;
}

export function announce(text) {
  const live = document.getElementById("live");
  live.textContent = "";
  setTimeout(() => (live.textContent = text), 50);
}

const FRENCH =
  /(?<!\p{L})(?:les?|la|une?|des?|du|et|est|en|aux?|ce|quel(?:le)?s?|qui|que|quoi|dans|pour|par|sur|combien|comment|quand|o[uù]|avec|il|elle|qu)(?!\p{L})/iu;

// The language most letters are in: the first letter alone would mislead ("Mistral AI: ما هو"), and
// Latin letters without a French word are names («متى نُظم يوم AI Made in Morocco؟»).
export function language(text) {
  const arabic = (text.match(/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/g) ?? []).length;
  const latin = (text.match(/[A-Za-z\u00c0-\u024f]/g) ?? []).length;
  if (!arabic && !latin) return chrome;
  return arabic >= latin || (arabic && !FRENCH.test(text)) ? "ar" : "fr";
}

export function orient(element, text) {
  element.lang = language(text);
  element.dir = element.lang === "ar" ? "rtl" : "ltr";
}

export function make(tag, name, text = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
}
