import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import type { RuleDecision, Verdict } from '../../../src/core/records/decision';
import type { RuleId } from '../../../src/core/records/ruleId';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import type { Recorded } from '../../../src/core/store/recorded';
import { timeline } from '../../../src/core/timeline/timeline';
import { activity, at, entry, timeOf, utc } from '../timeline/build';

const edit = { kind: 'edit' } as const;
const adr = { ...edit, doc: 'docs/adr/0001-outbox.md' };
const guide = { ...edit, doc: 'docs/guide.md' };
const config = { doc: 'deploy/values.yaml' };
const day = { start: at('00:00'), end: at('+1 00:00') };

/** Decisions on a rule, `R01` for the guide by default: one each minute, about earlier time. */
function decided(verdicts: readonly Verdict[], from = '08:00', rule: RuleId = 'R01'): RuleDecision[] {
  const past = { start: at('00:00'), end: at('00:30') };
  return verdicts.map((verdict, index) => ({
    ...{ id: `${rule} ${index}`, rule, verdict, ...past, decidedAt: at(from) + index * MINUTE },
  }));
}

function segmentsOf(recorded: Partial<Recorded>, decisions: readonly RuleDecision[] = [], now = '23:59') {
  const all = { activities: [], entries: [], pauses: [], ...recorded };
  return timeline(all, utc, day, at(now), { decisions, settled: 5 * MINUTE });
}

/** `09:00-09:22 architecture.decision R03 18` for each suggestion. */
function proposed(activities: readonly Activity[], decisions: readonly RuleDecision[] = [], now = '23:59'): string[] {
  const found = segmentsOf({ activities }, decisions, now).flatMap(({ suggestion }) => suggestion ?? []);
  return [...new Set(found)].map(({ start, end, category, duty, reasons }) => {
    const why = reasons.map(({ rule, holds }) => `${rule} ${holds / MINUTE}`).join(', ');
    return `${timeOf(start).slice(0, 5)}-${timeOf(end).slice(0, 5)} ${duty ?? category} ${why}`;
  });
}

