import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { measurementBasis } from '../../../src/core/report/comparison/measurementBasis';
import { areAddable, customDutyOf, withCustom } from '../../../src/core/taxonomy/customTaxonomy';
import { freeKeys, ownDutyId } from '../../../src/core/taxonomy/ownDuty';
import { roles } from '../../../src/core/taxonomy/roles';
import { roleText } from '../../../src/core/taxonomy/roleText';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { holdsForAll } from '../../support/property';

describe('A duty of the developer’s own', () => {
  it('gets a plain id from its name, and another one where that is taken', () => {
    const id = ownDutyId('support', 'Onboarding newcomers!', new Set());
    assert.equal(id, 'support.onboarding-newcomers');
    assert.equal(ownDutyId('support', 'Onboarding newcomers', new Set([id])), `${id}-2`);
    assert.equal(ownDutyId('support', 'Onboarding newcomers', new Set([id, `${id}-2`])), `${id}-3`);
    assert.equal(ownDutyId('support', 'Übergabe', new Set()), 'support.ubergabe');
    assert.equal(ownDutyId('support', '新人研修', new Set()), 'support.own');
  });

  it('has an id that the setting accepts, whatever its name', () => {
    holdsForAll(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        const id = ownDutyId('misuse-debugging', label, new Set());
        assert.ok(customDutyOf({ id, label: 'name' }), id);
        assert.ok(areAddable([{ id, label }], taxonomy));
      }),
    );
  });

  it('may have a digit that no other one has, and never one of the named categories', () => {
    assert.deepEqual(freeKeys([]), [4, 5, 6, 7, 8, 9, 0]);
    assert.deepEqual(
      freeKeys([
        { id: 'support.a', label: 'a', key: 5 },
        { id: 'support.b', label: 'b' },
      ]),
      [4, 6, 7, 8, 9, 0],
    );
  });

  it('changes nothing in the basis by which weeks are compared, so that no line of a break is drawn', () => {
    const idle = 300_000;
    const before = measurementBasis(taxonomy, { idle });
    const own = withCustom(taxonomy, [{ id: 'support.onboarding', label: 'Onboarding', role: 'design', key: 5 }]);
    assert.deepEqual(measurementBasis(own, { idle }), before);
  });

  it('can be the job of quality assurance, operations, security or design', () => {
    for (const role of ['qa', 'operations', 'security', 'design'] as const) {
      assert.ok(roles.includes(role));
      assert.ok(customDutyOf({ id: 'support.own', label: 'own', role }));
      assert.ok(roleText(role).length > 1);
    }
  });
});
