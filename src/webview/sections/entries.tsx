import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { dateText } from '../../core/report/text/dates';
import type { SharedEntry } from '../../core/share/sharedReport';
import { timesOfDay } from '../../core/time/timesOfDay';
import { Scrolls } from '../parts/scrolls';
import { Section } from '../parts/section';
import { UserLink, UserText } from '../parts/userText';
import type { View } from '../parts/view';

/** The entries one by one, with the facts that were ticked. */
export function Entries({
  view,
  entries,
}: {
  readonly view: View;
  readonly entries: readonly SharedEntry[];
}): JSX.Element {
  return (
    <Section id="entries" title={l10n.t('Entries')}>
      <Scrolls label={l10n.t('Entries')}>
        <table class="figures">
          <caption class="unseen">{l10n.t('Entries')}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('When')}</th>
              <th scope="col">{l10n.t('Duty')}</th>
              <th scope="col" class="number">
                {l10n.t('Hours')}
              </th>
              <th scope="col">{l10n.t('Details')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              <tr key={index}>
                <th scope="row">{whenText(entry, view.locale)}</th>
                <td>{entry.duty ?? entry.category}</td>
                <td class="number">{view.hours(entry.duration)}</td>
                <td>
                  <Facts entry={entry} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </Section>
  );
}

function Facts({ entry }: { readonly entry: SharedEntry }): JSX.Element {
  const texts = [entry.requester, entry.topic, entry.outcome, entry.note].filter((text) => text !== undefined);
  return (
    <>
      {texts.map((text, index) => (
        <span key={index} class="line-text">
          <UserText text={text} />
        </span>
      ))}
      {entry.link !== undefined && <UserLink link={entry.link} />}
    </>
  );
}

function whenText({ date, times }: SharedEntry, locale: string): string {
  if (!times) return dateText(date, locale);
  return `${dateText(date, locale)}, ${timesOfDay(locale, times.zone).span(times.start, times.end)}`;
}
