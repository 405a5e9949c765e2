import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Concentration } from '../../core/report/measures/requesters';
import { type RequesterRow, requesterTable } from '../../core/report/tables/requesterColumns';
import { percentText } from '../../core/report/text/hours';
import { inertText } from '../../core/report/text/inert';
import type { Duration } from '../../core/time/span';
import { loadMarks } from '../charts/marks';
import { Bar } from '../parts/bar';
import { FiguresTable, type RestRow } from '../parts/figuresTable';
import { Section } from '../parts/section';
import type { View } from '../parts/view';
import { paragraph } from '../../core/language/joined';

interface Props {
  readonly view: View;
  readonly requesters: {
    readonly named: readonly RequesterRow[];
    readonly other: Duration;
    readonly notStated: Duration;
  };
  readonly concentration: Concentration;
}

/** M5 and M15: the load by requester. The developer typed the names. */
export function Requesters({ view, requesters, concentration }: Props): JSX.Element {
  const { named, other, notStated } = requesters;
  const rest: RestRow[] = [
    { name: l10n.t('Other'), duration: other },
    { name: l10n.t('Not stated'), duration: notStated, selection: { requester: '' } },
  ];
  return (
    <Section
      id="requesters"
      title={l10n.t('Who asked')}
      hint={view.shares ? concentrationText(concentration, view) : undefined}
    >
      <div class="scrolls">
        <FiguresTable
          view={view}
          table={requesterTable}
          rows={named}
          caption={<caption class="unseen">{l10n.t('Load by who asked')}</caption>}
          bar={({ duration }, longest) => <Bar part={duration / longest} fill={loadMarks.load} />}
          rest={rest.filter(({ duration }) => duration > 0)}
          restBar={({ duration }, longest) => <Bar part={duration / longest} fill={loadMarks.load} />}
          selectionOf={({ requester }) => ({ requester })}
        />
      </div>
    </Section>
  );
}

function concentrationText({ requester, topic }: Concentration, { locale }: View): string | undefined {
  const parts = [
    ...(requester
      ? [l10n.t('{0} asked for {1} of the load.', inertText(requester.name), percentText(requester.share, locale))]
      : []),
    ...(topic
      ? [l10n.t('The largest topic, {0}, makes up {1}.', inertText(topic.name), percentText(topic.share, locale))]
      : []),
  ];
  return parts.length === 0 ? undefined : paragraph(parts);
}
