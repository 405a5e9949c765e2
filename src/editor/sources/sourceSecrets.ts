import type * as vscode from 'vscode';

const KEY = 'sourceSecrets';

/**
 * What is secret about sources, by their ids: the address of a calendar, with which everybody can read it, and the API key
 * of ActivityWatch. It is in the editor's store for secrets alone.
 */
export class SourceSecrets {
  readonly #secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>;

  constructor(secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>) {
    this.#secrets = secrets;
  }

  /** The secret of the source with this id; undefined where it has none, or another editor on this machine has it. */
  async of(id: string): Promise<string | undefined> {
    return (await this.#all())[id];
  }

  async set(id: string, secret: string): Promise<void> {
    await this.#secrets.store(KEY, JSON.stringify({ ...(await this.#all()), [id]: secret }));
  }

  /** Forgets the secrets of all sources but those with these ids. */
  async keepOnly(ids: readonly string[]): Promise<void> {
    const all = await this.#all();
    const kept = Object.entries(all).filter(([id]) => ids.includes(id));
    if (kept.length === Object.keys(all).length) return;
    if (kept.length === 0) await this.#secrets.delete(KEY);
    else await this.#secrets.store(KEY, JSON.stringify(Object.fromEntries(kept)));
  }

  async #all(): Promise<Readonly<Record<string, string>>> {
    try {
      const all: unknown = JSON.parse((await this.#secrets.get(KEY)) ?? '{}');
      return typeof all === 'object' && all !== null ? (all as Record<string, string>) : {};
    } catch {
      return {};
    }
  }
}
