import type { RuleId } from '../../../../src/core/records/ruleId';
import type { Suggestion } from '../../../../src/core/suggest/suggestion';
import { MINUTE, type Span } from '../../../../src/core/time/span';
import type { DayRow } from '../../../../src/core/timeline/dayRows';

/** A line of a day between two minutes. */
export function line(type: 'segment' | 'gap' | 'paused', from: number, to: number, more = {}): DayRow {
  const untagged = type === 'segment' && { state: 'untagged' };
  return { type, start: from * MINUTE, end: to * MINUTE, ...untagged, ...more } as DayRow;
}

/** The line of a proposal between two minutes, for which one rule holds for all of its time. */
export function proposal(where: 'editor' | 'away', from: number, to: number, id: string, rule: RuleId): DayRow {
  const [category = '', duty] = [id.split('.')[0], id.includes('.') ? id : undefined];
  const span = { start: from * MINUTE, end: to * MINUTE };
  const reasons = [{ rule, holds: span.end - span.start }];
  const suggestion: Suggestion = { ...span, category, ...(duty !== undefined && { duty }), reasons };
  return { type: 'suggestion', ...span, ...(where === 'editor' && { state: 'suggested' }), suggestion };
}

/** Spans in minutes. */
export function spansOf(spans: readonly Span[]): number[][] {
  return spans.map(({ start, end }) => [start / MINUTE, end / MINUTE]);
}
