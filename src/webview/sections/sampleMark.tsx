import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';

/**
 * Says that the page is a sample: a sentence that stays at the top while the page is scrolled, and the word across the
 * whole page, so that no picture or print of it can be taken for somebody's week.
 */
export function SampleMark(): JSX.Element {
  return (
    <aside class="sample" data-sample={l10n.t('Sample')} aria-label={l10n.t('Sample')}>
      <strong>{l10n.t('Sample:')}</strong>{' '}
      {l10n.t('these are the weeks of an invented developer. Nothing here is yours, and nothing of it is stored.')}
    </aside>
  );
}
