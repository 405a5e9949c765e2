import { homedir } from 'node:os';
import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import { withSource } from '../../core/observation/readingPlan';
import type { ActivityWatchSource } from '../../core/observation/sourceState';
import type { Store } from '../../core/store/store';
import type { Choice } from '../shared/quickPick';
import {
  addressHint,
  DEFAULT_ADDRESS,
  parseExportedFile,
  parseServer,
  parseServerKey,
  pathHint,
} from './activityWatchPlace';
import { stopReading, stopRow } from './stopReading';
import type { SourcesListDeps } from './sourcesList';
import { watchedDetail, watchedText } from './sourceText';

/** The row with which ActivityWatch is connected. */
export const CONNECT = 'activitywatch';

export function connectRow(): Choice {
  return {
    id: CONNECT,
    label: l10n.t('Connect ActivityWatch…'),
    icon: 'add',
    detail: l10n.t('Kept: start, end, what a program or site is for, absence. Never: titles, addresses.'),
  };
}

export function activityWatchRow(source: ActivityWatchSource, deps: SourcesListDeps): Choice {
  const detail = watchedDetail(source);
  return {
    id: source.id,
    label: source.name,
    description: watchedText(source, deps),
    icon: source.last && source.last.kept === undefined ? 'warning' : 'window',
    ...(detail !== '' && { detail }),
  };
}

export async function connectActivityWatch(store: Store, deps: SourcesListDeps): Promise<void> {
  const chosen = await deps.pickOne({
    title: l10n.t('Connect ActivityWatch…'),
    placeholder: l10n.t('Where is it?'),
    choices: [
      {
        id: 'here',
        label: DEFAULT_ADDRESS,
        icon: 'server',
        ...(deps.isElsewhere && { description: l10n.t('where this window runs, not on your machine') }),
      },
      { id: 'address', label: l10n.t('Address…'), icon: 'server' },
      { id: 'file', label: l10n.t('In a file that was exported from it…'), icon: 'file' },
    ],
  });
  if (chosen === 'file') await connectFile(store, deps);
  if (chosen === 'here') await connectServer(store, DEFAULT_ADDRESS, deps);
  if (chosen !== 'address') return;
  const address = await askAddress(DEFAULT_ADDRESS, deps);
  if (address !== undefined) await connectServer(store, address, deps);
}

async function connectServer(store: Store, address: string, deps: SourcesListDeps): Promise<void> {
  const known = store.sources.read().activityWatch.find((one) => one.address === address);
  const id = known?.id ?? store.newId();
  if (!known) await connect(store, { id, name: nameOf(address), address, hosts: [] });
  await deps.read(store, id);
  const problems = store.sources.read().activityWatch.find((one) => one.id === id)?.last?.problems;
  if (problems?.includes('needs-key')) await askKey(store, id, deps);
}

async function connectFile(store: Store, deps: SourcesListDeps): Promise<void> {
  const check = (typed: string) => parseExportedFile(typed, homedir());
  const typed = await deps.askText({
    title: l10n.t('Connect ActivityWatch…'),
    placeholder: pathHint(),
    check,
  });
  if (typed === undefined) return;
  const file = check(typed);
  const machines = await deps.reader.machinesIn(file);
  const hosts = 'failed' in machines ? [] : await askHosts(basename(file), machines, deps);
  if (hosts === undefined) return;
  const id = store.newId();
  await connect(store, { id, name: basename(file), file, hosts });
  await deps.read(store, id);
}

async function connect(store: Store, source: ActivityWatchSource): Promise<void> {
  await store.sources.change((state) => ({ ...state, activityWatch: [...state.activityWatch, source] }));
}

/** Which of several machines are meant; empty for all. Undefined after Escape. */
async function askHosts(
  title: string,
  machines: readonly string[],
  { pickOne }: SourcesListDeps,
): Promise<readonly string[] | undefined> {
  if (machines.length < 2) return machines;
  const chosen = await pickOne({
    title,
    placeholder: l10n.t('Which of them is this one?'),
    choices: [
      ...machines.map((name, index) => ({ id: String(index), label: name, icon: 'vm' })),
      { id: 'all', label: l10n.t('All of them'), icon: 'checklist' },
    ],
  });
  return chosen === undefined ? undefined : machines.filter((_name, index) => chosen === String(index));
}

export async function showActivityWatch(store: Store, id: string, deps: SourcesListDeps): Promise<void> {
  const source = store.sources.read().activityWatch.find((one) => one.id === id);
  if (!source) return;
  const { address } = source;
  const chosen = await deps.pickOne({
    title: source.name,
    placeholder: watchedText(source, deps),
    choices: [
      { id: 'read', label: l10n.t('Read Now'), icon: 'refresh', detail: watchedDetail(source) },
      ...(address === undefined
        ? []
        : [
            { id: 'key', label: l10n.t('Key…'), icon: 'key', description: l10n.t('The api_key in its config.toml') },
            { id: 'address', label: l10n.t('Address…'), icon: 'server', description: address },
          ]),
      stopRow(),
    ],
  });
  if (chosen === 'read') await deps.read(store, id);
  if (chosen === 'stop') await stopReading(store, id, deps.secrets);
  if (chosen === 'key') await askKey(store, id, deps);
  const moved = chosen === 'address' && address !== undefined ? await askAddress(address, deps) : undefined;
  if (moved === undefined) return;
  await store.sources.change((state) => withSource(state, id, { address: moved, name: nameOf(moved) }));
  await deps.read(store, id);
}

async function askKey(store: Store, id: string, { askText, secrets, read }: SourcesListDeps): Promise<void> {
  const typed = await askText({
    title: l10n.t('Key…'),
    placeholder: l10n.t('The api_key in its config.toml'),
    check: parseServerKey,
    secret: true,
  });
  if (typed === undefined) return;
  await secrets.set(id, parseServerKey(typed));
  await store.sources.change((state) => withSource(state, id, { hasKey: true }));
  await read(store, id);
}

async function askAddress(value: string, { askText }: SourcesListDeps): Promise<string | undefined> {
  const typed = await askText({
    title: l10n.t('Address…'),
    placeholder: addressHint(),
    value,
    check: parseServer,
  });
  return typed === undefined ? undefined : parseServer(typed);
}

function nameOf(address: string): string {
  return `ActivityWatch ${new URL(address).host}`;
}
