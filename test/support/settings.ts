/** The four kinds of colour theme, each with the name of a theme that comes with VS Code. */
export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  highContrast: 'Dark High Contrast',
  highContrastLight: 'Light High Contrast',
} as const;

/** The kinds of theme that VS Code sets on a page, each with a theme of that kind. */
export const themeKinds = [
  ['vscode-light', themes.light],
  ['vscode-dark', themes.dark],
  ['vscode-high-contrast', themes.highContrast],
  ['vscode-high-contrast-light', themes.highContrastLight],
] as const;

/** User settings that prevent the workbench from showing anything that is not part of a test. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};
