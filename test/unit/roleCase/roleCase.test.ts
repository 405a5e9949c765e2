import assert from 'node:assert/strict';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import type { LoadPiece } from '../../../src/core/report/input/loadPieces';
import { roundedWording } from '../../../src/core/report/text/wording';
import { suggestedAsks } from '../../../src/core/roleCase/asks';
import { casePage } from '../../../src/core/roleCase/casePage';
import type { CaseWeek } from '../../../src/core/roleCase/caseWeek';
import { type CaseInput, roleCase } from '../../../src/core/roleCase/roleCase';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { HOUR } from '../../../src/core/time/span';

const wording = roundedWording('en');

/** An hour of work in which the developer stood in for the tech lead. */
function piece(hours: number, facets: Partial<DutyEntry> = {}, duty = 'architecture.decision'): LoadPiece {
  const entry: DutyEntry = {
    ...{
      id: JSON.stringify([hours, facets, duty]),
      start: 0,
      end: hours * HOUR,
      zone: 'UTC',
      category: 'architecture',
    },
    ...{ duty, duration: 'measured', provenance: 'manual-live', createdAt: 0, ...facets },
  };
  return {
    ...{ start: 0, end: hours * HOUR, category: 'architecture', duty, role: 'tech-lead', roleFit: 'standing-in' },
    ...{ planned: false, trigger: 'asked', entry },
  };
}

function week(from: string, stoodIn: readonly LoadPiece[], other: Partial<CaseWeek> = {}): CaseWeek {
  return {
    ...{ week: '2026-W01', from, tracked: 40 * HOUR, open: 4 * HOUR, own: 30 * HOUR, stoodIn },
    ...{ suggested: 0, shared: 0, recordedWorkdays: 5, workdays: 5, stated: 40 * HOUR, ...other },
  };
}

const unrecorded: Partial<CaseWeek> = { tracked: 0, open: 0, own: 0, recordedWorkdays: 0, workdays: 0, stated: 0 };

function caseOf(weeks: readonly CaseWeek[], other: Partial<CaseInput> = {}) {
  return roleCase({
    ...{ role: 'tech-lead', weeks, before: [], hasBreak: false, to: '2026-02-01', madeOn: '2026-02-01' },
    ...{ workdaysAWeek: 5, topics: [], waits: [], requesters: [], taxonomy, ...other },
  });
}

