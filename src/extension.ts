import { randomUUID } from 'node:crypto';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { InvisibleLoadApi } from './api';
import { Duties } from './core/duty/duties';
import { withCustom } from './core/taxonomy/customTaxonomy';
import { taxonomy as core } from './core/taxonomy/taxonomy';
import { ExtensionApi } from './editor/api/extensionApi';
import { registerCommands } from './editor/host/commands';
import { commands } from './editor/contributions';
import { maintainDaily } from './editor/data/dailyMaintenance';
import { BasisWatch } from './editor/data/basisWatch';
import { beginning } from './editor/duty/begin';
import { dutyHandlers } from './editor/duty/handlers';
import { DutyStatus } from './editor/status/dutyStatus';
import { entryHandlers } from './editor/entry/handlers';
import { Ticker } from './editor/host/ticker';
import { Lazy } from './editor/host/lazy';
import { Problems } from './editor/host/problems';
import { PromptSources } from './editor/prompts/sources';
import { RecordingSwitch } from './editor/recording/recordingSwitch';
import { reportHandlers } from './editor/report/handlers';
import { waitHandlers } from './editor/wait/handlers';
import { registerReportSerializer } from './editor/report/serializer';
import { EditorSettings, setGlobally } from './editor/host/settings';
import { StatusBar } from './editor/status/statusBar';
import { StoreAccess } from './editor/host/storeAccess';
import { systemClock as clock } from './editor/host/systemClock';
import { Today } from './editor/host/today';
import { databasePath } from './store/connection/dataDirectory';
import { whenFileAppears } from './store/connection/fileAppears';

