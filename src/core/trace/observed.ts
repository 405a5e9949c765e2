import type { Activity } from '../activity/activity';
import { fileClassOf } from '../activity/classifyFile';
import { classifyApp } from '../observation/classifyApp';
import { commitTypeOf } from '../git/commitType';
import { commitTopicOf } from '../observation/classifyCommit';
import { isCancelled, titleClassOf } from '../observation/classifyTitle';
import type { AppUse, CalendarEvent, Commit, Observation, ProgramRun } from '../observation/observation';
import { ticketsOf } from '../observation/tickets';
import { byStart } from '../time/span';
import type { ToldLine } from './traceLine';
import type { TracedProgram } from './tracedPrograms';

/** What other programs said in a trace, sorted by start. A later line with the same id replaces the earlier one. */
export function observationsOf(
  told: readonly ToldLine[],
  programs: readonly TracedProgram[],
  activities: readonly Activity[],
): Observation[] {
  const own = ticketsOf(activities);
  const events = new Map<string, CalendarEvent>();
  const others: Observation[] = programs.map(programRun);
  told.forEach((line, index) => {
    const key = `${line.k} ${index}`;
    switch (line.k) {
      case 'calendar':
        events.set(line.id, calendarEvent(line));
        break;
      case 'app':
        others.push(appUse(line, key, own));
        break;
      case 'afk':
        others.push({ kind: 'afk', key, start: line.from, end: line.to });
        break;
      case 'commit':
        others.push(commit(line, key));
        break;
      case 'observed':
        others.push({ ...line.what, key, start: line.from, end: line.to });
        break;
      default:
        line satisfies never;
    }
  });
  return [...events.values(), ...others].toSorted(byStart);
}

function calendarEvent(line: Extract<ToldLine, { k: 'calendar' }>): CalendarEvent {
  const { id: key, from: start, to: end, title, answer, busy, people } = line;
  return {
    ...{ kind: 'calendar', key, start, end, titleClass: titleClassOf(title), title, answer },
    busy: busy && !isCancelled(title),
    ...(people !== undefined && { people }),
  };
}

function appUse(
  { from: start, to: end, app, title, url }: Extract<ToldLine, { k: 'app' }>,
  key: string,
  own: ReadonlySet<string>,
): AppUse {
  return { kind: 'app', key, start, end, ...classifyApp({ app, title, url }, own) };
}

function commit(
  { t, project, branch, subject, files, author }: Extract<ToldLine, { k: 'commit' }>,
  key: string,
): Commit {
  const type = commitTypeOf(subject);
  const topic = commitTopicOf(subject);
  return {
    ...{ kind: 'commit', key, start: t, end: t, project, author },
    ...(typeof branch === 'string' && { branch }),
    ...(type !== undefined && { type }),
    ...(topic !== undefined && { topic }),
    classes: [...new Set(files.map((file) => fileClassOf(file)))],
  };
}

function programRun({ window, start, end = start, program, project, exit }: TracedProgram): ProgramRun {
  return {
    ...{ kind: 'program', key: `${window} ${start}`, start, end: Math.max(start, end), program },
    ...(project !== undefined && { project }),
    ...(exit !== undefined && { exit }),
  };
}
