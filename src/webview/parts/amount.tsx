import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Duration } from '../../core/time/span';
import type { Selection } from './selection';
import type { View } from './view';

interface Props {
  readonly view: View;
  readonly duration: Duration;
  /** What the number counts, for a screen reader. */
  readonly of: string;
  readonly selection?: Selection;
}

/** Hours. They are a button that shows the entries behind them when the view can show entries. */
export function Amount({ view, duration, of, selection }: Props): JSX.Element {
  const hours = view.hours(duration);
  const { open } = view;
  if (!open || !selection || duration === 0)
    return <span class={duration === 0 ? 'amount zero' : 'amount'}>{hours}</span>;
  return (
    <button
      type="button"
      class="amount"
      aria-label={l10n.t('{0}, {1}: show the entries', of, hours)}
      onClick={() => open(selection)}
    >
      {hours}
    </button>
  );
}
