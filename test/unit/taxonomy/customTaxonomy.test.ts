import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type CustomDuty, withCustom } from '../../../src/core/taxonomy/customTaxonomy';
import { parseDutyStart } from '../../../src/core/records/dutyStart';
import { labelOf } from '../../../src/core/taxonomy/label';
import { idOfKey, keyedChoices, keyedLabel } from '../../../src/core/taxonomy/keys';
import { standInRoleOf } from '../../../src/core/taxonomy/lookup';
import { NAMED_CATEGORIES, taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { parseSettings } from '../../../src/core/settings/settings';
import { defaultWorkingHours } from '../../../src/core/time/workingHours';
import { dutyBook } from '../duty/support/dutyBook';

const onboarding: CustomDuty = {
  id: 'support.onboarding',
  label: 'Onboarding newcomers',
  role: 'project-manager',
  key: 6,
};

describe('Custom duties', () => {
  const own = withCustom(taxonomy, [onboarding, { id: 'chasing.vendor', label: 'Chasing the vendor' }]);

  it('are added below the categories and do not change the existing duties', () => {
    assert.deepEqual(
      own.categories.map(({ id }) => id),
      taxonomy.categories.map(({ id }) => id),
    );
    for (const { id, duties } of taxonomy.categories) {
      const now = own.categories.find((category) => category.id === id)?.duties ?? [];
      assert.deepEqual(now.slice(0, duties.length), duties);
    }
    assert.equal(labelOf(own, { category: 'support', duty: 'support.onboarding' }), 'Onboarding newcomers');
    assert.equal(standInRoleOf(own, 'support', 'support.onboarding'), 'project-manager');
    assert.equal(standInRoleOf(own, 'chasing', 'chasing.vendor'), standInRoleOf(own, 'chasing'));
  });

  it('can use any key except those of the named categories', () => {
    assert.deepEqual(
      ['1', '2', '3'].map((digit) => idOfKey(own, digit)),
      NAMED_CATEGORIES,
    );
    assert.equal(idOfKey(own, '6'), 'support.onboarding');
    assert.equal(idOfKey(taxonomy, '6'), 'chasing');
    assert.equal(idOfKey(own, ''), undefined);
    const chasing = keyedChoices(own).find(({ id }) => id === 'chasing');
    assert.ok(chasing && !/\d/.test(keyedLabel(chasing)));
    const keyed = keyedChoices(own).map(({ id, key }) => `${key ?? ''} ${id}`);
    assert.deepEqual(keyed.slice(4, 7), ['5 support', '6 support.onboarding', ' chasing']);
  });

  it('do not change ids or the keys 1 to 3 when they are reordered', () => {
    const vendor: CustomDuty = { id: 'chasing.vendor', label: 'Chasing the vendor', key: 9 };
    const keys = (custom: readonly CustomDuty[]) =>
      ['1', '2', '3', '6', '9'].map((digit) => idOfKey(withCustom(taxonomy, custom), digit));
    assert.deepEqual(keys([onboarding, vendor]), [...NAMED_CATEGORIES, 'support.onboarding', 'chasing.vendor']);
    assert.deepEqual(keys([vendor, onboarding]), keys([onboarding, vendor]));
  });

  it('can be tagged while they are in the setting, and are shown as their category afterwards', async () => {
    const book = dutyBook();
    const { started } = await book.duties.start(parseDutyStart('support.onboarding', own));
    assert.equal(labelOf(taxonomy, started), labelOf(taxonomy, { category: 'support' }));
    await book.duties.edit(started.id, { note: 'still editable' });
    assert.throws(() => parseDutyStart('support.onboarding', taxonomy), { field: 'duty' });
    book.store.dispose();
  });

  it('are at most 50, which the report of a longer list says', () => {
    const listOf = (length: number) =>
      Array.from({ length }, (_, index) => ({ id: `support.own-${index}`, label: 'Own' }));
    assert.equal(parseSettings({ customCategories: listOf(50) }).settings.customCategories.length, 50);
    const { settings, problems } = parseSettings({ customCategories: listOf(51) });
    assert.deepEqual(settings.customCategories, []);
    assert.match(problems[0]?.message ?? '', /a list of up to 50 duties/);
  });

  it('are read from the setting, which is reported and ignored when it is invalid', () => {
    assert.deepEqual(parseSettings({ customCategories: [onboarding] }), {
      ...parseSettings({}),
      settings: { ...parseSettings({}).settings, customCategories: [onboarding] },
    });
    const bad: unknown[] = [
      'support.onboarding',
      [{ ...onboarding, id: 'support' }],
      [{ ...onboarding, id: 'own.onboarding' }],
      [{ ...onboarding, id: 'cooking.onboarding' }],
      [{ ...onboarding, id: 'support.explain-system' }],
      [{ ...onboarding, id: 'support.On Boarding' }],
      [{ ...onboarding, label: ' ' }],
      [{ ...onboarding, label: 'a\u202eb' }],
      [{ ...onboarding, role: 'boss' }],
      [{ ...onboarding, key: 1 }],
      [onboarding, onboarding],
      [onboarding, { ...onboarding, id: 'support.other' }],
    ];
    for (const customCategories of bad) {
      const { settings, problems } = parseSettings({ customCategories });
      assert.deepEqual(settings.customCategories, []);
      assert.deepEqual(
        problems.map(({ field }) => field),
        ['customCategories'],
        JSON.stringify(customCategories),
      );
    }
  });
});

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { readonly pattern?: string }>>;
    }[];
  };
}

