import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import { ExpectedError } from '../lib/program.ts';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

export interface Setting {
  readonly order?: number;
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly markdownEnumDescriptions?: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly order?: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

interface Keybinding {
  readonly command: string;
  readonly key: string;
}

export interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly configuration: readonly Section[];
    readonly keybindings?: readonly Keybinding[];
    readonly menus?: { readonly commandPalette?: readonly { readonly command: string; readonly when?: string }[] };
  };
}

/** package.json with every `%key%` replaced by its text from package.nls.json. */
export function readManifest(): Manifest {
  const texts = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'), (_key, value: unknown) => {
    const key = typeof value === 'string' ? /^%([^%]+)%$/.exec(value)?.[1] : undefined;
    if (key === undefined) return value;
    const text = texts[key];
    if (text === undefined)
      throw new ExpectedError(`package.json uses "%${key}%", which package.nls.json does not have.`);
    return text;
  }) as Manifest;
}
