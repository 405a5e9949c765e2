import type { Meta, MetaName } from './metaTable';

/** A value that every window of the machine has, and that changes in one transaction. */
interface JsonLog<Value> {
  read(): Value;
  /** Stores what `update` makes of the value, unless that is the same one. Returns what is stored then. */
  change(update: (value: Value) => Value): Value;
}

/**
 * A value of the database as one JSON text under `name`. `parse` makes the value of what was written, whatever that is.
 * `atomically` runs its argument in a write transaction.
 */
export function jsonLog<Value>(
  meta: Meta,
  name: MetaName,
  parse: (written: unknown) => Value,
  atomically: (work: () => Value) => Value,
): JsonLog<Value> {
  const read = () => parse(parsed(meta.get(name)));
  return {
    read,
    change: (update) =>
      atomically(() => {
        const before = read();
        const after = update(before);
        if (after !== before) meta.set(name, JSON.stringify(after));
        return after;
      }),
  };
}

/** Undefined for what is no JSON, and for what is no object, which no value of this kind is. */
function parsed(text = '{}'): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
