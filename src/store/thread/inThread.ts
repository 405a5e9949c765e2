import { Worker } from 'node:worker_threads';
import { StoreError, type StoreErrorReason } from '../../core/store/storeError';
import type { Jobs, Message, Report } from './jobs';

/** Does a job on the database `path` in a thread of its own, so that the editor goes on. Rejects with its `StoreError`. */
export async function inThread<Name extends keyof Jobs>(
  name: Name,
  path: string,
  request: Jobs[Name]['request'],
  report?: Report,
): Promise<Jobs[Name]['result']> {
  const { source } = await import('store-worker');
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, { eval: true, workerData: { name, path, request } });
    worker.on('message', (message: Message) => {
      if ('done' in message) report?.(message.done);
      else if ('result' in message) resolve(message.result as Jobs[Name]['result']);
      else reject(errorOf(message));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(`The thread ended before its job “${name}” was done.`)));
  });
}

function errorOf({ error, reason, path }: Extract<Message, { error: string }>): Error {
  return reason === undefined ? new Error(error) : new StoreError(reason as StoreErrorReason, path ?? '', error);
}
