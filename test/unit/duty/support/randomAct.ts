import * as fc from 'fast-check';
import type { Duties } from '../../../../src/core/duty/duties';
import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import { MINUTE } from '../../../../src/core/time/span';
import { pauseRecording, resumeRecording } from '../../../../src/core/pause/pausing';
import type { DirectStore } from '../../../../src/core/store/store';
import type { Leave } from '../../../../src/core/leave/leave';
import type { Waits } from '../../../../src/core/wait/waits';
import type { HandClock } from '../../../support/tempStore';

/** What an act of a random sequence may use. */
export interface ActContext {
  readonly duties: Duties;
  readonly waits: Waits;
  readonly leave: Leave;
  /** Ids of the waits that are open. */
  readonly open: readonly string[];
  readonly clock: HandClock;
  readonly store: DirectStore;
  readonly entries: readonly DutyEntry[];
}

/** Something a developer can do. It may be refused. */
export type RandomAct = (context: ActContext) => Promise<unknown>;

const ids = ['documentation', 'misuse-debugging.proof', 'architecture', 'own.coding', 'excluded.break', 'chasing'];
const duty = fc.constantFrom(...ids).map((category) => ({ category }));
const facets = fc.record(
  {
    topic: fc.constantFrom('a', 'A ', 'b'),
    note: fc.string({ maxLength: 5, unit: 'grapheme-ascii' }),
    planned: fc.boolean(),
    roleFit: fc.constantFrom('mine', 'shared', 'standing-in'),
    standInRole: fc.constantFrom('tech-lead', 'none'),
    trigger: fc.constantFrom('asked', 'alert'),
    absence: fc.constantFrom('absent', 'overloaded'),
    requester: fc.constantFrom('mobile', 'PM'),
    link: fc.constant('https://tracker.example/1'),
    outcome: fc.constant('It shipped'),
  },
  { requiredKeys: [] },
);
const overlap = fc.constantFrom('replace', 'split', 'shift', undefined);
/** A past span: how many minutes ago it ended, and its length in minutes. */
const past = fc.record({ ago: fc.integer({ min: 0, max: 600 }), length: fc.integer({ min: 1, max: 180 }) });
const which = fc.nat({ max: 50 });

const spanOf = ({ clock }: ActContext, { ago, length }: { ago: number; length: number }) => ({
  start: clock.now() - (ago + length) * MINUTE,
  end: clock.now() - ago * MINUTE,
});
const pick = ({ entries }: ActContext, index: number) => entries[index % Math.max(1, entries.length)];
const waitOf = ({ open }: ActContext, index: number) => open[index % Math.max(1, open.length)] ?? 'none';
const idOf = (context: ActContext, index: number) => pick(context, index)?.id ?? 'none';

const start = fc.tuple(duty, facets).map(
  ([one, details]): RandomAct =>
    ({ duties }) =>
      duties.start({ ...one, ...details }),
);
const stop = fc.constant<RandomAct>(({ duties }) => duties.stop());
const stopAt = fc.nat({ max: 300 }).map(
  (ago): RandomAct =>
    ({ duties, clock }) =>
      duties.stopAt(clock.now() - ago * MINUTE),
);
const wait = fc.integer({ min: -20, max: 400 }).map(
  (minutes): RandomAct =>
    async ({ clock }) =>
      clock.forward(minutes),
);
const add = fc.tuple(duty, facets, past, overlap).map(
  ([one, details, when, how]): RandomAct =>
    (context) =>
      context.duties.add({ ...one, ...details, ...spanOf(context, when) }, how),
);
const addAll = fc.tuple(duty, fc.array(past, { minLength: 2, maxLength: 3 }), overlap).map(
  ([one, times, how]): RandomAct =>
    (context) =>
      context.duties.addAll(
        times.map((when) => ({ ...one, ...spanOf(context, when) })),
        how,
      ),
);
const capture = fc.tuple(duty, fc.constantFrom(5, 15, 30, 60)).map(
  ([one, length]): RandomAct =>
    (context) =>
      context.duties.capture({ ...one, ...spanOf(context, { ago: 0, length }) }),
);
const edit = fc.tuple(which, fc.option(past, { nil: undefined }), fc.option(duty, { nil: {} }), facets, overlap).map(
  ([index, when, one, details, how]): RandomAct =>
    (context) =>
      context.duties.edit(idOf(context, index), { ...(when && spanOf(context, when)), ...one, ...details }, how),
);
const split = fc.tuple(which, fc.nat({ max: 60 })).map(
  ([index, minute]): RandomAct =>
    (context) =>
      context.duties.split(idOf(context, index), (pick(context, index)?.start ?? 0) + minute * MINUTE),
);
const merge = fc.tuple(which, fc.integer({ min: 1, max: 3 })).map(
  ([index, step]): RandomAct =>
    (context) =>
      context.duties.merge([idOf(context, index), idOf(context, index + step)]),
);
const remove = which.map(
  (index): RandomAct =>
    (context) =>
      context.duties.remove([idOf(context, index)]),
);
const cause = fc.tuple(which, fc.constantFrom('ours', 'theirs', 'both', 'unclear')).map(
  ([index, one]): RandomAct =>
    (context) =>
      context.duties.closeCause(idOf(context, index), one),
);
const debugging = fc.tuple(past, fc.constantFrom('both', 'theirs'), overlap).map(
  ([when, one, how]): RandomAct =>
    (context) =>
      context.duties.addDebugging(spanOf(context, when), one, how),
);
const topics = fc.constant<RandomAct>(({ duties }) => duties.mergeTopics(['a'], 'b'));
const openWait = fc.constantFrom('chasing.approval', 'chasing.server-access').map(
  (kind): RandomAct =>
    ({ waits }) =>
      waits.open({ kind }),
);
const followUp = fc.tuple(which, past).map(
  ([index, when]): RandomAct =>
    (context) =>
      context.waits.followUp(waitOf(context, index), spanOf(context, when)),
);
const closeWait = which.map(
  (index): RandomAct =>
    (context) =>
      context.waits.close(waitOf(context, index)),
);
const editWait = which.map(
  (index): RandomAct =>
    (context) =>
      context.waits.edit(waitOf(context, index), {
        kind: 'chasing.approval',
        owner: null,
        subject: `changed ${index}`,
      }),
);
const dropWait = which.map(
  (index): RandomAct =>
    (context) =>
      context.waits.drop(waitOf(context, index)),
);

