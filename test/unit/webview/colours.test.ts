import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { categoryMarks, marksOf } from '../../../src/webview/charts/marks';
import { contrast, difference, lightOf, seenWith, vision } from './support/colourScience';

const css = readFileSync(join(process.cwd(), 'media/colours.css'), 'utf8');

/** The papers of VS Code's own themes, of the shared page and of print. */
const papers = {
  light: ['#ffffff'],
  dark: ['#1f1f1f', '#1e1e1e', '#1b1e23', '#000000'],
} as const;

/** The colours of the nine categories on light or on dark paper, as the stylesheet has them. */
function coloursOn(paper: 'light' | 'dark'): string[] {
  const pairs = [...css.matchAll(/--category-\d: light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g)];
  return pairs.map(([, light = '', dark = '']) => (paper === 'light' ? light : dark));
}

/** Own work, which is grey, in VS Code's default themes: a quarter of the ink on the paper. */
const own = { light: '#d0d0d0', dark: '#4a4a4a' } as const;

describe('The colours of the categories', () => {
  for (const paper of ['light', 'dark'] as const) {
    it(`have a contrast of three to one with every ${paper} paper`, () => {
      const colours = coloursOn(paper);
      assert.equal(colours.length, 9);
      for (const colour of colours) {
        for (const sheet of papers[paper]) assert.ok(contrast(lightOf(colour), lightOf(sheet)) >= 3, colour);
      }
    });

    for (const [name, matrix] of Object.entries(vision)) {
      // The scheme that they come from has 15 with all colours and 11 without red.
      const least = name === 'all colours' ? 20 : 15;
      it(`differ by at least ${least} on ${paper} paper for a person who sees ${name}`, () => {
        const seen = coloursOn(paper).map((colour) => seenWith(matrix, lightOf(colour)));
        const differences = seen.flatMap((one, index) => seen.slice(0, index).map((other) => difference(one, other)));
        assert.equal(differences.length, 36);
        assert.ok(Math.min(...differences) >= least, String(Math.min(...differences)));
      });

      it(`differ from own work on ${paper} paper for a person who sees ${name}`, () => {
        const grey = seenWith(matrix, lightOf(own[paper]));
        for (const colour of coloursOn(paper)) {
          assert.ok(difference(seenWith(matrix, lightOf(colour)), grey) >= 10, colour);
        }
      });
    }
  }

  it('are measured by a difference of 100 between black and white', () => {
    assert.ok(Math.abs(difference(lightOf('#000000'), lightOf('#ffffff')) - 100) < 0.1);
    assert.equal(difference(lightOf('#735be1'), lightOf('#735be1')), 0);
  });

  it('are one for each built-in category, the same whichever categories are shown', () => {
    const marks = marksOf(taxonomy.categories.map(({ id }) => ({ category: id })));
    assert.deepEqual(
      [...marks.values()],
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `url(#il-${number})`),
    );
    assert.equal(marksOf([{ category: 'support' }]).get('support'), marks.get('support'));
  });

  it('repeat with a texture for categories that a person added', () => {
    const marks = marksOf([{ category: 'support' }, { category: 'on-call' }, { category: 'hiring' }]);
    assert.deepEqual([...marks.values()], ['url(#il-5)', 'url(#il-10)', 'url(#il-11)']);
    assert.ok(categoryMarks.slice(9).every(({ textured }) => textured));
  });

  it('come with a texture each, which high contrast and paper show', () => {
    assert.equal(new Set(categoryMarks.slice(0, 9).map(({ texture }) => texture)).size, 9);
    assert.equal(new Set(categoryMarks.map(({ colour, texture }) => `${colour} ${texture}`)).size, 18);
    for (const where of [
      /body\.vscode-high-contrast-light \{[^}]*--texture: inline/,
      /@media print \{[^@]*--texture: inline/,
    ]) {
      assert.match(css, where);
    }
  });
});
