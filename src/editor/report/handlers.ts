import { commands } from '../contributions';
import type { ReportNotice } from './reportNotice';
import type { ReportPanel } from './reportPanel';
import type { ShareCommand } from '../share/shareCommand';

export interface ReportHandlerDeps {
  readonly panel: () => Promise<Pick<ReportPanel, 'show' | 'week'>>;
  readonly notice: () => Promise<Pick<ReportNotice, 'seen'>>;
  readonly sharing: () => Promise<Pick<ShareCommand, 'run' | 'brag' | 'choose'>>;
}

/** The commands that show the report and let it out; what they do is loaded with the first of them. */
export function reportHandlers({ panel, notice, sharing }: ReportHandlerDeps) {
  return {
    [commands.openReport]: async (given?: unknown) => {
      const { parseWeekArgument } = await import('../../core/report/weekArgument');
      const week = parseWeekArgument(given);
      (await panel()).show(week);
      await (await notice()).seen(week);
    },
    [commands.share]: async (given?: unknown) => (await sharing()).run(given ?? (await panel()).week),
    [commands.bragDocument]: async () => (await sharing()).brag(),
    [commands.copyPreview]: async () => (await sharing()).choose('copy'),
    [commands.savePreview]: async () => (await sharing()).choose('save'),
    [commands.addOutcomes]: async () => (await sharing()).choose('outcomes'),
  };
}