describe('Working hours', () => {
  const read = (workingHours: string) => parseSettings({ workingHours });
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const pattern =
    contributes.configuration.flatMap(({ properties }) => properties['invisibleLoad.workingHours']?.pattern ?? [])[0] ??
    '';
  const cases: [text: string, days: number[], ...parts: [from: number, to: number][]][] = [
    ['Mon-Fri 09:00-18:00', [1, 2, 3, 4, 5], [540, 1080]],
    ['mon, wed,Fri 8:30-16:00', [1, 3, 5], [510, 960]],
    ['Mon-Thu, Sun 00:00-24:00', [1, 2, 3, 4, 7], [0, 1440]],
    ['Sun-Thu 9:00-17:00', [1, 2, 3, 4, 7], [540, 1020]],
    ['Fri-Mon 9am-5:30 pm', [1, 5, 6, 7], [540, 1050]],
    ['Mon-Fri 22:00-06:00', [1, 2, 3, 4, 5], [1320, 1800]],
    ['Mon-Fri 14:00-18:00, 9:00-12:30', [1, 2, 3, 4, 5], [540, 750], [840, 1080]],
    ['Tue – Sat 20-24, 0-6', [2, 3, 4, 5, 6], [0, 360], [1200, 1440]],
  ];
  for (const [text, days, ...parts] of cases)
    it(`are parsed in the form “${text}”`, () => {
      const { settings, problems } = read(text);
      assert.deepEqual(settings.workingHours, { days, parts: parts.map(([from, to]) => ({ from, to })) });
      assert.deepEqual(problems, []);
      assert.match(text, new RegExp(pattern));
    });
  for (const text of [
    '',
    'Mon-Fri',
    '09:00-18:00',
    'Foo 9:00-10:00',
    'Mon-Foo 9:00-17:00',
    'Mon-Wed-Fri 9:00-17:00',
    'Mon 9:00-24:30',
    'Mon 9:00-9:00',
    'Mon 24:00-6:00',
    'Mon 13pm-5pm',
    'Mon 9:00-12:00, 11:00-14:00',
    'Mon-Fri 22:00-10:00, 9:00-12:00',
    'Mon 9:75-10:00',
  ]) {
    it(`are refused in the form “${text}”`, () => {
      assert.deepEqual(read(text).settings.workingHours, defaultWorkingHours);
      assert.equal(read(text).problems.length, 1);
    });
  }
});
