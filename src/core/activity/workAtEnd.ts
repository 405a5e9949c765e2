import type { Activity } from './activity';
import { fileClassOf } from './classifyFile';
import { isCode } from './fileClass';
import type { GrowingSpan } from './windowState';

/**
 * A typed edit or a debug session makes the unbroken activity around it own work. This holds also when it was the last
 * evidence, so that no time counts after it (docs/design.md, "Own work"). `ended` is the span directly before `moment`.
 * Returns it with `workAtEnd`, or undefined when `moment` shows no work in code or does not follow without a break.
 */
export function withWorkAtEnd(ended: Activity | undefined, moment: GrowingSpan): Activity | undefined {
  if (!ended || ended.end !== moment.start || moment.last !== moment.start) return undefined;
  const { doc, project, language } = moment.place;
  const works = moment.kind === 'edit' || moment.kind === 'debug';
  if (!works || doc === undefined || project === undefined || !isCode(fileClassOf(doc, project, language)))
    return undefined;
  return { ...ended, workAtEnd: project };
}
