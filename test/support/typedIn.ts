import type { Activity } from '../../src/core/activity/activity';
import { fileClassOf } from '../../src/core/activity/classifyFile';
import { MINUTE } from '../../src/core/time/span';

/** Typing once a minute in a document of the project `billing`, between `from` and `to` minutes before `now`. */
export function typedIn(doc: string, from: number, to: number, now: number): Activity {
  const [start, end] = [Math.round(now - from * MINUTE), Math.round(now - to * MINUTE)];
  const evidence = Array.from({ length: from - to }, (_, index) => start + index * MINUTE);
  return { start, end, window: 'w', kind: 'edit', fileClass: fileClassOf(doc), doc, project: 'billing', evidence };
}
