import type { Instant } from '../time/span';
import type { WindowLine } from './traceLine';

/** A program that ran in the terminal of a window. */
export interface TracedProgram {
  readonly window: string;
  readonly start: Instant;
  readonly program: string;
  readonly project?: string;
  end?: Instant;
  exit?: number;
}

/** Adds the program that a line starts, or ends the latest one of that name in its window. */
export function followPrograms(programs: TracedProgram[], line: WindowLine, project: string | undefined): void {
  if (line.k === 'shell-start') {
    const { w: window, t: start, program } = line;
    programs.push({ window, start, program, ...(project !== undefined && { project }) });
  } else if (line.k === 'shell-stop') {
    const running = programs.findLast(
      (one) => one.window === line.w && one.program === line.program && one.end === undefined,
    );
    if (!running) return;
    running.end = line.t;
    if (typeof line.exit === 'number') running.exit = line.exit;
  }
}
