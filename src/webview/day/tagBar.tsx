import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { currentBlock, entriesWithin, targetOf } from '../../core/day/choosing';
import { Swatch } from '../charts/swatch';
import { stateMarks } from '../charts/marks';
import type { DayProps } from './dayView';

/** What is chosen, and everything that can be done with it; each button names its key. */
export function TagBar({ picture, chosen, words, marks, actions }: DayProps): JSX.Element {
  const { keys, blocks, readOnly } = picture;
  const { tag, ask, reject, remove, choose, post } = actions;
  const target = targetOf(picture, chosen);
  const block = chosen.stretch ? undefined : currentBlock(picture, chosen);
  const removes = target && (block ? block.entry !== undefined : entriesWithin(blocks, target).length > 0);
  const { stretch: _, ...unchosen } = chosen;
  const text = !target ? '' : block ? words.spoken(block) : words.stretch(picture, target);
  return (
    <section class="tag-bar" aria-label={l10n.t('What was it?')}>
      <p class="tag-target" title={text}>
        {text}
      </p>
      {!readOnly && (
        <div class="actions">
          {keys.map(({ key, category, label }) => (
            <button key={key} type="button" class="quiet" title={label} disabled={!target} onClick={() => tag(key)}>
              <kbd>{key}</kbd>{' '}
              <Swatch fill={marks.get(category) ?? (category === 'own' ? stateMarks.own : 'url(#il-excluded)')} />
              <span class="tag-name">{label}</span>
            </button>
          ))}
        </div>
      )}
      {!readOnly && (
        <div class="actions">
          <Action
            name={block?.entry === undefined ? l10n.t('More…') : l10n.t('Edit…')}
            hint={l10n.t('Enter')}
            run={target && ask}
          />
          <Action name={l10n.t('Reject')} hint="x" run={block?.type === 'suggestion' && reject} />
          <Action name={l10n.t('Delete')} hint={l10n.t('Del')} run={removes && remove} />
          <Action
            name={l10n.t('Clear Selection')}
            hint={l10n.t('Esc')}
            run={chosen.stretch && (() => choose(unchosen))}
          />
          <Action name={l10n.t('Undo')} run={() => post({ type: 'undo' })} />
        </div>
      )}
    </section>
  );
}

/** A button that is always there, so that nothing below it moves while a stretch is drawn. */
function Action({
  name,
  hint,
  run,
}: {
  readonly name: string;
  readonly hint?: string;
  readonly run: (() => void) | false | undefined;
}): JSX.Element {
  return (
    <button type="button" class="quiet" aria-disabled={!run} onClick={run || undefined}>
      {hint !== undefined && (
        <>
          <kbd>{hint}</kbd>{' '}
        </>
      )}
      {name}
    </button>
  );
}
