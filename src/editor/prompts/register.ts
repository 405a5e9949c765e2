import * as vscode from 'vscode';
import type { Instant } from '../../core/time/span';
import type { Host } from '../host/host';
import { PromptSources } from './promptSources';

interface Links {
  readonly recording: { readonly lastEvidence: () => Instant | undefined };
}

/** Registers the questions that are shown without a command. */
export function registerPrompts(
  host: Pick<Host, 'access' | 'duties' | 'taxonomy' | 'calendar' | 'clock' | 'settings' | 'ticker' | 'problems'>,
  { recording }: Links,
) {
  const { access, duties, taxonomy, calendar, clock, settings, ticker, problems } = host;
  const enabled = () => settings.value.prompts.enabled;
  const sources = new PromptSources(vscode, {
    clock,
    enabled,
    lastEvidence: recording.lastEvidence,
    onDidChange: access.onDidChange,
    fail: problems.tellOnce,
    questions: async () => {
      const { promptQuestions } = await import('./promptQuestions');
      const workingHours = () => settings.value.workingHours;
      const asksAfterMisuse = () => settings.value.prompts.afterMisuse;
      const services = { open: access.open, duties: await duties(), taxonomy, calendar, clock, onTick: ticker.onTick };
      return promptQuestions(vscode, { ...services, enabled, workingHours, asksAfterMisuse });
    },
  });
  return { onEnded: sources.ended, dispose: () => sources.dispose() };
}