describe('Suggestions', () => {
  it('propose a decision for 22 minutes with 18 in a decision record, and give the rule as reason', () => {
    const activities = [
      activity('09:00', '09:09', adr),
      activity('09:09', '09:11', config),
      activity('09:11', '09:20', adr),
      activity('09:20', '09:22', config),
    ];
    assert.deepEqual(proposed(activities), ['09:00-09:22 architecture.decision R03 18']);
    const [first] = segmentsOf({ activities });
    assert.deepEqual(
      [first?.state, first?.category, first?.duty],
      ['suggested', 'architecture', 'architecture.decision'],
    );
  });

  it('do not change the total time of the timeline', () => {
    const activities = [
      activity('09:00', '09:09', adr),
      activity('09:09', '09:11', config),
      activity('09:30', '09:50', guide),
    ];
    const length = (states: readonly string[], segments: ReturnType<typeof segmentsOf>) =>
      segments.filter(({ state }) => states.includes(state)).reduce((sum, { start, end }) => sum + end - start, 0);
    const without = timeline({ activities, entries: [], pauses: [] }, utc, day, at('23:59'));
    assert.equal(length(['untagged'], without), 31 * MINUTE);
    assert.equal(length(['untagged', 'suggested'], segmentsOf({ activities })), 31 * MINUTE);
  });

  it('recognize documents, interface descriptions, requirements and runbooks by their path', () => {
    const typedIn = (doc: string) =>
      proposed([activity('09:00', '09:10', { ...edit, doc })]).map((one) => one.slice(12));
    assert.deepEqual(typedIn('docs/guide.md'), ['documentation.internal R01 10']);
    assert.deepEqual(typedIn('api/openapi.yaml'), ['documentation.api-spec R02 10']);
    assert.deepEqual(typedIn('docs/context.puml'), ['documentation.internal R01 10']);
    assert.deepEqual(typedIn('docs/adr/0007/README.md'), ['architecture.decision R03 10']);
    assert.deepEqual(typedIn('docs/adr/outbox.puml'), ['architecture.decision R03 10']);
    assert.deepEqual(typedIn('requirements/refunds.md'), ['requirements.document R04 10']);
    assert.deepEqual(typedIn('runbooks/stock.md'), ['firefighting.account R13 10']);
    assert.deepEqual(typedIn('deploy/values.yaml'), []);
  });

  it('recognize a branch by the beginning of its name, whichever files are used', () => {
    const on = (branch: string) => proposed([activity('09:00', '09:10', { branch })]).map((one) => one.slice(12));
    assert.deepEqual(on('docs/webhooks'), ['documentation R05 10']);
    assert.deepEqual(on('spike/outbox'), ['architecture R06 10']);
    assert.deepEqual(on('hotfix/rounding'), ['firefighting.incident R11 10']);
    assert.deepEqual(on('feature/docs'), []);
  });

  it('combine several rules for the same category, with the strongest reason first', () => {
    assert.deepEqual(proposed([activity('09:00', '09:10', { ...guide, branch: 'docs/webhooks' })]), [
      '09:00-09:10 documentation.internal R01 10, R05 10',
    ]);
  });

  it('are not made for files that were only read', () => {
    assert.deepEqual(proposed([activity('09:00', '09:20', { doc: 'docs/adr/0001-outbox.md' })]), []);
  });

  it('are not made for less than five minutes', () => {
    assert.deepEqual(proposed([activity('09:00', '09:04:59', guide)]), []);
    assert.deepEqual(proposed([activity('09:00', '09:05', guide)]).length, 1);
  });

  it('are not made when the second best score is near: 0.48 against 0.40', () => {
    // 16 of 25 minutes at weight 0.75 score 0.48. The branch holds for all minutes, at weight (6 + 2) / (10 + 10).
    const against = decided(
      [
        'rejected',
        'rejected',
        'edited',
        'rejected',
        'rejected',
        'edited',
        'rejected',
        'rejected',
        'accepted',
        'rejected',
      ],
      '08:00',
      'R06',
    );
    const minutes = (from: number, length: number, more: Partial<Activity>): Activity => {
      const start = at('09:00') + from * MINUTE;
      return { ...activity('09:00', '09:01', more), start, end: start + length * MINUTE, evidence: [start] };
    };
    const mixed = (branch: string) =>
      Array.from({ length: 8 }, (_, index) => [
        minutes(3 * index, 2, { ...guide, branch }),
        minutes(3 * index + 2, index === 7 ? 2 : 1, { ...config, branch }),
      ]).flat();
    assert.deepEqual(proposed(mixed('main'), against), ['09:00-09:25 documentation.internal R01 16']);
    assert.deepEqual(proposed(mixed('spike/outbox'), against), []);
  });

  it('are one for texts and the diagrams drawn for them', () => {
    const diagram = { ...edit, doc: 'docs/context.puml' };
    assert.deepEqual(proposed([activity('09:00', '09:10', guide), activity('09:10', '09:20', diagram)]), [
      '09:00-09:20 documentation.internal R01 20',
    ]);
  });

  it('are separate when files of another class are used for long enough', () => {
    const activities = [activity('09:00', '09:30', guide), activity('09:30', '09:50', adr)];
    assert.deepEqual(proposed(activities), [
      '09:00-09:30 documentation.internal R01 30',
      '09:30-09:50 architecture.decision R03 20',
    ]);
  });

  it('never span a break, two projects or two branches', () => {
    const apart = [activity('09:00', '09:04', guide), activity('09:05', '09:09', guide)];
    assert.deepEqual(proposed(apart), []);
    const [first, second] = [activity('09:00', '09:04', guide), activity('09:04', '09:08', guide)];
    assert.equal(proposed([first, second]).length, 1);
    assert.deepEqual(proposed([first, { ...second, project: 'till' }]), []);
    assert.deepEqual(proposed([first, { ...second, branch: 'main' }]), []);
  });

  it('are one when code was only looked at for moments while writing, although code was typed before', () => {
    const times = ['09:00', '09:08', '09:10', '09:18', '09:20', '09:28', '09:30', '09:38', '09:40', '09:50'];
    const hour = times
      .slice(1)
      .map((to, index) => activity(times[index] ?? '', to, index % 2 === 0 ? guide : { kind: 'read' }));
    assert.deepEqual(proposed([activity('08:30', '09:00', edit), ...hour]), [
      '09:00-09:50 documentation.internal R01 42',
    ]);
    assert.deepEqual(proposed(hour), ['09:00-09:50 documentation.internal R01 42']);
  });

  it('are parted by code in which something was typed or debugged, and by a look at code of three minutes', () => {
    for (const [to, what] of [
      ['09:10', edit],
      ['09:10', { kind: 'debug' }],
      ['09:12', { kind: 'read' }],
    ] as const) {
      const activities = [
        activity('08:30', '09:00', edit),
        activity('09:00', '09:09', guide),
        activity('09:09', to, what),
        activity(to, '09:20', guide),
      ];
      const rest = 20 - Number(to.slice(3));
      assert.deepEqual(proposed(activities), [
        '09:00-09:09 documentation.internal R01 9',
        `${to}-09:20 documentation.internal R01 ${rest}`,
      ]);
    }
  });

  it('are never made for own coding, even on a branch for documentation', () => {
    const activities = [
      activity('09:00', '09:30', { ...edit, branch: 'docs/rounding' }),
      activity('09:30', '09:40', { kind: 'terminal', branch: 'docs/rounding' }),
    ];
    assert.deepEqual(proposed(activities), []);
  });

  it('are made for what was written without code on a branch for documentation', () => {
    const branch = 'docs/rounding';
    for (const doc of ['CHANGELOG.md', '.github/pull_request_template.md', 'docs/theme/site.css', 'package.json']) {
      const writing = activity('09:00', '09:30', { ...edit, doc, branch });
      assert.deepEqual(proposed([writing]), ['09:00-09:30 documentation R05 30'], doc);
      assert.deepEqual(proposed([{ ...writing, branch: 'main' }]), [], doc);
    }
  });

  it('are made for code on a branch whose name states another purpose than the work of a developer', () => {
    const coding = (branch: string) => [activity('09:00', '09:30', { ...edit, branch })];
    for (const branch of [
      'hotfix/rounding',
      'hotfix-4711',
      'anna/hotfix/x',
      'incident/4711',
      'incident-7',
      'revert-17-rounding',
    ]) {
      assert.deepEqual(proposed(coding(branch)), ['09:00-09:30 firefighting.incident R11 30'], branch);
    }
    for (const branch of ['spike/outbox', 'poc-outbox', 'adr/outbox', 'adr-12', 'users/me/rfc/outbox']) {
      assert.deepEqual(proposed(coding(branch)), ['09:00-09:30 architecture R06 30'], branch);
    }
    for (const branch of ['main', 'feature/hotfix-button', 'fix/spike', 'incident-list', 'adr-reader', 'reverting']) {
      assert.deepEqual(proposed(coding(branch)), [], branch);
    }
  });

  it('are one when files of several classes are used on a branch whose name states its purpose', () => {
    const branch = 'hotfix/rounding';
    const activities = [
      activity('09:00', '09:30', { ...edit, branch }),
      activity('09:30', '09:50', { ...guide, branch }),
    ];
    assert.deepEqual(proposed(activities), ['09:00-09:50 firefighting.incident R11 50']);
  });

  it('are not made for an interface description if source of its project was edited within half an hour', () => {
    const spec = activity('10:00', '10:10', { ...edit, doc: 'api/openapi.yaml' });
    assert.deepEqual(proposed([activity('09:00', '09:31', edit), spec]), []);
    assert.deepEqual(proposed([spec, activity('10:39', '10:50', edit)]), []);
    assert.equal(proposed([activity('09:00', '09:30', edit), spec]).length, 1);
    assert.equal(proposed([activity('09:00', '09:31', { ...edit, project: 'till' }), spec]).length, 1);
    const after = activity('10:11', '10:12', { doc: 'src/routes.ts' });
    assert.deepEqual(proposed([spec, after], [], '10:40'), [], 'the route can still be edited');
    assert.equal(proposed([spec, after], [], '10:41').length, 1);
  });

  it('are made only after a stretch has ended', () => {
    const writing = [activity('09:00', '09:20', guide)];
    assert.deepEqual(proposed(writing, [], '09:25'), []);
    assert.equal(proposed(writing, [], '09:25:01').length, 1);
    assert.equal(proposed([...writing, activity('09:20', '09:22', edit)], [], '09:22').length, 1);
  });

  it('are made only for the time outside a tag', () => {
    const activities = [activity('09:00', '09:30', guide)];
    const states = segmentsOf({ activities, entries: [entry('09:00', '09:20', { category: 'support' })] });
    assert.deepEqual(
      states.map(({ start, state, category }) => [timeOf(start), state, category]),
      [
        ['09:00:00', 'confirmed', 'support'],
        ['09:20:00', 'suggested', 'documentation'],
      ],
    );
  });

  it('are the same for a day and for its week', () => {
    const late = { ...activity('22:00', '+1 02:00', guide), evidence: [at('22:00')] };
    const all = { activities: [late], entries: [], pauses: [] };
    const terms = { decisions: [], settled: 5 * MINUTE };
    const next = { start: at('+1 00:00'), end: at('+2 00:00') };
    const now = at('+1 12:00');
    const bounds = (range: typeof day) =>
      timeline(all, utc, range, now, terms).map(({ suggestion }) => [suggestion?.start, suggestion?.end]);
    assert.deepEqual(bounds({ start: day.start, end: next.end }), [...bounds(day), ...bounds(next)]);
    assert.deepEqual(bounds(next), [[at('+1 00:00'), at('+1 02:00')]]);
  });
});

