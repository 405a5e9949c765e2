import type { Observation } from '../observation/observation';
import { isKnownProgram } from '../stretch/programs';
import { type Instant, overlaps, type Span } from '../time/span';
import type { Aliases } from './aliases';
import type { WrittenLine } from './windowLines';

/**
 * Lines of what other programs said about `day`, by its classes alone: without titles, and with aliases of projects and
 * branches. What overlaps a span in `hidden` is left out. No line is later than `end`.
 */
export function observedLines(
  observations: readonly Observation[],
  day: Span,
  hidden: readonly Span[],
  end: Instant,
  aliases: Aliases,
): WrittenLine[] {
  return observations
    .filter((one) => overlaps(one, day) && !hidden.some((span) => overlaps(one, span)))
    .map((one) => ({
      ...{ t: Math.min(one.end, end), k: 'observed', from: iso(one.start), to: iso(one.end) },
      what: classed(one, aliases),
    }));
}

function classed({ key: _key, start: _start, end: _end, ...one }: Observation, aliases: Aliases): object {
  switch (one.kind) {
    case 'calendar': {
      const { title: _title, ...rest } = one;
      return rest;
    }
    case 'commit': {
      const { project, branch, ...rest } = one;
      return {
        ...rest,
        project: aliases.project(project),
        ...(branch !== undefined && { branch: aliases.branch(branch) }),
      };
    }
    case 'program': {
      const { project, program, ...rest } = one;
      return {
        ...rest,
        program: isKnownProgram(program) ? program : 'other',
        ...(project !== undefined && { project: aliases.project(project) }),
      };
    }
    case 'app':
    case 'afk':
      return one;
    default:
      return one satisfies never;
  }
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
