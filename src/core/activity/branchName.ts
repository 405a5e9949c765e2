/** The longest name of a branch that is stored, in characters. */
const LONGEST_NAME = 255;

/** What HEAD names in a repository whose references are in the reftable format. No branch can have this name. */
const ELSEWHERE = '.invalid';

/** What Git allows nowhere in a name, control characters of ASCII among it. */
const REFUSED = /(?![\u0080-\u009f])\p{Cc}|[ ~^:?*[\\]|\.\.|@\{|\/\//u;

/** Control characters beyond ASCII, separators of lines, and marks that change the direction of what stands after them. */
const INVISIBLE = /[\u0080-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The branch that the text of a HEAD file names: undefined while HEAD is detached, and for a name that Git refuses. */
export function branchOfHead(head: string): string | undefined {
  const named = namedBy(head);
  return named === undefined ? undefined : storedBranch(named);
}

/** Whether the branch is not in the HEAD file, but in the tables of Git, which only Git reads. */
export function isElsewhere(head: string): boolean {
  return namedBy(head) === ELSEWHERE;
}

/** The name of a branch as it is stored: at most 255 characters, none of them invisible. Undefined if Git refuses it. */
export function storedBranch(name: string): string | undefined {
  if (!isAllowed(name)) return undefined;
  const visible = name.replace(INVISIBLE, '');
  return visible === '' ? undefined : Array.from(visible).slice(0, LONGEST_NAME).join('');
}

function namedBy(head: string): string | undefined {
  return /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1]?.trimEnd();
}

/** The rules of `git check-ref-format`. */
function isAllowed(name: string): boolean {
  if (REFUSED.test(name) || name.endsWith('.')) return false;
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}