describe('Learning from decisions', () => {
  const writing = [activity('09:00', '09:20', guide)];
  const half = [
    activity('09:00', '09:02', guide),
    activity('09:02', '09:03', config),
    activity('09:03', '09:05', guide),
  ];

  it('changes the weight of a rule: w′ = (10·w + accepted) / (10 + decisions)', () => {
    // 4 of 5 minutes at weight 0.75 score 0.6.
    assert.equal(proposed(half).length, 1);
    const mixed = Array.from({ length: 20 }, (_, index): Verdict => (index % 2 === 1 ? 'edited' : 'rejected'));
    // The score is (7.5 + 5) / 30 · 0.8 = 0.33.
    assert.deepEqual(proposed(half, decided(mixed)), []);
    assert.equal(proposed(half, decided(mixed.map(() => 'accepted'))).length, 1);
  });

  it('stops all rules for the time of a rejected suggestion', () => {
    const [before] = decided(['rejected']);
    assert.ok(before);
    const on = writing.map((one) => ({ ...one, branch: 'docs/webhooks' }));
    assert.deepEqual(proposed(on, [{ ...before, start: at('09:10'), end: at('09:15') }]), []);
    assert.equal(proposed(on, [{ ...before, start: at('08:00'), end: at('09:00') }]).length, 1);
  });

  it('mutes a rule for fourteen days after three rejections in a row, and only then', () => {
    const early = decided(
      ['accepted', 'accepted', 'accepted', 'accepted', 'rejected', 'rejected', 'rejected'],
      '08:00',
    );
    const days = (count: number) => early.map((one) => ({ ...one, decidedAt: one.decidedAt - count * 24 * HOUR }));
    assert.deepEqual(proposed(writing, early), []);
    assert.deepEqual(proposed(writing, days(13)), []);
    assert.equal(proposed(writing, days(15)).length, 1);
    assert.equal(proposed(writing, early.toSpliced(5, 1)).length, 1);
    const broken = early.map((one, index) => (index === 5 ? { ...one, verdict: 'accepted' as const } : one));
    assert.equal(proposed(writing, broken).length, 1);
    assert.equal(proposed([activity('07:00', '07:20', guide)], early).length, 1, 'suggestions for earlier time stay');
  });

  it('counts what one answer rejects in several parts as one rejection, so that it mutes no rule', () => {
    const [one, two, three] = decided(['rejected', 'rejected', 'rejected'], '08:00');
    assert.ok(one && two && three);
    assert.deepEqual(proposed(writing, [one, two, three]), []);
    const together = [one, two, three].map((part) => ({ ...part, decidedAt: one.decidedAt }));
    assert.equal(proposed(writing, together).length, 1);
    // A later correction of one part takes back that all of them were wrong.
    const later = { ...three, verdict: 'accepted' as const, decidedAt: two.decidedAt };
    assert.equal(proposed(writing, [one, two, later, { ...three, decidedAt: three.decidedAt + MINUTE }]).length, 1);
  });

  it('changes only the rule that the decisions are about', () => {
    const on = writing.map((one) => ({ ...one, branch: 'docs/webhooks' }));
    assert.deepEqual(proposed(on, decided(['rejected', 'rejected', 'rejected'])), ['09:00-09:20 documentation R05 20']);
  });
});
