import type { AppUse } from './observation';

/** True for the pages, channels and calls of an incident. */
export function isOfIncident({ app, topic, titleClass }: AppUse): boolean {
  return app === 'incident' || topic === 'incident' || titleClass === 'incident';
}
