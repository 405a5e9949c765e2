/** Every public id in one place; `manifest.test.ts` compares package.json with them. */
export const EXTENSION_ID = 'invisible-load.invisible-load';

/** The id of every command. */
export const commands = {
  tag: 'invisibleLoad.tag',
  startDocumentation: 'invisibleLoad.startDocumentation',
  startMisuseDebugging: 'invisibleLoad.startMisuseDebugging',
  startArchitecture: 'invisibleLoad.startArchitecture',
  startDuty: 'invisibleLoad.startDuty',
  stopDuty: 'invisibleLoad.stopDuty',
  whoAndWhat: 'invisibleLoad.whoAndWhat',
  ownDuties: 'invisibleLoad.ownDuties',
  capture: 'invisibleLoad.capture',
  addEntry: 'invisibleLoad.addEntry',
  acceptSuggestion: 'invisibleLoad.acceptSuggestion',
  rejectSuggestion: 'invisibleLoad.rejectSuggestion',
  acceptLikely: 'invisibleLoad.acceptLikely',
  suggestionRule: 'invisibleLoad.suggestionRule',
  rules: 'invisibleLoad.rules',
  editEntry: 'invisibleLoad.editEntry',
  changeTime: 'invisibleLoad.changeTime',
  splitEntry: 'invisibleLoad.splitEntry',
  mergeEntries: 'invisibleLoad.mergeEntries',
  deleteEntry: 'invisibleLoad.deleteEntry',
  mergeTopics: 'invisibleLoad.mergeTopics',
  undo: 'invisibleLoad.undo',
  redo: 'invisibleLoad.redo',
  previousDay: 'invisibleLoad.previousDay',
  nextDay: 'invisibleLoad.nextDay',
  showToday: 'invisibleLoad.showToday',
  showDay: 'invisibleLoad.showDay',
  review: 'invisibleLoad.review',
  openReport: 'invisibleLoad.openReport',
  openDay: 'invisibleLoad.openDay',
  sampleReport: 'invisibleLoad.sampleReport',
  share: 'invisibleLoad.share',
  bragDocument: 'invisibleLoad.bragDocument',
  roleCase: 'invisibleLoad.roleCase',
  copyPreview: 'invisibleLoad.copyPreview',
  savePreview: 'invisibleLoad.savePreview',
  addOutcomes: 'invisibleLoad.addOutcomes',
  openWait: 'invisibleLoad.openWait',
  editWait: 'invisibleLoad.editWait',
  followUp: 'invisibleLoad.followUp',
  closeWait: 'invisibleLoad.closeWait',
  dropWait: 'invisibleLoad.dropWait',
  markLeave: 'invisibleLoad.markLeave',
  startRecording: 'invisibleLoad.startRecording',
  pause: 'invisibleLoad.pause',
  resume: 'invisibleLoad.resume',
  neverRecord: 'invisibleLoad.neverRecord',
  sources: 'invisibleLoad.sources',
  showDataFolder: 'invisibleLoad.showDataFolder',
  exportTrace: 'invisibleLoad.exportTrace',
  restoreBackup: 'invisibleLoad.restoreBackup',
  deleteData: 'invisibleLoad.deleteData',
  keyboardShortcuts: 'invisibleLoad.keyboardShortcuts',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** Second argument of `startDuty` from a quick tag: a click on the running duty stops it. */
export const TOGGLE = 'toggle';

export const statusItems = {
  duty: 'invisibleLoad.duty',
  /** What the developer just did, with undo on a click. */
  done: 'invisibleLoad.done',
  /** What happened, for a few seconds. */
  message: 'invisibleLoad.said',
  /** An offer to say who asked for the duty that just ended. */
  whoAndWhat: 'invisibleLoad.whoAndWhat',
  /** A notice that last week's report is ready, until it was opened. */
  weekReady: 'invisibleLoad.weekReady',
  quickTag: (category: string) => `invisibleLoad.quickTag.${category}`,
} as const;

export const contextKeys = {
  /** The developer agreed to recording. */
  recording: 'invisibleLoad.recording',
  /** The developer agreed to recording, and it is paused. */
  paused: 'invisibleLoad.paused',
  /** The data file cannot be written, so nothing is recorded. */
  unavailable: 'invisibleLoad.unavailable',
  /** The data file cannot be used at all, so what it holds is not known. */
  unreadable: 'invisibleLoad.unreadable',
  /** A duty is running. */
  dutyRunning: 'invisibleLoad.dutyRunning',
  /** Steps of the walkthrough that were done in this window. */
  tagged: 'invisibleLoad.done.tagged',
  captured: 'invisibleLoad.done.captured',
  reviewed: 'invisibleLoad.done.reviewed',
  shared: 'invisibleLoad.done.shared',
  /** The Today view shows a day before today. */
  earlierDay: 'invisibleLoad.earlierDay',
  /** The preview shows a brag document in which some entries have no outcome. */
  previewTakesOutcomes: 'invisibleLoad.previewTakesOutcomes',
} as const;

/** Ids of views and panels. */
export const views = {
  report: 'invisibleLoad.report',
  /** The report of an invented developer. */
  sample: 'invisibleLoad.sample',
  today: 'invisibleLoad.today',
  waits: 'invisibleLoad.waits',
  /** A page that is about to be shared, as its readers will see it. */
  sharePreview: 'invisibleLoad.sharePreview',
} as const;

export const SETTINGS_SECTION = 'invisibleLoad';
