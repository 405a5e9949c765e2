import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type BundledPackage, bundledFolders, readPackage } from '../../../scripts/package/bundledPackages';
import { checkLicences, noticesText } from '../../../scripts/package/notices';

const mit: BundledPackage = { name: 'one', version: '1.0.0', licence: 'MIT', text: 'MIT License' };

describe('the packages of a bundle', () => {
  async function foldersOf(contents: string): Promise<string[]> {
    const stdin = { contents, resolveDir: process.cwd() };
    const { metafile } = await build({ stdin, bundle: true, metafile: true, write: false, logLevel: 'silent' });
    return bundledFolders([metafile]);
  }

  it('are the packages that the code imports directly or through other packages', async () => {
    const folders = await foldersOf(`import { group } from 'd3-array'; console.log(group);`);
    assert.deepEqual(folders, ['node_modules/d3-array', 'node_modules/internmap']);
  });

  it('include packages with a scope', async () => {
    assert.deepEqual(await foldersOf(`import { t } from '@vscode/l10n/dist/browser.js'; t('');`), [
      'node_modules/@vscode/l10n',
    ]);
  });

  it('do not include a package that is imported but not used', async () => {
    assert.deepEqual(await foldersOf(`import { group } from 'd3-array';`), []);
  });
});

describe('the licence of a package', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'invisible-load-package-'));
    mkdirSync(folder, { recursive: true });
    writePackage({ name: 'one', version: '1.0.0', license: 'MIT' });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function writePackage(manifest: object): void {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  }

  for (const file of ['LICENSE', 'license', 'LICENCE.md', 'License.txt', 'COPYING']) {
    it(`is read from a file ${file}`, () => {
      writeFileSync(join(folder, file), 'MIT License\n');
      assert.deepEqual(readPackage(folder), mit);
    });
  }

  it('is followed by the notice file of the package', () => {
    writeFileSync(join(folder, 'LICENSE'), 'Apache License');
    writeFileSync(join(folder, 'NOTICE'), 'This product includes …');
    assert.equal(readPackage(folder).text, 'Apache License\n\nThis product includes …');
  });

  it('is empty when the package neither names nor contains one', () => {
    writePackage({ name: 'one', version: '1.0.0' });
    assert.deepEqual(readPackage(folder), { ...mit, licence: '', text: '' });
  });

  it('is read from this project when the package contains none', () => {
    assert.match(
      readPackage('node_modules/@vscode/l10n').text,
      /^MIT License\n\nCopyright \(c\) Microsoft Corporation/,
    );
  });
});

describe('the check of licences', () => {
  it('accepts permissive licences with their text', () => {
    assert.deepEqual(checkLicences([mit, { ...mit, licence: 'ISC' }, { ...mit, licence: 'Apache-2.0' }]), []);
  });

  it('rejects every other licence', () => {
    for (const licence of ['GPL-3.0-only', 'AGPL-3.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE', '']) {
      const [problem, ...more] = checkLicences([{ ...mit, licence }]);
      assert.match(problem ?? '', /^the licence of one, "[^"]*", is not one of 0BSD, /, licence);
      assert.deepEqual(more, []);
    }
  });

  it('rejects a package without a licence text', () => {
    assert.deepEqual(checkLicences([{ ...mit, text: '' }]), [
      'one contains no licence text: add it as scripts/package/licences/one.txt',
    ]);
  });
});

describe('the notices', () => {
  it('contain the name, version, licence and licence text of every package', () => {
    const text = noticesText([mit, { name: '@two/three', version: '2.1.0', licence: 'ISC', text: 'ISC License' }]);
    for (const part of ['one 1.0.0 (MIT)\n\nMIT License\n', '@two/three 2.1.0 (ISC)\n\nISC License\n']) {
      assert.ok(text.includes(part), part);
    }
  });
});
