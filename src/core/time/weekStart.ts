const known = new Map<string, number>();

/** The first day of the week in `locale` as ISO weekday; Monday if the runtime has no week data. */
export function weekStartOf(locale: string): number {
  const first = known.get(locale) ?? readFirstDay(locale);
  known.set(locale, first);
  return first;
}

function readFirstDay(locale: string): number {
  const described = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
  };
  return described.getWeekInfo?.().firstDay ?? 1;
}
