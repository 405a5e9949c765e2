import type { Disposable } from '../../core/lifecycle/event';
import { parseWeekArgument } from '../../core/report/weekArgument';
import { shareReport } from '../../core/share/shareReport';
import { extensions } from '../../core/share/shareFormat';
import { weekAt } from '../../core/time/calendar';
import type { ReportSource } from '../report/reportSource';
import { pickFormat, pickLevel, pickSections } from './sharePicks';
import { type BragDeps, shareBrag } from './bragDocument';
import { deliver } from './delivery';
import { type RoleCaseDeps, shareRoleCase } from './roleCase';
import { type PreviewChoice, SharePreview } from './sharePreview';
import { shareText } from './shareText';

interface ShareDeps extends Omit<BragDeps & RoleCaseDeps, 'preview'> {
  readonly source: Pick<ReportSource, 'report'>;
}

/** `Invisible Load: Share…`: asks for level, sections and format, shows a preview, then copies or saves it. */
export class ShareCommand implements Disposable {
  readonly #deps: ShareDeps;
  readonly #preview = new SharePreview();

  constructor(deps: ShareDeps) {
    this.#deps = deps;
  }

  /** Shares a week, the current one by default. Escape at any question shares nothing. */
  async run(input?: unknown): Promise<void> {
    const { extensionUri, source, calendar, clock } = this.#deps;
    const week = parseWeekArgument(input) ?? weekAt(calendar(), clock.now()).id;
    const level = await pickLevel(week);
    if (level === undefined) return;
    const report = await source.report(week);
    const choice = await pickSections(report, level);
    if (!choice) return;
    const format = await pickFormat();
    if (!format) return;
    const shared = shareReport(report, choice, format);
    const text = await shareText(shared, format, extensionUri);
    const name = `invisible-load-${report.week}-L${level}.${extensions[format]}`;
    const chosen = await this.#preview.show({ name, text, scrubbed: shared.scrubbed });
    const delivery = chosen === 'copy' || chosen === 'save' ? chosen : undefined;
    if (delivery && (await deliver(delivery, { name, text, format }))) this.#deps.onShared();
    await this.#preview.close();
  }

  /** Passes on the button that was chosen in the title of the preview. */
  decide(choice: PreviewChoice): void {
    this.#preview.decide(choice);
  }

  /** Shares a brag document. */
  async brag(): Promise<void> {
    await shareBrag({ ...this.#deps, preview: this.#preview });
  }

  /** Shares the case for a role; without one it asks which. */
  async roleCase(role?: unknown): Promise<void> {
    await shareRoleCase({ ...this.#deps, preview: this.#preview }, role);
  }

  dispose(): void {
    this.#preview.dispose();
  }
}
