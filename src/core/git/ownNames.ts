/** By what a developer is known in a repository. */
export interface OwnNames {
  /** Git's `user.name`. */
  readonly name?: string;
  /** Git's `user.email`, and under what other addresses commits were made on this machine. */
  readonly emails: readonly string[];
  /** The developer's other mail addresses, user names (`@ada`) and teams (`@acme/payments`), as they wrote them down. */
  readonly listed: readonly string[];
}

/** Addresses that GitHub gives to people who hide their own: `ada@…` and, for newer accounts, `123+ada@…`. */
const GITHUB_ADDRESS = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/i;

/** Whether the author of a commit is the developer. */
export function isOwnAuthor(own: OwnNames, name: string | undefined, email: string | undefined): boolean {
  const addresses = [...own.emails, ...own.listed].map(comparable);
  if (email !== undefined && email !== '') {
    if (addresses.includes(comparable(email))) return true;
    const login = loginOf(email);
    return login !== undefined && addresses.includes(`@${login}`);
  }
  return name !== undefined && name !== '' && comparable(name) === comparable(own.name);
}

/** Whether an owner in a CODEOWNERS file is the developer or a team of theirs; undefined where that cannot be known. */
export function isOwnOwner(own: OwnNames, owner: string): boolean | undefined {
  const wanted = comparable(owner);
  if (own.listed.some((one) => comparable(one) === wanted)) return true;
  // A role, such as all developers of the project.
  if (wanted.startsWith('@@')) return undefined;
  if (!wanted.startsWith('@')) {
    if (own.emails.some((one) => comparable(one) === wanted)) return true;
    return own.emails.length === 0 && own.listed.length === 0 ? undefined : false;
  }
  const user = wanted.slice(1);
  const logins = own.emails.flatMap((email) => loginOf(email) ?? []);
  const called = [joined(own.name), ...logins, ...own.emails.map((email) => comparable(email).split('@')[0])];
  if (called.includes(user)) return true;
  // Nobody said in which teams the developer is. GitHub, where the login is from, writes every team with a slash.
  if (own.listed.length === 0 && (logins.length === 0 || user.includes('/'))) return undefined;
  return false;
}

function loginOf(email: string): string | undefined {
  return GITHUB_ADDRESS.exec(email.trim())?.[1]?.toLowerCase();
}

function comparable(text: string | undefined): string {
  return text?.trim().toLowerCase() ?? '';
}

/** A name as people make a user name of it. */
function joined(name: string | undefined): string {
  return comparable(name).replace(/\s+/g, '');
}
