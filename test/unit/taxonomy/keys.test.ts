import assert from 'node:assert/strict';
import { dutyOfKey, idOfKey, keyedCategories, keyedChoices } from '../../../src/core/taxonomy/keys';
import { withCustom } from '../../../src/core/taxonomy/customTaxonomy';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';

describe('A key in a list', () => {
  it('means the category to which it is assigned', () => {
    const keyed = taxonomy.categories.filter(({ key }) => key !== undefined);
    assert.ok(keyed.length >= 5);
    for (const { id, key } of keyed) assert.deepEqual(dutyOfKey(taxonomy, String(key)), { category: id });
  });

  it('means own work for 0, a break for -, and nothing for any other key', () => {
    assert.deepEqual(dutyOfKey(taxonomy, '0'), { category: 'own' });
    assert.deepEqual(dutyOfKey(taxonomy, '-'), { category: 'excluded', duty: 'excluded.break' });
    for (const key of ['x', '', '10']) assert.equal(dutyOfKey(taxonomy, key), undefined, key);
  });

  it('is shown with every choice of a list, own work and a break included', () => {
    assert.deepEqual(
      keyedChoices(taxonomy)
        .map(({ key }) => key)
        .join(''),
      '1234567890-',
    );
    for (const { id, key = '' } of keyedChoices(taxonomy)) assert.equal(idOfKey(taxonomy, key), id);
  });

  it('is the same in a list of the categories alone', () => {
    const own = withCustom(taxonomy, [{ id: 'support.onboarding', label: 'Onboarding', key: 6 }]);
    const shown = keyedCategories(own);
    assert.equal(shown.length, 9);
    for (const { id, key } of shown) if (key !== undefined) assert.equal(idOfKey(own, key), id);
    assert.equal(shown.map(({ key }) => key ?? ' ').join(''), '12345 789');
  });

  it('means a duty of the developer rather than the default meaning', () => {
    const own = withCustom(taxonomy, [{ id: 'support.onboarding', label: 'Onboarding', key: 0 }]);
    assert.deepEqual(dutyOfKey(own, '0'), { category: 'support', duty: 'support.onboarding' });
    const ownWork = keyedChoices(own).find(({ id }) => id === 'own');
    assert.equal(ownWork?.key, undefined);
  });
});
