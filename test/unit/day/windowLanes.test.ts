import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Activity } from '../../../src/core/activity/activity';
import { windowLanes } from '../../../src/core/day/windowLanes';
import { HOUR, mergeSpans, MINUTE, type Span, totalLength } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';

const day: Span = { start: 0, end: 24 * HOUR };
const activity = (window: string, from: number, to: number, project?: string): Activity => ({
  ...{ window, start: from * MINUTE, end: to * MINUTE, kind: 'edit', fileClass: 'source', evidence: [from * MINUTE] },
  ...(project !== undefined && { project }),
});
const lanesOf = (activities: readonly Activity[]) =>
  windowLanes(activities, day, () => 'VS Code').map(({ project, spans }) => [
    project,
    spans.map(({ start, end }) => `${start / MINUTE}–${end / MINUTE}`).join(' '),
  ]);

describe('the lanes of a day', () => {
  it('are one for each window, with the documents of a project joined', () => {
    const activities = [
      activity('a', 0, 10, 'billing'),
      activity('a', 10, 20, 'billing'),
      activity('b', 5, 15, 'gateway'),
    ];
    assert.deepEqual(lanesOf(activities), [
      ['billing', '0–20'],
      ['gateway', '5–15'],
    ]);
  });

  it('go on with a window that was opened again after the last one of its project', () => {
    const activities = [
      activity('a', 0, 10, 'billing'),
      activity('b', 30, 40, 'billing'),
      activity('c', 35, 38, 'billing'),
    ];
    assert.deepEqual(lanesOf(activities), [
      ['billing', '0–10 30–40'],
      ['billing', '35–38'],
    ]);
  });

  it('name the project with the most time', () => {
    assert.deepEqual(lanesOf([activity('a', 0, 10, 'one'), activity('a', 20, 50, 'two'), activity('a', 60, 70)]), [
      ['two', '0–10 20–50 60–70'],
    ]);
  });

  it('leave out time in a project that is never recorded, and what lies outside the day', () => {
    const hidden: Activity = { ...activity('a', 0, 10), hidden: true };
    assert.deepEqual(lanesOf([hidden, activity('b', 24 * 60 - 5, 24 * 60 + 5, 'one')]), [['one', '1435–1440']]);
  });

  it('have spans that are sorted and do not overlap, and together cover the time of each window', () => {
    const any = fc
      .array(
        fc.record({ window: fc.constantFrom('a', 'b', 'c'), length: fc.nat(40), gap: fc.nat(20), project: fc.nat(2) }),
      )
      .map((steps) => {
        const ends = new Map<string, number>();
        return steps.map(({ window, length, gap, project }) => {
          const from = (ends.get(window) ?? 0) + gap;
          ends.set(window, from + length + 1);
          return activity(window, from, from + length + 1, `p${project}`);
        });
      });
    holdsForAll(
      fc.property(any, (activities) => {
        const lanes = windowLanes(activities, day, () => 'VS Code');
        assert.ok(lanes.length <= new Set(activities.map(({ window }) => window)).size);
        for (const { spans } of lanes) {
          assert.ok(spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= span.start));
        }
        const drawn = mergeSpans(lanes.flatMap(({ spans }) => [...spans]));
        const missing = mergeSpans(activities).filter(
          ({ start, end }) => !drawn.some((span) => span.start <= start && span.end >= end),
        );
        assert.equal(totalLength(missing), 0);
      }),
    );
  });
});