const proposal = fc.record({ category: fc.constantFrom('documentation', 'architecture'), when: past });
const proposedIn = (
  context: ActContext,
  { category, when }: { category: string; when: { ago: number; length: number } },
) => ({
  ...{
    category,
    ...spanOf(context, when),
    reasons: (['R01', 'R05'] as const).map((rule) => ({ rule, holds: MINUTE })),
  },
});
const accept = proposal.map(
  (one): RandomAct =>
    (context) =>
      context.duties.accept([proposedIn(context, one)]),
);
const reject = proposal.map(
  (one): RandomAct =>
    (context) =>
      context.duties.reject([proposedIn(context, one)]),
);
const acceptLikely = fc.array(proposal, { minLength: 1, maxLength: 3 }).map(
  (all): RandomAct =>
    (context) =>
      context.duties.acceptLikely(all.map((one) => proposedIn(context, one))),
);
const answerBlind = fc.tuple(proposal, duty).map(
  ([one, said]): RandomAct =>
    (context) =>
      context.duties.answerBlind(proposedIn(context, one), said),
);
const chooseRule = fc
  .record({ rule: fc.constantFrom('R01', 'R05'), choice: fc.constantFrom('always', 'never'), in: fc.boolean() })
  .map(
    ({ in: there, ...choice }): RandomAct =>
      (context) =>
        context.duties.chooseRule({ ...choice, ...(there && { project: 'billing' }) }),
  );
const takeBackChoice = which.map(
  (index): RandomAct =>
    (context) => {
      const choices = context.store.ruleChoices();
      return context.duties.takeBackChoices([choices[index % Math.max(1, choices.length)]?.id ?? 'none']);
    },
);
const takeAsOther = fc.tuple(proposal, duty, overlap).map(
  ([one, other, how]): RandomAct =>
    (context) => {
      const proposed = proposedIn(context, one);
      return context.duties.addAll([{ ...other, ...spanOf(context, one.when), proposed }], how);
    },
);

const amend = fc.tuple(which, facets).map(
  ([index, details]): RandomAct =>
    (context) =>
      context.duties.amend(idOf(context, index), details),
);
const originOf = ({ clock, store }: ActContext) => ({
  now: clock.now(),
  zone: clock.zone(),
  newId: () => store.newId(),
});
const pause = fc.constantFrom(undefined, 30, 600).map(
  (minutes): RandomAct =>
    async (context) => {
      const until = minutes === undefined ? undefined : context.clock.now() + minutes * MINUTE;
      context.store.act('pause', pauseRecording(originOf(context), until));
    },
);
const resume = fc.constant<RandomAct>(async (context) => {
  context.store.act('resume', resumeRecording(originOf(context)));
});

const days = ['2026-11-23', '2026-11-24', '2026-11-25'];
const leave = fc.subarray(days).map(
  (marked): RandomAct =>
    (context) =>
      context.leave.mark(days, marked),
);

export const randomAct: fc.Arbitrary<RandomAct> = fc.oneof(
  ...[start, start, stop, stopAt, wait, wait, add, add, capture, capture],
  ...[edit, edit, split, merge, remove, cause, debugging, topics],
  ...[openWait, editWait, followUp, closeWait, dropWait, leave, addAll, accept, reject, takeAsOther],
  ...[acceptLikely, answerBlind, chooseRule, takeBackChoice],
  ...[amend, pause, resume],
);