describe('The case for a role', () => {
  it('says how much the work was: in all, in a full week, of the recorded time and of a position', () => {
    const found = caseOf([
      week('2026-01-05', [piece(3)], { suggested: 2 * HOUR }),
      week('2026-01-12', [piece(5)]),
      // Two days of leave: 8 h in 13 workdays of 24 h stated.
      week('2026-01-19', [], { workdays: 3, recordedWorkdays: 3, tracked: 24 * HOUR, stated: 24 * HOUR }),
    ]);
    assert.equal(found.stoodIn, 8 * HOUR);
    assert.equal(found.atMost, 10 * HOUR);
    assert.equal(found.share, 8 / 104);
    // 8 h × 5 / 13 = 3.08 h
    assert.equal(found.aWeek, 3 * HOUR);
    assert.deepEqual(found.positions, { atLeast: 8 / 104, atMost: 10 / 104 });
  });

  it('speaks of no position where no weekly hours are stated', () => {
    const { stated: _stated, ...unstated } = week('2026-01-05', [piece(3)]);
    const found = caseOf([unstated]);
    assert.equal(found.positions, undefined);
    const { lead } = casePage(found, { asks: [], madeBy: '' }, wording);
    assert.doesNotMatch(lead.join(), /position/);
  });

  it('counts a week without recorded time in no average, and calls it not recorded', () => {
    const found = caseOf([week('2026-01-05', [], unrecorded), week('2026-01-12', [piece(4)])]);
    assert.equal(found.aWeek, 4 * HOUR);
    assert.deepEqual(found.positions, { atLeast: 0.1, atMost: 0.1 });
    const { sections } = casePage(found, { asks: [], madeBy: '' }, wording);
    assert.deepEqual(
      sections.find(({ id }) => id === 'weeks')?.rows?.map(({ amount }) => amount),
      ['not recorded', '4.0 h'],
    );
  });

  it('divides the hours by week, duty and reason so that each list adds up to the whole', () => {
    const absent = { absence: 'absent' } as const;
    const weeks = [
      week('2026-01-05', [piece(0.3), piece(0.3, absent), piece(0.4, {}, 'architecture.contract')]),
      week('2026-01-12', [piece(1.3, absent, 'architecture.foresight'), piece(0.45)]),
    ];
    const found = caseOf(weeks);
    // 2.75 h are 3.0 h in half hours.
    assert.equal(found.stoodIn, 3 * HOUR);
    for (const list of [found.weeks, found.duties, found.reasons])
      assert.equal(
        list.reduce((sum, { duration }) => sum + duration, 0),
        3 * HOUR,
      );
    assert.deepEqual(
      found.reasons.map(({ absence }) => absence),
      ['absent', 'unknown'],
    );
  });

  it('is set beside as many weeks before, unless the rules changed or too few of them were recorded', () => {
    const weeks = [week('2026-01-12', [piece(6)]), week('2026-01-19', [piece(6)])];
    const earlier = week('2025-12-29', [piece(2)], { own: 34 * HOUR });
    const before = [week('2025-12-22', [], unrecorded), earlier];
    assert.deepEqual(caseOf(weeks, { before }).before, { aWeek: 2 * HOUR, ownShare: 0.85 });
    assert.equal(caseOf(weeks, { before, hasBreak: true }).before, undefined);
    const many = [...weeks, week('2026-01-26', [piece(6)])];
    assert.equal(caseOf(many, { before }).before, undefined);
  });

  it('says how it was at first and lately, when there are eight whole weeks', () => {
    const weeks = [1, 1, 1, 3, 5, 5, 5, 7, 30].map((hours, index) => week(`2026-01-0${index + 1}`, [piece(hours)]));
    // (1 + 1 + 1 + 3) / 4 and (5 + 5 + 5 + 7) / 4; the ninth week is not over.
    assert.deepEqual(caseOf(weeks).trend, { first: 1.5 * HOUR, last: 5.5 * HOUR });
    assert.equal(caseOf(weeks.slice(0, 8)).trend, undefined);
  });

  it('divides the hours by where their lengths come from', () => {
    const found = caseOf([
      week('2026-01-05', [piece(2), piece(1, { duration: 'adjusted' }), piece(3, { duration: 'estimated' })]),
    ]);
    assert.deepEqual(found.basis.lengths, { measured: 2 * HOUR, adjusted: HOUR, estimated: 3 * HOUR });
  });

  it('lists what was waited for where the role had to act, and no other wait', () => {
    const wait = { id: 'w', openedAt: 0, subject: 'database for staging' };
    const waits = [
      { wait: { ...wait, kind: 'chasing.server-access' }, elapsed: 20 * HOUR },
      { wait: { ...wait, kind: 'chasing.colleague', subject: 'an answer' }, elapsed: 30 * HOUR },
    ];
    const found = caseOf([week('2026-01-05', [piece(3)])], { role: 'manager-ops', waits });
    assert.deepEqual(found.waits, [{ subject: 'database for staging', elapsed: 20 * HOUR, isOpen: true }]);
  });

  it('names nobody who was typed as a requester', () => {
    const outcome = { outcome: 'Anna could ship', requester: 'Anna', link: 'https://git.example/anna' };
    const topic = { topic: 'Anna’s question', category: 'architecture', entries: 4, duration: HOUR, requesters: 1 };
    const input = { topics: [topic], requesters: ['Anna'] };
    const found = caseOf([week('2026-01-05', [piece(3, outcome)])], input);
    assert.doesNotMatch(JSON.stringify([found, suggestedAsks(found, wording)]), /anna/i);
    assert.deepEqual(found.outcomes, [{ text: 'Someone could ship', duration: 3 * HOUR }]);
    assert.equal(found.scrubbed.replaced + found.scrubbed.leftOut, 3);
  });

  it('says what part of the role is the developer’s word and what the default of the tool', () => {
    const said = caseOf([week('2026-01-05', [piece(2, { standInRole: 'tech-lead' }), piece(3)])]);
    const basis = (found: typeof said) =>
      casePage(found, { asks: [], madeBy: '' }, wording)
        .sections.find(({ id }) => id === 'basis')
        ?.sentences?.at(-1);
    assert.equal(
      basis(said),
      'The role that would normally do the work was set by the developer for 2.0 h; for the rest it is the tool’s default for the duty.',
    );
    const none = caseOf([week('2026-01-05', [piece(3)])]);
    assert.equal(basis(none), 'The role that would normally do the work is the tool’s default for each duty.');
  });

  describe('asks at first', () => {
    const first = (facets: Partial<DutyEntry>) =>
      suggestedAsks(caseOf([week('2026-01-05', [piece(3, facets)])]), wording)[0];

    it('for what remedies the reason that most hours have', () => {
      assert.equal(
        first({ absence: 'unstaffed' }),
        'Name somebody who does the work of the role “Tech lead”: about 3.0 h a week.',
      );
      const many = caseOf([week('2026-01-05', [piece(20, { absence: 'unstaffed' })])]);
      assert.equal(
        suggestedAsks(many, wording)[0],
        'Hire or assign somebody for the role “Tech lead”: about 20.0 h a week.',
      );
      assert.equal(
        first({ absence: 'overloaded' }),
        'Give the role “Tech lead” about 3.0 h more a week, or less other work.',
      );
      assert.equal(first({}), 'Decide who does the work of the role “Tech lead”: about 3.0 h a week.');
    });

    it('for no more than three things, with an answer to what came up again before the open wait', () => {
      const asks = suggestedAsks(
        caseOf([week('2026-01-05', [piece(3)])], {
          role: 'manager-ops',
          topics: [{ topic: 'who owns the cache', category: 'chasing', entries: 4, duration: HOUR, requesters: 2 }],
          waits: [
            {
              wait: { id: 'w', kind: 'chasing.server-access', subject: 'staging', openedAt: 0 },
              elapsed: 72 * HOUR,
            },
          ],
        }),
        wording,
      );
      assert.deepEqual(asks.slice(1), [
        'Write down the answer to “who owns the cache”, which came up 4 times.',
        'Set a date for “staging”, which has waited for 72.0 h of working time.',
      ]);
    });
  });
});
