/** Every public id in one place; `manifest.test.ts` holds package.json against it. */
export const EXTENSION_ID = 'invisible-load.invisible-load';

/** Commands and what each does when it gets no argument. */
export const commands = {
  tag: 'invisibleLoad.tag',
  startDocumentation: 'invisibleLoad.startDocumentation',
  startMisuseDebugging: 'invisibleLoad.startMisuseDebugging',
  startArchitecture: 'invisibleLoad.startArchitecture',
  startDuty: 'invisibleLoad.startDuty',
  stopDuty: 'invisibleLoad.stopDuty',
  capture: 'invisibleLoad.capture',
  addEntry: 'invisibleLoad.addEntry',
  acceptSuggestion: 'invisibleLoad.acceptSuggestion',
  rejectSuggestion: 'invisibleLoad.rejectSuggestion',
  editEntry: 'invisibleLoad.editEntry',
  splitEntry: 'invisibleLoad.splitEntry',
  mergeEntries: 'invisibleLoad.mergeEntries',
  deleteEntry: 'invisibleLoad.deleteEntry',
  mergeTopics: 'invisibleLoad.mergeTopics',
  undo: 'invisibleLoad.undo',
  redo: 'invisibleLoad.redo',
  review: 'invisibleLoad.review',
  openReport: 'invisibleLoad.openReport',
  share: 'invisibleLoad.share',
  bragDocument: 'invisibleLoad.bragDocument',
  copyPreview: 'invisibleLoad.copyPreview',
  savePreview: 'invisibleLoad.savePreview',
  addOutcomes: 'invisibleLoad.addOutcomes',
  openWait: 'invisibleLoad.openWait',
  followUp: 'invisibleLoad.followUp',
  closeWait: 'invisibleLoad.closeWait',
  dropWait: 'invisibleLoad.dropWait',
  markLeave: 'invisibleLoad.markLeave',
  startRecording: 'invisibleLoad.startRecording',
  pause: 'invisibleLoad.pause',
  resume: 'invisibleLoad.resume',
  showDataFolder: 'invisibleLoad.showDataFolder',
  exportTrace: 'invisibleLoad.exportTrace',
  restoreBackup: 'invisibleLoad.restoreBackup',
  deleteData: 'invisibleLoad.deleteData',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** Second argument of `startDuty` from a quick tag: a click on what runs stops it. */
export const TOGGLE = 'toggle';

export const statusItems = {
  duty: 'invisibleLoad.duty',
  /** What was just done, and undo. */
  done: 'invisibleLoad.done',
  /** What happened, for a few seconds. */
  said: 'invisibleLoad.said',
  /** Last week's report, until it was opened. */
  weekReady: 'invisibleLoad.weekReady',
  quickTag: (category: string) => `invisibleLoad.quickTag.${category}`,
} as const;

export const contextKeys = {
  /** Recording was agreed to. */
  recording: 'invisibleLoad.recording',
  /** Recording was agreed to and is paused. */
  paused: 'invisibleLoad.paused',
  /** A duty is running. */
  dutyRunning: 'invisibleLoad.dutyRunning',
  /** A brag document is previewed in which some load has no outcome. */
  previewTakesOutcomes: 'invisibleLoad.previewTakesOutcomes',
} as const;

/** Ids of views and panels. */
export const views = {
  report: 'invisibleLoad.report',
  today: 'invisibleLoad.today',
  waits: 'invisibleLoad.waits',
  /** A page that is about to be shared, as its readers will see it. */
  sharePreview: 'invisibleLoad.sharePreview',
} as const;

export const SETTINGS_SECTION = 'invisibleLoad';
