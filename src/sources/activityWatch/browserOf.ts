/** Browsers by the one as which their watcher knows itself. */
const families = [
  /\b(chrome|chromium|edge|brave|opera|vivaldi|arc|yandex)\b/,
  /\b(firefox|librewolf|zen|waterfox)\b/,
  /\bsafari\b/,
];

/** Whether the tabs in a bucket may be of the browser with this name. They are, unless both name another browser. */
export function tabsFit(bucket: string, program = ''): boolean {
  const [, watched = ''] = /^aw-watcher-web-([a-z]+)/i.exec(bucket) ?? [];
  const [ofBucket, ofProgram] = [familyOf(watched), familyOf(program)];
  return ofBucket === -1 || ofProgram === -1 || ofBucket === ofProgram;
}

function familyOf(name: string): number {
  return families.findIndex((family) => family.test(name.toLowerCase()));
}
