import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import { ExpectedError } from '../lib/program.ts';

export interface Command {
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

export interface Keybinding {
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

/** package.json with every `%key%` replaced by its sentence of package.nls.json. */
export function readManifest(): Manifest {
  const sentences = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'), (_key, value: unknown) => {
    const key = typeof value === 'string' ? /^%([^%]+)%$/.exec(value)?.[1] : undefined;
    if (key === undefined) return value;
    const sentence = sentences[key];
    if (sentence === undefined) throw new ExpectedError(`package.nls.json has no "${key}", which package.json names.`);
    return sentence;
  }) as Manifest;
}
