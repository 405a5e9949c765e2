import * as vscode from 'vscode';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Instant } from '../../core/time/span';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import { loadedOnce } from '../host/loading';

interface Links {
  readonly recording: {
    readonly ofWindow: { readonly current: { readonly lastEvidence: Instant | undefined } | undefined };
  };
}

/** Registers the questions that are shown without a command. */
export function registerPrompts(
  host: Pick<
    Host,
    'access' | 'duties' | 'taxonomy' | 'calendar' | 'clock' | 'settings' | 'ticker' | 'problems' | 'onSettled'
  >,
  { recording }: Links,
) {
  const { access, duties, taxonomy, calendar, clock, settings, ticker, problems, onSettled } = host;
  const fail = problems.tellOnce;
  const enabled = () => settings.value.prompts.enabled;
  const sources = new Lazy(async () => {
    const { PromptSources } = await import('./promptSources');
    return new PromptSources(vscode, {
      clock,
      enabled,
      lastEvidence: () => recording.ofWindow.current?.lastEvidence,
      isOpen: () => access.current !== undefined,
      onDidChange: access.onDidChange,
      fail,
      questions: loadedOnce(async () => {
        const { promptQuestions } = await import('./promptQuestions');
        const workingHours = () => settings.value.workingHours;
        const suggestAfter = () => settings.value.suggestAfter;
        const asksAfterMisuse = () => settings.value.prompts.afterMisuse;
        const services = {
          open: access.open,
          duties: await duties(),
          taxonomy,
          calendar,
          clock,
          onTick: ticker.onTick,
        };
        return promptQuestions(vscode, { ...services, enabled, workingHours, suggestAfter, asksAfterMisuse });
      }),
    });
  });
  const started = onSettled(() => void sources.value().catch(fail));
  return {
    /** Call with a duty that the developer ended by hand. */
    onEnded: (entry: DutyEntry) => void sources.value().then((asking) => asking.ended(entry), fail),
    dispose: () => {
      started.dispose();
      sources.dispose();
    },
  };
}
