import assert from 'node:assert/strict';
import { getL10nJson } from '@vscode/l10n-dev';
import { joinedScripts, type Script } from '../../../scripts/docs/joinedScripts';

const script = (contents: string, extension = '.ts'): Script => ({ contents, extension });

const page = "import * as l10n from '@vscode/l10n';\n";
const editor = "import type { View } from '../view';\nimport * as vscode from 'vscode';\n";
const other = "const { l10n } = require('vscode');\n";
const sources = [
  script(`${page}export const one = l10n.t('One');\n`),
  script(`${page}import { x } from './x';\nexport const two = l10n.t({ message: 'Two', comment: ['a number'] });\n`),
  script(`${page}export const three = <b>{l10n.t('Three {0}', 3)}</b>;\n`, '.tsx'),
  script(`${editor}export const four = vscode.l10n.t('Four');\n`),
  script(`import {\n  l10n,\n  window,\n} from 'vscode';\nexport const five = l10n.t('Five');\n`),
  script(`${other}export const six = l10n.t('Six');\n`),
  script(`${page}${editor}export const seven = [l10n.t('Seven'), vscode.l10n.t('Eight')];\n`),
  script("export const none = 'not for translators';\n"),
];

describe('The search for strings to translate', () => {
  it('finds every string of files that are put together, however they import the function', async () => {
    const found = await getL10nJson(joinedScripts(sources));
    const plain = ['One', 'Three {0}', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
    assert.deepEqual(found, {
      ...Object.fromEntries(plain.map((text) => [text, text])),
      'Two/a number': { message: 'Two', comment: ['a number'] },
    });
  });

  it('reads files with the same import as one', () => {
    const many = Array.from({ length: 50 }, (_, index) => script(`${page}export const a = l10n.t('${index}');\n`));
    assert.equal(joinedScripts(many).length, 1);
  });
});
