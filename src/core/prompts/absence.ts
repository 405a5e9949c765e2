import * as l10n from '@vscode/l10n';
import type { DutyStart } from '../records/dutyEntry';
import { parseDuration } from '../input/duration';
import { checkPast } from '../input/pastSpan';
import { parseTimeSpan } from '../input/timeSpan';
import { wallDate } from '../input/wallClock';
import type { Calendar } from '../time/calendar';
import type { Instant, Span } from '../time/span';

/** The possible answers to what an absence was, in the order of their keys. */
type AbsenceAnswer = 'meeting' | 'question' | 'chasing' | 'own' | 'break';

const duties: Readonly<Record<AbsenceAnswer, DutyStart>> = {
  meeting: { category: 'coordination', duty: 'coordination.meeting' },
  question: { category: 'support' },
  chasing: { category: 'chasing' },
  own: { category: 'own' },
  break: { category: 'excluded', duty: 'excluded.break' },
};

export const absenceAnswers = Object.keys(duties) as readonly AbsenceAnswer[];

/** The duty to store for an answer; undefined for any other choice, such as leaving the absence open. */
export function dutyOfAnswer(id: string): DutyStart | undefined {
  const answer = absenceAnswers.find((one) => one === id);
  return answer && duties[answer];
}

/** The rows of the picker: five answers with their keys, then “correct the length”, then “leave it open”. */
export function absenceChoices() {
  return [
    { id: 'meeting', label: l10n.t('1  Meeting'), icon: 'organization' },
    { id: 'question', label: l10n.t('2  A question'), icon: 'question' },
    { id: 'chasing', label: l10n.t('3  Chasing somebody'), icon: 'mail' },
    { id: 'own', label: l10n.t('4  Own work elsewhere'), icon: 'person' },
    { id: 'break', label: l10n.t('5  Break, or not work'), icon: 'coffee' },
    { label: '' },
    { id: 'length', label: l10n.t('Correct the length…'), icon: 'watch' },
    { id: 'open', label: l10n.t('Leave it open'), icon: 'circle-slash' },
  ];
}

/** Parses the corrected span of an absence: a length from its start, or times. Throws `InputError`. */
export function parseAbsence(text: string, gap: Span, calendar: Calendar, now: Instant): Span {
  if (/[-–—]/.test(text)) {
    const { zone } = calendar;
    return parseTimeSpan(text, { now, zone, date: wallDate(gap.start, zone), near: gap });
  }
  return checkPast({ start: gap.start, end: gap.start + parseDuration(text) }, now);
}
