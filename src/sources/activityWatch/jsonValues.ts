/** The place of a value in JSON: the names of the members and the numbers of the elements that lead to it. */
export type Path = readonly (string | number)[];

/** The text is no JSON, or nobody would write it so. */
export class NotJson extends Error {}

/** Longer values are left out, in characters. */
const LONGEST = 1_000_000;
/** Deeper values are refused. */
const DEEPEST = 100;
/** Nobody asks for values with a longer path. */
const LONGEST_PATH = 4;

interface Open {
  readonly isArray: boolean;
  key: string | number;
}

/** A value that is kept until its end. */
interface Held {
  /** How many containers were open when it began. */
  readonly depth: number;
  /** What was before the present piece of the text. */
  text: string;
  /** Where it goes on in the present piece. */
  from: number;
}

/**
 * Finds values in JSON that comes in pieces, without holding the rest, so that a file of any length is read in short steps.
 * `wants` tells by its path whether a value is wanted, and `found` is called with each of those; undefined stands for one that is
 * too long. Both may throw. Throws `NotJson`.
 */
export class JsonValues {
  readonly #wants: (path: Path) => boolean;
  readonly #found: (path: Path, value: unknown) => void;
  readonly #open: Open[] = [];
  #held: Held | undefined;
  /** A name that is read, from its first quote. */
  #name: Held | undefined;
  #isInString = false;
  #isEscaped = false;
  #isInWord = false;
  /** Whether the next string is the name of a member. */
  #isNameNext = false;
  #hasBegun = false;

  constructor(wants: (path: Path) => boolean, found: (path: Path, value: unknown) => void) {
    this.#wants = wants;
    this.#found = found;
  }

  /** Whether the outermost value has come to its end. */
  get isWhole(): boolean {
    return this.#hasBegun && this.#open.length === 0 && !this.#isInString && !this.#isInWord;
  }

  add(piece: string): void {
    if (this.#held) this.#held.from = 0;
    if (this.#name) this.#name.from = 0;
    for (let at = 0; at < piece.length; at++) {
      if (this.#isInString) at = this.#stringFrom(piece, at);
      else this.#step(piece, at);
    }
    if (this.#held) hold(this.#held, piece);
    if (this.#name) hold(this.#name, piece);
  }

  /** Reads the rest of a string. Returns the place of its last character in this piece. */
  #stringFrom(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      if (this.#isEscaped) {
        this.#isEscaped = false;
        continue;
      }
      const code = piece.charCodeAt(at);
      if (code === 92) this.#isEscaped = true;
      else if (code === 34) {
        this.#isInString = false;
        if (this.#name) this.#endName(piece, at + 1);
        else this.#endValue(piece, at + 1);
        return at;
      }
    }
    return piece.length;
  }

  #step(piece: string, at: number): void {
    const character = piece[at] ?? '';
    if (this.#isInWord && ',]} \t\r\n'.includes(character)) {
      this.#isInWord = false;
      this.#endValue(piece, at);
    }
    const last = this.#open.at(-1);
    switch (character) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
      case '\uFEFF':
        return;
      case '{':
      case '[':
        this.#beginValue(at);
        if (this.#open.length >= DEEPEST) throw new NotJson();
        this.#open.push({ isArray: character === '[', key: 0 });
        this.#isNameNext = character === '{';
        return;
      case '}':
      case ']':
        if (last?.isArray !== (character === ']')) throw new NotJson();
        this.#open.pop();
        this.#isNameNext = false;
        this.#endValue(piece, at + 1);
        return;
      case ',':
        if (!last) throw new NotJson();
        if (last.isArray) last.key = Number(last.key) + 1;
        else this.#isNameNext = true;
        return;
      case ':':
        if (!last || last.isArray) throw new NotJson();
        this.#isNameNext = false;
        return;
      case '"':
        this.#isInString = true;
        if (this.#isNameNext) this.#name = { depth: 0, text: '', from: at };
        else this.#beginValue(at);
        return;
      default:
        if (this.#isInWord) return;
        if (this.#isNameNext || !/[-\dtfn]/.test(character)) throw new NotJson();
        this.#isInWord = true;
        this.#beginValue(at);
    }
  }

  #beginValue(at: number): void {
    if (this.#open.length === 0) {
      if (this.#hasBegun) throw new NotJson();
      this.#hasBegun = true;
    }
    if (this.#held || this.#open.length > LONGEST_PATH) return;
    if (this.#wants(this.#path())) this.#held = { depth: this.#open.length, text: '', from: at };
  }

  #endValue(piece: string, end: number): void {
    const held = this.#held;
    if (!held || held.depth !== this.#open.length) return;
    this.#held = undefined;
    const isTooLong = held.text.length + end - held.from > LONGEST;
    this.#found(this.#path(), isTooLong ? undefined : parsed(held.text + piece.slice(held.from, end)));
  }

  #endName(piece: string, end: number): void {
    const name = this.#name;
    const last = this.#open.at(-1);
    this.#name = undefined;
    if (name && last) last.key = String(parsed(name.text + piece.slice(name.from, end)));
  }

  #path(): Path {
    return this.#open.map(({ key }) => key);
  }
}

/** Keeps the end of a piece. Of a value that is too long nothing more is kept, but that it is so. */
function hold(held: Held, piece: string): void {
  if (held.text.length <= LONGEST) held.text += piece.slice(held.from);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotJson();
  }
}
