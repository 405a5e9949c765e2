import assert from 'node:assert/strict';
import { recordedOf, timeOf } from './script';

const minutes = (count: number) =>
  `${String(9 + Math.floor(count / 60)).padStart(2, '0')}:${String(count % 60).padStart(2, '0')}`;

describe('unbroken activity in one document', () => {
  const script = ['09:00 focus', '09:00 open src/a.ts'];
  for (let count = 1; count <= 150; count++) script.push(`${minutes(count)} edit src/a.ts`);
  const { activities } = recordedOf(script);

  it('is split into spans of about an hour, so that a week can be read by itself', () => {
    assert.deepEqual(
      activities.map(({ start, end }) => `${timeOf(start)}-${timeOf(end)}`),
      ['09:00:00-09:01:00', '09:01:00-10:02:00', '10:02:00-11:03:00', '11:03:00-11:30:00'],
    );
  });

  it('has sorted evidence within each span, the first at its start', () => {
    for (const { start, end, evidence } of activities) {
      assert.equal(evidence[0], start);
      assert.deepEqual(
        evidence,
        evidence.toSorted((a, b) => a - b),
      );
      assert.ok(evidence.every((one) => one >= start && one <= end));
    }
  });

  it('is typed in where it is, so a second hour in which a file is only scrolled has no edit, though its kind is edit', () => {
    const scrolling = ['09:00 focus', '09:00 open src/a.ts', '09:00 edit src/a.ts'];
    for (let count = 1; count <= 90; count++) scrolling.push(`${minutes(count)} scroll src/a.ts`);
    assert.deepEqual(
      recordedOf(scrolling).activities.map(({ start, kind, typed }) => [timeOf(start), kind, typed?.map(timeOf)]),
      [
        ['09:00:00', 'edit', ['09:00:00']],
        ['10:01:00', 'edit', []],
      ],
    );
  });
});

describe('evidence', () => {
  it('is stored at most every five seconds', () => {
    const script = ['09:00:00 focus', '09:00:00 open src/a.ts'];
    for (let second = 1; second <= 59; second++)
      script.push(`09:00:${String(second).padStart(2, '0')} select src/a.ts`);
    const [one] = recordedOf(script).activities;
    assert.equal(one?.evidence.length, 12);
  });
});
