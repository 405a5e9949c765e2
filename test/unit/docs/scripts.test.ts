import assert from 'node:assert/strict';
import { readSource } from '../../support/architecture/sources';
import { sectionOf } from './support/pages';

const { scripts } = JSON.parse(readSource('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
const develop = sectionOf('README.md', 'Develop');
const guides = [develop, readSource('CONTRIBUTING.md')].join('\n');

/** The scripts that a text tells people to run, `npm run --silent replay` included. */
function scriptsNamed(text: string): Set<string> {
  const calls = text.matchAll(/\bnpm (?:run (?:--silent )?([a-z:]+)|(start|test)\b)/g);
  return new Set([...calls].map(([, script, short]) => script ?? short ?? ''));
}

/** The options that the comment at the top of a command names. */
function optionsOf(command: string): string[] {
  const comment = /^(?:\/\/.*\n)+/.exec(readSource(command))?.[0] ?? '';
  return [...comment.matchAll(/--[a-z]+/g)].map(([option]) => option);
}

describe('The npm scripts', () => {
  it('are all named under "Develop" in the README or in CONTRIBUTING.md', () => {
    const named = scriptsNamed(guides);
    assert.deepEqual(
      Object.keys(scripts).filter((script) => !named.has(script)),
      [],
    );
  });

  it('are all there that these pages name', () => {
    assert.deepEqual(
      [...scriptsNamed(guides)].filter((script) => !(script in scripts)),
      [],
    );
  });

  it('have each of their options named under "Develop" in the README', () => {
    const commands = new Set(
      Object.values(scripts).flatMap((line) => /^node scripts\/run\.mjs (\w+)/.exec(line)?.[1] ?? []),
    );
    assert.ok(commands.size > 0);
    const missing = [...commands].flatMap((command) =>
      optionsOf(`scripts/commands/${command}.ts`)
        .filter((option) => !develop.includes(option))
        .map((option) => `${command} ${option}`),
    );
    assert.deepEqual(missing, []);
  });
});
