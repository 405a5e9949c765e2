import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { currentBlock } from '../../core/day/choosing';
import type { PictureBlock } from '../../core/day/dayPicture';
import { Swatch } from '../charts/swatch';
import { Scrolls } from '../parts/scrolls';
import { fillOf } from './dayMarks';
import type { DayProps } from './dayView';

/** The same day as a table, in which everything can be done too. */
export function DayList(props: DayProps): JSX.Element {
  const label = l10n.t('The day as a list');
  const current = currentBlock(props.picture, props.chosen);
  return (
    <Scrolls label={label}>
      <table class="figures compact day-list">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{l10n.t('Time')}</th>
            <th scope="col" class="number">
              {l10n.t('Length')}
            </th>
            <th scope="col">{l10n.t('What')}</th>
          </tr>
        </thead>
        <tbody>
          {props.picture.blocks.map((block) => (
            <Row key={block.start} block={block} isCurrent={block === current && !props.chosen.stretch} {...props} />
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

function Row({
  block,
  isCurrent,
  picture,
  chosen,
  words,
  marks,
  actions,
}: DayProps & { readonly block: PictureBlock; readonly isCurrent: boolean }): JSX.Element {
  const { start, end, length, name, details, entry, type } = block;
  const span = { start, end };
  const spoken = words.spoken(block);
  const become = (): void => {
    const { stretch: _, moving: __, ...rest } = chosen;
    actions.choose({ ...rest, current: start });
  };
  const act = (label: string, of: string, run: () => void): JSX.Element => (
    <button type="button" class="amount" aria-label={l10n.t('{0}: {1}', label, of)} onClick={run}>
      {label}
    </button>
  );
  return (
    <tr class={isCurrent ? 'current' : undefined} aria-current={isCurrent ? 'true' : undefined} onFocusCapture={become}>
      <th scope="row">{words.span(span)}</th>
      <td class="number">{words.length(length)}</td>
      <td>
        <Swatch fill={fillOf(block, marks)} />
        {[name, ...details].join(' · ')}
        {!picture.readOnly && (
          <span class="day-row-actions">
            {act(entry === undefined ? l10n.t('Tag…') : l10n.t('Edit…'), spoken, () =>
              actions.post({ type: 'ask', span }),
            )}
            {type === 'suggestion' && act(l10n.t('Reject'), spoken, () => actions.post({ type: 'reject', span }))}
            {entry !== undefined &&
              act(l10n.t('Delete'), spoken, () => actions.post({ type: 'delete', entries: [entry] }))}
          </span>
        )}
      </td>
    </tr>
  );
}
