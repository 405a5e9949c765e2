import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import type { Given } from './given';
import { actOf } from './load';
import { key } from './sums';

/** How the faults that were examined in the week turned out. */
export function causes(given: Given) {
  const { week, now, entries } = given;
  const act = actOf(entries);
  const examined = entries.filter((one) => one.start < week.span.end && (one.end ?? now) > week.span.start);
  const theirs = examined.filter(({ category }) => category === 'misuse-debugging');
  const ours = examined.filter(({ duty }) => duty === 'own.debugging');
  const isShared = ({ id }: DutyEntry) => [theirs, ours].every((one) => one.some((other) => act(other.id) === act(id)));
  return {
    theirs: faults(
      theirs.filter((one) => !isShared(one)),
      act,
    ),
    ours: faults(
      ours.filter((one) => !isShared(one)),
      act,
    ),
    both: faults([...theirs, ...ours].filter(isShared), act),
    unclear: faults(
      examined.filter(({ duty }) => duty === 'firefighting.troubleshooting'),
      act,
    ),
  };
}

/** How many faults the entries are about. */
function faults(entries: readonly DutyEntry[], act: (id: string) => string): number {
  const about = ({ topic, link }: DutyEntry) => key(topic) ?? link;
  const isOne = (a: DutyEntry, b: DutyEntry) =>
    act(a.id) === act(b.id) || (about(a) !== undefined && about(a) === about(b));
  const left = new Set(entries);
  let count = 0;
  for (const first of left) {
    count++;
    const fault = [first];
    for (const one of fault) for (const other of left) if (isOne(one, other) && left.delete(other)) fault.push(other);
  }
  return count;
}
