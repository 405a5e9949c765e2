import assert from 'node:assert/strict';
import { dayOf } from '../../../src/core/time/calendar';
import { exportTrace } from '../../../src/core/trace/exportTrace';
import { parseTrace } from '../../../src/core/trace/parseTrace';
import { replayed } from './support/randomDay';

const zone = 'Asia/Kathmandu';

describe('The observations in an exported trace', () => {
  it('are what other programs said by its classes, from which a replay observes the same', () => {
    const at = (minute: number) => new Date(Date.parse('2026-11-23T09:00:00Z') + minute * 60_000).toISOString();
    const during = (from: number, to: number) => ({ from: at(from), to: at(to) });
    const names = ['secretPlan', 'acme', 'jira-4711', 'Jo Doe', 'acme-deploy'];
    const lines = [
      { trace: 1, zone },
      { t: at(0), w: 'w1', k: 'focus' },
      { t: at(0), w: 'w1', k: 'open', doc: 'src/plan.ts', project: names[1], branch: names[2] },
      { t: at(1), w: 'w1', k: 'shell-start', program: 'kubectl' },
      { t: at(2), w: 'w1', k: 'shell-stop', program: 'kubectl', exit: 1 },
      { t: at(2), w: 'w1', k: 'shell-start', program: names[4] },
      { t: at(60), k: 'calendar', id: 'a', ...during(10, 40), title: `Refinement of ${names[0]}`, people: 5 },
      { t: at(60), k: 'calendar', id: 'b', ...during(45, 55), title: `Dentist with ${names[3]}` },
      { t: at(60), k: 'app', ...during(41, 44), app: 'Slack', title: `#help-${names[0]}` },
      { t: at(60), k: 'afk', ...during(12, 30) },
      {
        ...{ t: at(60), k: 'commit', project: names[1], branch: names[2] },
        ...{ subject: `fix: ${names[0]}`, files: ['src/plan.ts'], author: 'agent' },
      },
      { t: at(61), k: 'entry', ...during(44, 50), duty: 'excluded.private' },
    ];
    const trace = parseTrace(lines.map((line) => JSON.stringify(line)).join('\n'));
    const { recorded, now } = replayed(trace);
    const day = dayOf(trace.header.calendar, '2026-11-23').span;
    const exported = exportTrace(recorded, day, trace.header, now);
    for (const name of names) assert.ok(!exported.includes(name), exported);
    const { recorded: again, now: end } = replayed(parseTrace(exported));
    assert.equal(end, now);
    const minute = (instant: number) => (instant - Date.parse(at(0))) / 60_000;
    assert.deepEqual(
      again.observations?.map(({ key: _key, start, end: last, ...one }) => [minute(start), minute(last), one]),
      [
        [1, 2, { kind: 'program', program: 'kubectl', exit: 1, project: 'project-1' }],
        [2, 2, { kind: 'program', program: 'other', project: 'project-1' }],
        [10, 40, { kind: 'calendar', titleClass: 'refinement', answer: 'none', busy: true, people: 5 }],
        [12, 30, { kind: 'afk' }],
        [41, 44, { kind: 'app', app: 'chat', topic: 'question' }],
        [
          ...[60, 60],
          {
            ...{ kind: 'commit', project: 'project-1', branch: 'branch-1', author: 'agent', type: 'fix' },
            ...{ topic: 'own-fault', classes: ['source'] },
          },
        ],
      ],
    );
  });
});
