import type * as vscode from 'vscode';

const KEY = 'calendarAddresses';

/** The addresses of calendars, which let everybody who has them read the calendar: in the editor's store for secrets. */
export class CalendarAddresses {
  readonly #secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>;

  constructor(secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>) {
    this.#secrets = secrets;
  }

  /** The address of the calendar with this id; undefined where another editor on this machine has it. */
  async of(id: string): Promise<string | undefined> {
    return (await this.#all())[id];
  }

  async set(id: string, address: string): Promise<void> {
    await this.#secrets.store(KEY, JSON.stringify({ ...(await this.#all()), [id]: address }));
  }

  /** Forgets the addresses of all calendars but those with these ids. */
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
