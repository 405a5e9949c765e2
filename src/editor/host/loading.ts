import { nextTurn } from './nextTurn';

/**
 * Returns a function that loads something at its first call and keeps it. After a failure the next call tries again.
 * Loading has a turn of its own: VS Code loads code without a pause, for some milliseconds each time, and many parts are
 * loaded when a window starts.
 */
export function loadedOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  const inOwnTurn = async () => {
    await nextTurn();
    const part = await load();
    await nextTurn();
    return part;
  };
  let loaded: Promise<Part> | undefined;
  return () => {
    loaded ??= inOwnTurn().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
