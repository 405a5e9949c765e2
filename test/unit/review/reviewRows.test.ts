import assert from 'node:assert/strict';
import { type ReviewRow, reviewRows } from '../../../src/core/review/reviewRows';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { line, proposal, spansOf } from './support/dayLines';

const working = [{ start: 0, end: 540 * MINUTE }];
const asked = (...lines: Parameters<typeof reviewRows>[0]) => reviewRows(lines, working).asked;
const named = (rows: readonly ReviewRow[]) =>
  rows.map(
    ({ proposed, usual, kind, project }) => proposed?.duty ?? proposed?.category ?? usual?.duty ?? project ?? kind,
  );

describe('The rows of a review', () => {
  it('are what the rules propose, in the editor and elsewhere, then what nothing is proposed for, the longest first', () => {
    const rows = asked(
      line('segment', 0, 60, { project: 'billing' }),
      proposal('editor', 60, 75, 'documentation.internal', 'R01'),
      line('gap', 75, 115),
      proposal('away', 115, 145, 'coordination.meeting', 'R23'),
      line('segment', 145, 160, { project: 'search' }),
    );
    assert.deepEqual(named(rows), ['coordination.meeting', 'documentation.internal', 'billing', 'away', 'search']);
    assert.deepEqual(
      rows.map(({ kind, length }) => [kind, length / MINUTE]),
      [
        ['away', 30],
        ['editor', 15],
        ['editor', 60],
        ['away', 40],
        ['editor', 15],
      ],
    );
  });

  it('join proposals of one category less than six minutes apart, whatever lies between, with the sum of their time', () => {
    const [row, ...others] = asked(
      proposal('editor', 0, 10, 'misuse-debugging.consumer', 'R08'),
      line('segment', 10, 15, { state: 'own' }),
      proposal('editor', 15, 35, 'misuse-debugging.consumer', 'R10'),
      proposal('away', 35, 40, 'misuse-debugging.consumer', 'R10'),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(spansOf([row ?? { start: 0, end: 0 }]), [[0, 40]]);
    assert.deepEqual(spansOf(row?.parts ?? []), [
      [0, 10],
      [15, 35],
      [35, 40],
    ]);
    assert.deepEqual([row?.kind, (row?.length ?? 0) / MINUTE], ['editor', 35]);
    assert.equal(row?.proposed?.suggestions.length, 3);
    assert.deepEqual(row?.proposed?.reasons, [
      { rule: 'R10', holds: 25 * MINUTE },
      { rule: 'R08', holds: 10 * MINUTE },
    ]);
  });

  it('name the category alone when the duties of their parts differ', () => {
    const [row] = asked(
      proposal('editor', 0, 10, 'documentation.internal', 'R01'),
      proposal('editor', 10, 20, 'documentation.api-spec', 'R02'),
    );
    assert.deepEqual([row?.proposed?.category, row?.proposed?.duty], ['documentation', undefined]);
  });

  it('do not join proposals of two categories, nor proposals six minutes apart, nor a proposal with untagged time', () => {
    const rows = asked(
      proposal('editor', 0, 10, 'documentation.internal', 'R01'),
      proposal('editor', 10, 21, 'architecture.decision', 'R03'),
      line('segment', 21, 33),
      proposal('editor', 33, 46, 'architecture.decision', 'R03'),
      proposal('editor', 52, 66, 'architecture.decision', 'R03'),
    );
    assert.deepEqual(spansOf(rows), [
      [52, 66],
      [33, 46],
      [10, 21],
      [0, 10],
      [21, 33],
    ]);
  });

  it('join untagged time near to each other, with the project of the most time', () => {
    const rows = asked(
      line('segment', 0, 9, { project: 'search' }),
      proposal('editor', 9, 14, 'support.explain', 'R24'),
      line('segment', 14, 25, { project: 'billing' }),
    );
    assert.deepEqual(named(rows), ['support.explain', 'billing']);
    assert.deepEqual(
      rows.map(({ parts }) => parts.length),
      [1, 2],
    );
  });

  it('leave out own work, tagged time, pauses and what lasts less than two minutes', () => {
    const tagged = line('gap', 60, 120, { type: 'duty', state: 'confirmed', category: 'support', entry: 'e' });
    const { asked: rows, small } = reviewRows(
      [line('segment', 0, 60, { state: 'own' }), tagged, line('paused', 120, 180), line('segment', 180, 181)],
      working,
    );
    assert.deepEqual([rows, small], [[], []]);
  });

  it('are no lines of their own when they are short: proposals under 4 min, untagged time under 12, absences under 30', () => {
    const { asked: rows, small } = reviewRows(
      [
        proposal('editor', 0, 4, 'documentation.internal', 'R01'),
        proposal('editor', 20, 23, 'architecture.decision', 'R03'),
        line('segment', 40, 52),
        line('segment', 60, 71),
        line('gap', 100, 130),
        line('gap', 140, 169),
      ],
      working,
    );
    assert.deepEqual(spansOf(rows), [
      [0, 4],
      [100, 130],
      [40, 52],
    ]);
    assert.deepEqual(spansOf(small), [
      [20, 23],
      [140, 169],
      [60, 71],
    ]);
  });

  it('ask about the part of an absence that lies in working hours, if the absence has at most four hours', () => {
    assert.deepEqual(spansOf(asked(line('gap', 480, 700))), [[480, 540]]);
    assert.deepEqual(asked(line('gap', 480, 480 + 241)), []);
  });

  it('take an absence of half an hour to two hours around noon for a break, as long as no rule says more', () => {
    const hours = [{ start: 9 * HOUR, end: 18 * HOUR }];
    const rowOf = (from: number, to: number) =>
      reviewRows([line('gap', from, to), line('segment', to, to + 1)], hours).asked[0];
    assert.equal(rowOf(12 * 60, 13 * 60)?.usual?.duty, 'excluded.break');
    assert.equal(rowOf(12 * 60, 14 * 60)?.usual?.duty, 'excluded.break');
    assert.equal(rowOf(12 * 60, 14 * 60 + 1)?.usual, undefined);
    assert.equal(rowOf(9 * 60, 11 * 60)?.usual, undefined);
    assert.equal(rowOf(15 * 60, 16 * 60)?.usual, undefined);
    const always = [{ start: 0, end: 24 * HOUR }];
    assert.equal(reviewRows([line('gap', 12 * 60, 13 * 60)], always).asked[0]?.usual, undefined, 'no middle is known');
    const [meeting] = reviewRows([proposal('away', 12 * 60, 13 * 60, 'coordination.meeting', 'R23')], hours).asked;
    assert.equal(meeting?.proposed?.duty, 'coordination.meeting');
    assert.equal(meeting?.usual, undefined);
  });
});
