/** First day of the week as `locale` has it: ISO weekday, Monday where the runtime does not know. */
export function weekStartOf(locale: string): number {
  const described = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
  };
  return described.getWeekInfo?.().firstDay ?? 1;
}
