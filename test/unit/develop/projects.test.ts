import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { root } from '../../../scripts/lib/paths';
import { parseWithComments } from '../../support/jsonWithComments';

interface Project {
  readonly files?: readonly string[];
  readonly extends?: string;
  readonly compilerOptions?: { readonly lib?: readonly string[]; readonly types?: readonly string[] };
  readonly references?: readonly { readonly path: string }[];
}

function project(path: string): Project {
  return parseWithComments(readFileSync(join(root, path), 'utf8')) as Project;
}

const configs = globSync('{src,test,scripts}/**/tsconfig.json', { cwd: root }).map((path) => path.split(sep).join('/'));

describe('The TypeScript projects', () => {
  it('are all listed in the top-level tsconfig.json, which has no files of its own', () => {
    const { files, references = [] } = project('tsconfig.json');
    assert.deepEqual(files, []);
    assert.deepEqual(references.map(({ path }) => `${path}/tsconfig.json`).toSorted(), configs.toSorted());
  });

  it('all extend tsconfig.base.json, which makes them strict', () => {
    for (const config of configs) {
      assert.equal(posix.join(posix.dirname(config), project(config).extends ?? ''), 'tsconfig.base.json', config);
    }
  });

  it('give src/core no types of Node, the DOM or VS Code', () => {
    const base = project('tsconfig.base.json').compilerOptions;
    const core = { ...base, ...project('src/core/tsconfig.json').compilerOptions };
    assert.deepEqual(core.types, []);
    assert.deepEqual(core.lib, ['es2024']);
  });
});
