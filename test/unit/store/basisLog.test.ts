import assert from 'node:assert/strict';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { breaksOf, measurementBasis } from '../../../src/core/report/comparison/measurementBasis';
import type { MeasurementBasis } from '../../../src/core/store/basisLog';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { TempStores } from '../../support/tempStore';

const rules = measurementBasis(taxonomy, { idle: 5 * MINUTE });
const DAY = 24 * HOUR;

describe('The history of the measurement basis', () => {
  let stores: TempStores;
  beforeEach(() => {
    stores = new TempStores();
  });
  afterEach(() => stores.dispose());

  it('gets one entry for each change, however many windows note it', () => {
    const [one, other] = [stores.open(), stores.open()];
    one.basisLog.note(rules, 1000);
    other.basisLog.note({ ...rules }, 2000);
    one.basisLog.note({ ...rules, idle: 6 * MINUTE }, 3000);
    assert.deepEqual(
      other.basisLog.history().map(({ at, idle }) => [at, idle / MINUTE]),
      [
        [1000, 5],
        [3000, 6],
      ],
    );
  });

  it('keeps the order of the changes when the clock was set back between them', () => {
    const store = stores.open();
    const later = { ...rules, idle: 6 * MINUTE };
    store.basisLog.note(rules, 5000);
    for (const at of [1000, 2000]) store.basisLog.note(later, at);
    assert.deepEqual(
      store.basisLog.history().map(({ at, idle }) => [at, idle / MINUTE]),
      [
        [5000, 5],
        [5001, 6],
      ],
    );
  });

  it('contains the default role fit of every category', () => {
    for (const { id, roleFit } of taxonomy.categories)
      assert.match(rules.roleFits, new RegExp(`(^| )${id}=${roleFit}( |$)`));
  });
});

describe('Breaks in the measurement basis', () => {
  const history = (...steps: (readonly [number, Partial<MeasurementBasis>])[]) =>
    breaksOf(steps.map(([days, changed]) => ({ ...rules, ...changed, at: days * DAY }))).map(({ at, what }) => [
      at / DAY,
      what,
    ]);

  it('do not include the first basis, because nothing changed', () => {
    assert.deepEqual(history([0, {}]), []);
  });

  it('name what changed', () => {
    assert.deepEqual(history([0, {}], [10, { taxonomy: 2 }], [20, { taxonomy: 2, idle: HOUR, roleFits: 'x' }]), [
      [10, 'taxonomy'],
      [20, 'role-fit'],
      [20, 'idle'],
    ]);
  });

  it('do not include a change that was undone within a day', () => {
    assert.deepEqual(history([0, {}], [10, { idle: HOUR }], [10.5, {}], [12, {}]), []);
    assert.deepEqual(history([0, {}], [10, { idle: HOUR }], [11.5, {}]), [
      [10, 'idle'],
      [11.5, 'idle'],
    ]);
  });
});