/** Builds the parts and wires them; what each does is its own business. */
export function activate(context: vscode.ExtensionContext): InvisibleLoadApi {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Invisible Load', { log: true });
  const problems = new Problems(log);
  const settings = new EditorSettings(problems.tellOnce);
  const calendar = () => settings.calendar(clock);
  const taxonomy = () => withCustom(core, settings.value.customCategories);
  const suggestAfter = () => settings.value.suggestAfter;
  const workingHours = () => settings.value.workingHours;
  const path = () => databasePath(settings.value.dataDirectory);

  const access = new StoreAccess({
    whenMade: (found) => whenFileAppears(path(), found),
    open: async () => (await import('./store/sqliteStore')).openStore(path(), clock),
  });
  const duties = new Duties(access.open, clock, taxonomy);
  const ticker = new Ticker();

  const looking = ticker.onTick(() => access.look());
  const rules = new BasisWatch({
    store: () => access.current,
    onDidChange: access.onDidChange,
    basis: async () =>
      (await import('./core/report/comparison/measurementBasis')).measurementBasis(core, settings.value.recording),
    clock,
    fail: problems.tellOnce,
  });
  const upkeep = maintainDaily({
    store: () => access.current,
    clock,
    calendar,
    keptMonths: () => settings.value.keptMonths,
    onTick: ticker.onTick,
    fail: problems.tellOnce,
  });

  const window = { id: randomUUID(), editor: vscode.env.appName };
  const recording = new RecordingSwitch(
    access,
    async (store) => {
      const { Recording } = await import('./editor/recording/recording');
      const { onTick } = ticker;
      return new Recording({ clock, window, settings: () => settings.value, store, onTick, problems });
    },
    problems.tellOnce,
  );

  const reports = async () => {
    const { reportSource } = await import('./editor/report/reportSource');
    const known = () => {
      const { recording: thresholds, statedWeek } = settings.value;
      return { workingHours: workingHours(), recording: thresholds, suggestAfter: suggestAfter(), statedWeek };
    };
    return reportSource(access, calendar, clock, taxonomy, known);
  };
  const report = new Lazy(async () => {
    const { ReportPanel } = await import('./editor/report/reportPanel');
    const source = await reports();
    const onInput = () => recording.current?.signal({ kind: 'input', scheme: 'invisible-load' });
    const edit = (entry: string) => void vscode.commands.executeCommand(commands.editEntry, entry);
    const share = (week: string) => void vscode.commands.executeCommand(commands.share, week);
    const leave = (week: string) => void vscode.commands.executeCommand(commands.markLeave, week);
    return new ReportPanel({ extensionUri: context.extensionUri, source, log, onInput, edit, share, leave });
  });
  const sharing = new Lazy(async () => {
    const { ShareCommand } = await import('./editor/share/shareCommand');
    const { extensionUri } = context;
    const words = async () => (await acts.value()).text();
    const deps = { extensionUri, open: access.open, calendar, clock, taxonomy, duties, words };
    return new ShareCommand({ ...deps, source: await reports() });
  });

  const { onTick } = ticker;
  const fail = problems.tellOnce;
  const notice = new Lazy(async () => {
    const { ReportNotice } = await import('./editor/report/reportNotice');
    return new ReportNotice({
      ...{ calendar, clock, onTick, onDidChange: access.onDidChange, fail },
      openIfExists: async () => access.current,
      kind: () => settings.value.weekReady,
      memory: context.globalState,
      command: commands.openReport,
      turnOff: () => setGlobally('report.weekReady', 'off'),
    });
  });
  const today = new Today(access, clock, calendar, suggestAfter);
  const idle = () => settings.value.recording.idle;
  const acts = new Lazy(async () => {
    const { EntryActs } = await import('./editor/entry/entryActs');
    return new EntryActs({ duties, taxonomy, clock, today, idle });
  });
  const begin = beginning(duties, (entry) => prompts.ended(entry));
  const picker = async () => {
    const { DutyPicker } = await import('./editor/duty/dutyPicker');
    return new DutyPicker(duties, begin, taxonomy, async () => (await acts.value()).adding);
  };
  const statusBar = new StatusBar(taxonomy);
  statusBar.setQuickTags(settings.value.quickTags);
  const lastEvidence = () => recording.current?.lastEvidence;
  const status = new DutyStatus({ access, today, taxonomy, statusBar, clock, lastEvidence, onTick, fail });
  const todayView = new Lazy(async () => {
    const { TodayView } = await import('./editor/today/todayView');
    return new TodayView({ today, taxonomy, clock, idle, onDidChange: access.onDidChange, onTick, fail });
  });

  const waiting = async () => {
    const { Waits } = await import('./core/wait/waits');
    const workingTime = () => ({ calendar: calendar(), hours: workingHours() });
    return { waits: new Waits(access.open, clock, taxonomy), duties, taxonomy, workingTime, clock };
  };
  const waitView = new Lazy(async () => {
    const { WaitView } = await import('./editor/wait/waitView');
    const hasStore = () => access.current !== undefined;
    return new WaitView({ ...(await waiting()), hasStore, onDidChange: access.onDidChange, onTick, fail });
  });

  const asking = { enabled: () => settings.value.prompts.enabled, clock, onDidChange: access.onDidChange, fail };
  const prompts = new PromptSources({
    ...asking,
    lastEvidence,
    questions: async () => {
      const { promptQuestions } = await import('./editor/prompts/questions');
      const asksAfterMisuse = () => settings.value.prompts.afterMisuse;
      return promptQuestions({
        ...asking,
        ...{ open: access.open, duties, taxonomy, calendar, workingHours, asksAfterMisuse, onTick },
      });
    },
  });

  const api = new ExtensionApi(async () => {
    const { apiCalls } = await import('./editor/api/apiCalls');
    const { extensionUri } = context;
    return apiCalls({
      open: access.open,
      duties,
      clock,
      calendar,
      suggestAfter,
      reports: await reports(),
      extensionUri,
    });
  }, access.onDidChange);

  /** Runs `work` while this window holds nothing of the file. */
  const away = async <T>(work: () => Promise<T>): Promise<T> => {
    recording.stop();
    access.close();
    return work().finally(() => access.openWhenMade(fail));
  };
  let opened = path();
  const settingsChange = settings.onDidChange((value) => {
    statusBar.setQuickTags(value.quickTags);
    if (path() !== opened) void away(async () => undefined);
    opened = path();
    rules.look();
    void status.refresh();
    void todayView.value().then((view) => view.refresh(), fail);
  });

  const pausing = { open: access.open, clock, calendar };
  const handlers = registerCommands(
    {
      ...dutyHandlers({ duties, begin, ended: prompts.ended, picker, taxonomy }),
      ...waitHandlers(waiting),
      [commands.markLeave]: async (week) => {
        const { markLeave } = await import('./editor/leave/markLeave');
        const offer = async () => (await acts.value()).offer;
        await markLeave({ open: access.open, calendar, workingHours, clock, offer }, week);
      },
      [commands.review]: async (date) => {
        const { DayReviewing } = await import('./editor/review/dayReviewing');
        const terms = () => ({
          calendar: calendar(),
          workingHours: workingHours(),
          idle: idle(),
          suggestAfter: suggestAfter(),
        });
        const deps = { ...(await waiting()), open: access.open, acts: () => acts.value(), terms };
        await new DayReviewing({ ...deps, memory: context.globalState }, date).run();
      },
      ...entryHandlers(() => acts.value()),
      [commands.pause]: async (length) => (await import('./editor/recording/pause')).pause(pausing, length),
      [commands.resume]: async () => (await import('./editor/recording/pause')).resume(pausing),
      ...reportHandlers({
        panel: () => report.value(),
        notice: () => notice.value(),
        sharing: () => sharing.value(),
      }),
      [commands.startRecording]: async () => {
        const { askForConsent } = await import('./editor/recording/consent');
        const agreedAt = () => access.current?.agreedAt();
        await askForConsent({ path: path(), agreedAt, open: access.open, clock });
      },
      [commands.showDataFolder]: async () => {
        const { showDataFolder } = await import('./editor/data/showDataFolder');
        await showDataFolder(vscode.Uri.joinPath(vscode.Uri.file(path()), '..'));
      },
      [commands.exportTrace]: async () => {
        const { exportDayAsTrace } = await import('./editor/data/exportTrace');
        await exportDayAsTrace({ open: access.open, clock, calendar, settings: () => settings.value });
      },
      [commands.restoreBackup]: async () => {
        const { restoreBackup } = await import('./editor/data/restoreBackup');
        const { goodBackups, restoreBackup: restore } = await import('./store/backup/restoreBackup');
        await restoreBackup({
          copies: () => goodBackups(path()),
          restore: (copy) => away(() => restore(path(), copy.path, clock.now())),
        });
      },
      [commands.deleteData]: async () => {
        const { deleteData } = await import('./editor/data/deleteData');
        await deleteData({ open: access.open, calendar, clock });
      },
    },
    problems,
  );

  // Loading code blocks for a while, so that nothing is loaded before activation is over.
  const starting = setImmediate(() => {
    access.openWhenMade(fail);
    void status.refresh();
    for (const part of [todayView, waitView, notice]) void part.value().catch(fail);
  });

  const serializer = registerReportSerializer(() => report.value());
  context.subscriptions.push(
    { dispose: () => clearImmediate(starting) },
    handlers,
    settingsChange,
    looking,
    rules,
    upkeep,
    serializer,
    api,
    report,
    sharing,
    notice,
    todayView,
    waitView,
    prompts,
    acts,
    status,
    today,
    recording,
    access,
    statusBar,
    ticker,
    settings,
    log,
  );
  return api.value;
}
