import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import { ExpectedError } from '../lib/program.ts';

const form = /^1\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?$/;

/** The oldest VS Code in which the extension may be installed: `1.125.0` if package.json has `^1.125.0`. */
export function oldestAllowed(): string {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { vscode: string } };
  return engines.vscode.replace(/^\^/, '');
}

/** Throws unless the text is a VS Code version that is not older than `oldest`. */
export function assertVscodeVersion(text: string, oldest: string): void {
  if (!form.test(text)) {
    throw new ExpectedError(`--vscode needs a VS Code version such as 1.133 or 1.133.0, not "${text}".`);
  }
  if (isOlder(text, oldest)) {
    throw new ExpectedError(`VS Code ${text} is older than ${oldest}, the oldest that package.json allows.`);
  }
}

/** True when `one` is older than `other`. `1.133` means its newest release, so it is not older than `1.133.1`. */
export function isOlder(one: string, other: string): boolean {
  const numbers = (text: string) => text.split('.').map(Number);
  const [major = 0, minor = 0, patch = Infinity] = numbers(one);
  const [otherMajor = 0, otherMinor = 0, otherPatch = Infinity] = numbers(other);
  return major !== otherMajor ? major < otherMajor : minor !== otherMinor ? minor < otherMinor : patch < otherPatch;
}

/** The npm package that contains a VS Code version as a server: `code-server` 4.x.y contains VS Code 1.x.y. */
export function serverPackage(version: string): string {
  return `code-server@${version.replace(/^1\./, '4.')}`;
}
