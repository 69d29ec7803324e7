// The conversation as this browser keeps it; nothing of it is kept anywhere else.
const KEY = "dalil.conversation";
const MOST = 40;

function read(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or closed storage: the conversation lives as long as the page.
  }
}

// What another version of the page, or another hand, left here is passed over.
const whole = (turn) => turn && turn.answer && typeof turn.question === "string"
  && typeof turn.html?.ar === "string" && typeof turn.html.fr === "string";
const stored = read(KEY, []);
let turns = Array.isArray(stored) ? stored.filter(whole) : [];

export const history = {
  all: () => turns,
  add(turn) {
    turns = [...turns, turn].slice(-MOST);
    write(KEY, turns);
  },
  replace(at, turn) {
    turns = turns.map((old, index) => (index === at ? turn : old));
    write(KEY, turns);
  },
  cut(at) {
    turns = turns.slice(0, at);
    write(KEY, turns);
  },
  clear() {
    turns = [];
    localStorage.removeItem(KEY);
  },
};

export const consent = {
  state: () => read("dalil.consent", ""),
  set: (value) => write("dalil.consent", value),
};
