import type { Duties } from '../../core/duty/duties';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Event } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import { type Calendar, dayAt } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { Duration, Instant, Span } from '../../core/time/span';
import type { WorkingHours } from '../../core/time/workingHours';
import { askForCauseOfDuty, askForCauseOfSession } from './causeQuestion';
import { askWhatItWas, type InputBoxApi } from './comingBackQuestion';
import { askWhereItEnded } from './forgottenDutyQuestion';
import { Prompter, type PrompterApi } from './prompter';
import { pickOverlap } from '../entry/pickOverlap';
import { displayLocale } from '../host/editorSettings';
import { proposedElsewhere } from '../host/elsewhere';
import { pickOne } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';

interface QuestionDeps {
  readonly open: () => Promise<Store>;
  readonly duties: Duties;
  readonly taxonomy: () => Taxonomy;
  readonly calendar: () => Calendar;
  readonly workingHours: () => WorkingHours;
  /** Undefined when nothing is suggested. */
  readonly suggestAfter: () => Duration | undefined;
  readonly enabled: () => boolean;
  readonly asksAfterMisuse: () => boolean;
  readonly clock: Clock;
  readonly onTick: Event<void>;
}

/** The unprompted questions. They share one prompter, so that only one is shown at a time. */
export interface Questions {
  /** Asks for the end of a duty that was left running. If there is none, asks what the absence was. */
  afterReturn(lastInput: Instant | undefined): Promise<void>;
  afterSession(session: Span, lastInput: Instant | undefined): Promise<void>;
  afterDuty(stopped: DutyEntry): Promise<void>;
}

export function promptQuestions(vscode: PrompterApi & InputBoxApi, deps: QuestionDeps): Questions {
  const { open, calendar, clock, enabled, onTick, workingHours, suggestAfter } = deps;
  const dayBegan = async () => {
    const { span } = dayAt(calendar(), clock.now());
    return (await open()).activitiesIn(span).find(({ start }) => start >= span.start)?.start;
  };
  const log = async () => (await open()).prompts;
  const prompter = new Prompter(vscode, { log, enabled, calendar, dayBegan, clock, onTick });
  const shown = { locale: displayLocale, showMessage: showStatusMessage, pickOne, pickOverlap };
  const proposed = async (span: Span) => {
    if (suggestAfter() === undefined) return [];
    // The absence is over, so its time is proposed at once.
    const terms = { calendar: calendar(), workingHours: workingHours(), suggestAfter: 0 };
    return proposedElsewhere(await open(), dayAt(calendar(), span.start), clock.now(), terms);
  };
  const all = { ...deps, ...shown, proposed, prompter };
  return {
    afterReturn: async (lastInput) => {
      if (!(await askWhereItEnded(all, lastInput))) await askWhatItWas(vscode, all, lastInput);
    },
    afterSession: (session, lastInput) => askForCauseOfSession(all, session, lastInput),
    afterDuty: (stopped) => askForCauseOfDuty(all, stopped),
  };
}
