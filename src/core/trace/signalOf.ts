import type { SignalBody } from '../activity/signal';
import type { TraceLine, WindowLine } from './traceLine';

export function isOfWindow(line: TraceLine): line is WindowLine {
  return 'w' in line;
}

/** The signal of a line of a window. */
export function signalOf(line: WindowLine): SignalBody {
  switch (line.k) {
    case 'open': {
      const { k: kind, doc, lang, project, branch, review, owner } = line;
      return {
        kind,
        doc,
        ...(lang !== undefined && { language: lang }),
        ...(project !== undefined && { project }),
        ...(branch !== undefined && { branch }),
        ...(review !== undefined && { review }),
        ...(owner !== undefined && { owner }),
      };
    }
    case 'edit':
    case 'bulk':
    case 'external':
    case 'select':
    case 'scroll':
    case 'save':
      return { kind: line.k, doc: line.doc };
    case 'input':
      return { kind: line.k, scheme: line.scheme };
    case 'task-start':
    case 'task-stop':
      return { kind: line.k, group: line.group };
    case 'shell-start':
      return { kind: line.k, program: line.program };
    case 'shell-stop':
      return { kind: line.k, program: line.program, ...(typeof line.exit === 'number' && { exit: line.exit }) };
    case 'branch':
      return { kind: line.k, ...(typeof line.branch === 'string' && { branch: line.branch }) };
    case 'owner':
      return { kind: line.k, doc: line.doc, owner: line.owner };
    case 'focus':
    case 'blur':
    case 'tick':
    case 'close':
    case 'active':
    case 'debug-start':
    case 'debug-pause':
    case 'debug-continue':
    case 'debug-stop':
    case 'preview-open':
    case 'preview-close':
      return { kind: line.k };
    default:
      return line satisfies never;
  }
}
