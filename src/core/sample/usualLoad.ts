import type { DutyStart } from '../records/dutyEntry';
import { type Place, places, type Scene } from './scene';

/** A kind of load that comes again and again. */
export interface Usual {
  /** How often it comes, relative to the others: while there is a tech lead, and after the lead has left. */
  readonly weight: readonly [withLead: number, without: number];
  /** Shortest and longest length in minutes. */
  readonly minutes: readonly [number, number];
  readonly duty: DutyStart;
  readonly place?: Place;
  readonly tagging?: Scene['tagging'];
  /** What came of it, each once and in this order. */
  readonly outcomes?: readonly string[];
}

/** Nobody has the role any more. */
const unstaffed = { absence: 'unstaffed' } as const;

export const usualLoad: readonly Usual[] = [
  {
    weight: [4, 3],
    minutes: [30, 65],
    duty: { category: 'documentation', duty: 'documentation.api-spec', requester: 'mobile' },
    place: places.specification,
    outcomes: [
      'Mobile integrated refunds without a call',
      'Partners read webhook retries instead of asking',
      'The generated client compiles again',
      'Error codes agreed with mobile and web',
    ],
  },
  {
    weight: [2, 1],
    minutes: [25, 50],
    duty: { category: 'documentation', duty: 'documentation.internal' },
    place: places.guide,
    outcomes: ['A new colleague was set up in a day', 'Local setup no longer needs the shared database'],
  },
  {
    weight: [3, 4],
    minutes: [25, 60],
    duty: {
      category: 'misuse-debugging',
      duty: 'misuse-debugging.frontend-production',
      requester: 'frontend',
      topic: 'amounts sent as text',
    },
    place: places.shop,
    outcomes: ['Cause shown to the web team: amounts sent as text', 'Checkout totals were right again by noon'],
  },
  {
    weight: [1, 2],
    minutes: [25, 55],
    duty: { category: 'misuse-debugging', duty: 'misuse-debugging.consumer', requester: 'payment provider' },
    place: places.partner,
    outcomes: ['The provider confirmed the wrong signature on its side'],
  },
  {
    weight: [0.3, 5],
    minutes: [35, 80],
    duty: { category: 'architecture', duty: 'architecture.decision', requester: 'orders team', ...unstaffed },
    place: places.decision,
    outcomes: [
      'Outbox decided; two teams unblocked',
      'Idempotency keys agreed for all writes',
      'One refund flow instead of three',
      'Reservations stay in one place; no new service',
    ],
  },
  {
    weight: [0, 2],
    minutes: [30, 60],
    duty: { category: 'architecture', duty: 'architecture.contract', requester: 'data team', ...unstaffed },
    place: places.contract,
    outcomes: ['The refund event has an owner and a version'],
  },
  {
    weight: [0.2, 1.5],
    minutes: [20, 45],
    duty: { category: 'architecture', duty: 'architecture.design-dilemma', requester: 'frontend', ...unstaffed },
  },
  {
    weight: [2, 2.5],
    minutes: [20, 45],
    duty: { category: 'requirements', duty: 'requirements.clarify', requester: 'product' },
    outcomes: ['Partial refunds described before the sprint began', 'Product and finance agree on rounding'],
  },
  {
    weight: [3, 3],
    minutes: [8, 20],
    duty: {
      category: 'support',
      duty: 'support.repeat-question',
      requester: 'customer support',
      topic: 'states of a refund',
    },
    tagging: 'capture',
  },
  {
    weight: [1, 1.5],
    minutes: [15, 35],
    duty: { category: 'support', duty: 'support.explain-system', requester: 'data team' },
    tagging: 'evening',
  },
  {
    weight: [3, 2.5],
    minutes: [30, 50],
    duty: { category: 'coordination', duty: 'coordination.meeting', planned: true },
  },
  {
    weight: [0, 1.5],
    minutes: [15, 35],
    duty: { category: 'coordination', duty: 'coordination.cross-role', ...unstaffed },
    tagging: 'evening',
  },
  {
    weight: [1, 1],
    minutes: [20, 45],
    duty: { category: 'firefighting', duty: 'firefighting.troubleshooting', trigger: 'alert' },
    place: { ...places.partner, docs: ['deploy/alerts.yaml', 'src/payment/queue.ts'] },
  },
];
