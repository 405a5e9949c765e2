import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { taxonomy } from '../../src/core/taxonomy/taxonomy';
import { settingDefaults, settingNames } from '../../src/core/settings/settings';
import { commands, contextKeys, EXTENSION_ID, SETTINGS_SECTION, views } from '../../src/editor/contributions';

interface Setting {
  readonly default: unknown;
  readonly order?: number;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly items?: { readonly enum?: readonly string[] };
}

interface Menu {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly icon: string;
  readonly main: string;
  readonly engines: { readonly vscode: string };
  readonly extensionKind: readonly string[];
  readonly activationEvents: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly viewsWelcome: readonly { readonly view: string; readonly when?: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
    readonly menus: Readonly<Record<string, readonly Menu[]>>;
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: Readonly<Record<string, string>> }[];
    }[];
  };
}

const root = process.cwd();
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const nls = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const settings = Object.assign(
  {},
  ...manifest.contributes.configuration.map((section) => section.properties),
) as Record<string, Setting>;

/** The names in a when-clause, without operators and names that VS Code itself defines. */
function keysIn(when: string): string[] {
  return [...when.matchAll(/[A-Za-z][\w.]*/g)].map(([key]) => key).filter((key) => key.startsWith(SETTINGS_SECTION));
}

describe('package.json', () => {
  it('has the id that the code uses', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, EXTENSION_ID);
  });

  it('declares exactly the commands in contributions.ts, each with a category and a translated title', () => {
    const declared = manifest.contributes.commands;
    assert.deepEqual(declared.map((one) => one.command).toSorted(), Object.values(commands).toSorted());
    for (const { category, title } of declared) {
      assert.equal(category, '%displayName%');
      assert.match(title, /^%.+%$/);
    }
  });

  it('uses every translated string, and every string that it uses is translated', () => {
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''));
    assert.deepEqual([...used].toSorted(), Object.keys(nls).toSorted());
  });

  it('declares exactly the settings that the code reads, with the same defaults', () => {
    assert.deepEqual(
      Object.keys(settings).toSorted(),
      settingNames.map((name) => `${SETTINGS_SECTION}.${name}`).toSorted(),
    );
    for (const name of settingNames) {
      assert.deepEqual(settings[`${SETTINGS_SECTION}.${name}`]?.default, settingDefaults[name], name);
    }
  });

  it('lets no workspace change a setting, and gives each setting an order and a description', () => {
    for (const [name, setting] of Object.entries(settings)) {
      assert.match(setting.scope ?? '', /^(application|machine)$/, `${name}: scope`);
      assert.equal(typeof setting.order, 'number', `${name}: order`);
      assert.match(setting.markdownDescription ?? '', /^%.+%$/, `${name}: description`);
      assert.equal(setting.markdownEnumDescriptions?.length, setting.enum?.length, `${name}: described values`);
    }
  });

  it('offers exactly the categories of the taxonomy as quick tags', () => {
    assert.deepEqual(
      settings[`${SETTINGS_SECTION}.quickTags`]?.items?.enum,
      taxonomy.categories.map((category) => category.id),
    );
  });

  it('says in no view that nothing is there while the data file cannot be used', () => {
    for (const { view, when = '' } of manifest.contributes.viewsWelcome) {
      assert.match(when, /invisibleLoad\.(?:unreadable|recording|paused)/, view);
    }
  });

  it('says in no view that nothing is there before it is known what is there', () => {
    // A key that is not set yet is no more true than false, so a welcome that only asks for “not” would be shown.
    for (const { view, when = '' } of manifest.contributes.viewsWelcome) {
      const clauses = when.split(' && ');
      assert.ok(
        clauses.some((clause) => !clause.startsWith('!')),
        `${view}: ${when}`,
      );
    }
  });

  it('names only commands and context keys that exist', () => {
    const known = new Set<string>([...Object.values(contextKeys), ...Object.values(views)]);
    const clauses = [...text.matchAll(/"when": "([^"]*)"/g)].map(([, when]) => when ?? '');
    for (const key of clauses.flatMap(keysIn)) assert.ok(known.has(key), `unknown context key ${key}`);
    const ids = new Set<string>(Object.values(commands));
    for (const { command } of Object.values(manifest.contributes.menus).flat()) {
      assert.ok(ids.has(command), `unknown command ${command}`);
    }
    for (const [, command] of JSON.stringify(nls).matchAll(/command:([\w.]+)/g)) {
      assert.ok(ids.has(command ?? ''), `unknown command ${command}`);
    }
  });

  it('shows every command in the command palette, at least under some condition', () => {
    const hidden = manifest.contributes.menus['commandPalette']?.filter(({ when }) => when === 'false');
    assert.deepEqual(hidden, []);
  });

  it('refers only to files that exist', () => {
    const media = manifest.contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap((step) => [step.media['markdown'], step.media['svg'], step.media['image']]),
    );
    for (const file of [manifest.icon, ...media]) {
      if (file !== undefined) assert.ok(existsSync(join(root, file)), file);
    }
  });

  it('names only exact versions of packages, and the VS Code version of its types', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('declares only commands and settings that the README names', () => {
    for (const id of [...Object.values(commands), ...Object.keys(settings)]) {
      assert.ok(readme.includes(`\`${id}\``), `README does not name ${id}`);
    }
  });
});

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
  };
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

  it('contains no address of a package registry', () => {
    assert.deepEqual(
      locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
      [],
    );
  });

  it('contains the integrity hash of every package, including packages for other platforms', () => {
    assert.ok(locked.length > 0);
    assert.deepEqual(
      locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
      [],
    );
  });
});
