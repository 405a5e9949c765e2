import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import type { RecordingSwitch } from '../recording/recordingSwitch';

interface Links {
  readonly recording: { readonly ofWindow: Pick<RecordingSwitch, 'current' | 'onDidChange'> };
}

/** Registers the status bar: the running duty or today's time, and the quick tags. */
export function registerStatus(
  host: Pick<
    Host,
    | 'access'
    | 'today'
    | 'taxonomy'
    | 'clock'
    | 'settings'
    | 'ticker'
    | 'problems'
    | 'onStarted'
    | 'settling'
    | 'onSettled'
  >,
  { recording }: Links,
) {
  const { problems, onStarted } = host;
  const owned = new DisposableStore();
  const status = owned.add(
    new Lazy(async () => (await import('./windowStatus')).windowStatus(host, recording.ofWindow)),
  );
  owned.add(onStarted(() => void status.value().catch(problems.tellOnce)));
  return owned;
}
