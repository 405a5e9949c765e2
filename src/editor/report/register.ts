import * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import { commands } from '../contributions';
import type { EntryActs } from '../entry/entryActs';
import { executeCommand } from '../host/commands';
import type { StoreFiles } from '../../core/store/storeFiles';
import type { LocalDate } from '../../core/time/calendar';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import { setGlobally } from '../host/editorSettings';
import { FirstPanel } from './firstPanel';
import { registerReportSerializer } from './reportSerializer';

interface Links {
  readonly entries: { readonly acts: () => Promise<EntryActs> };
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalState'>;
  readonly recording: { readonly pageInput: () => void };
  readonly zone: { readonly ofPage: (zone: string) => void };
  readonly files: Pick<StoreFiles, 'inMemory'>;
  readonly today: { readonly view: () => Promise<{ readonly listed: LocalDate | undefined }> };
}

/** Registers the weekly report: its panel, and the notice that a week is ready. */
export function registerReport(
  host: Pick<
    Host,
    'access' | 'calendar' | 'clock' | 'taxonomy' | 'settings' | 'ticker' | 'problems' | 'log' | 'onSettled'
  >,
  { context, entries, recording, zone, files, today }: Links,
) {
  const { access, calendar, clock, taxonomy, settings, ticker, problems, log, onSettled } = host;
  const owned = new DisposableStore();
  const source = owned.add(
    new Lazy(async () => {
      const { reportSource } = await import('./reportSource');
      return reportSource({
        access,
        calendar,
        clock,
        taxonomy,
        settings: () => settings.value,
        onSettings: settings.onDidChange,
        onTick: ticker.onTick,
      });
    }),
  );
  const first = new FirstPanel();
  const panel = owned.add(
    new Lazy(async () => {
      const { ReportPanel } = await import('./reportPanel');
      const isReadOnly = () => access.current?.readOnly ?? false;
      return new ReportPanel({
        week: {
          extensionUri: context.extensionUri,
          source: await source.value(),
          log,
          isReadOnly,
          onInput: recording.pageInput,
          onZone: zone.ofPage,
          edit: (entry) => void executeCommand(commands.editEntry, entry),
          share: (week) => void executeCommand(commands.share, week),
          makeCase: (role) => void executeCommand(commands.roleCase, role),
          leave: (week) => void executeCommand(commands.markLeave, week),
          showSample: () => void executeCommand(commands.sampleReport),
        },
        day: {
          extensionUri: context.extensionUri,
          open: access.open,
          ...{ clock, taxonomy, log },
          terms: () => {
            const { workingHours, recording: recorded, suggestAfter } = settings.value;
            return { calendar: calendar(), workingHours, idle: recorded.idle, suggestAfter };
          },
          acts: entries.acts,
          onDidChange: access.onDidChange,
          onSettings: settings.onDidChange,
          onTick: ticker.onTick,
          onInput: recording.pageInput,
          tell: problems.tell,
          readOnlyPath: () => (access.current?.readOnly ? access.current.path : undefined),
        },
        first: first.take(),
        tell: problems.tell,
      });
    }),
  );
  /** Rejects as the panel does, and leaves no empty one open then. */
  const opened = async () => {
    first.open();
    return panel.value().finally(() => first.take()?.dispose());
  };
  const sample = owned.add(
    new Lazy(async () => {
      const { SamplePanel } = await import('./samplePanel');
      const { extensionUri } = context;
      return new SamplePanel({ extensionUri, log, files, calendar, clock, onInput: recording.pageInput });
    }),
  );
  const notice = owned.add(
    new Lazy(async () => {
      const { ReportNotice } = await import('./reportNotice');
      return new ReportNotice(vscode, {
        calendar,
        clock,
        onTick: ticker.onTick,
        onDidChange: access.onDidChange,
        store: () => access.current,
        kind: () => settings.value.weekReady,
        memory: context.globalState,
        open: async (week) => {
          await executeCommand(commands.openReport, week);
        },
        turnOff: () => setGlobally('report.weekReady', 'off'),
        fail: problems.tellOnce,
      });
    }),
  );
  owned.add(registerReportSerializer(() => panel.value()));
  owned.add(onSettled(() => void notice.value().catch(problems.tellOnce)));
  return {
    /** The source of reports, for features that share them. */
    source: () => source.value(),
    /** The week that the open panel shows; undefined if it follows the current week or is not open. */
    week: async () => (await panel.value()).week,
    handlers: {
      [commands.openReport]: async (given?: unknown) => {
        const week = given === undefined ? given : (await import('../shared/listRow')).weekArgument(given);
        await (await opened()).show(week);
        await (await notice.value()).seen(week);
      },
      [commands.openDay]: async (given?: unknown) => {
        const { dateArgument } = await import('../shared/listRow');
        const date = dateArgument(given) ?? (await today.view()).listed;
        await (await panel.value()).showDay(date);
      },
      [commands.sampleReport]: async () => (await sample.value()).show(),
    },
    dispose: () => owned.dispose(),
  };
}
