import type { DutyStart } from '../records/dutyEntry';

/** Files of one project, and how they are worked on. */
export interface Place {
  readonly project: string;
  readonly branch: string;
  readonly how: 'edit' | 'read' | 'debug';
  readonly docs: readonly [string, ...string[]];
}

/** How a duty is tagged: with a timer, right after it, or in the evening. */
type Tagging = 'live' | 'capture' | 'evening';

/** One stretch of the sample developer's day. */
export interface Scene {
  readonly minutes: number;
  /** What the editor sees; absent for work away from it. */
  readonly place?: Place;
  /** What the developer tags the time as; absent when it stays untagged. */
  readonly duty?: DutyStart;
  /** `live` if absent. */
  readonly tagging?: Tagging;
  /** Minutes after 09:00, where the scene has its hour; absent where it comes in turn. */
  readonly at?: number;
}

const billing = { project: 'billing-api', branch: 'feature/refunds' } as const;
const orders = { project: 'orders-service', branch: 'feature/reservations' } as const;

/** The developer's own work, in turn. */
export const ownWork: readonly [Place, Place, ...Place[]] = [
  {
    ...billing,
    how: 'edit',
    docs: [
      'src/invoice/invoice.service.ts',
      'src/invoice/rounding.ts',
      'src/payment/webhook.ts',
      'test/invoice.test.ts',
    ],
  },
  {
    ...orders,
    how: 'edit',
    docs: ['src/orders/order.repository.ts', 'src/orders/reservation.ts', 'test/reservation.test.ts'],
  },
  { ...billing, how: 'debug', docs: ['src/payment/refund.ts', 'test/refund.test.ts'] },
];

/** What is read now and then and tagged by nobody. */
export const reading: Place = { ...billing, how: 'read', docs: ['deploy/values.yaml', 'deploy/alerts.yaml'] };

/** What the rules recognise as documentation or a decision, as long as nobody tagged it. */
export const recognised: readonly [Place, ...Place[]] = [
  { ...orders, how: 'edit', docs: ['docs/adr/0006-retries.md'] },
  { ...billing, how: 'edit', docs: ['docs/onboarding.md'] },
  { ...orders, how: 'edit', docs: ['docs/runbooks/stock.md'] },
];

export const places = {
  specification: { ...billing, how: 'edit', docs: ['docs/openapi.yaml', 'docs/webhooks.md'] },
  guide: { ...orders, how: 'edit', docs: ['README.md', 'docs/local-setup.md'] },
  shop: {
    project: 'web-shop',
    branch: 'main',
    how: 'debug',
    docs: ['apps/web/checkout/price.tsx', 'apps/web/api/client.ts'],
  },
  partner: { ...billing, how: 'read', docs: ['src/payment/partner.ts', 'test/partner.test.ts'] },
  decision: { ...billing, how: 'edit', docs: ['docs/adr/0014-event-outbox.md', 'docs/adr/0015-idempotency.md'] },
  contract: { ...billing, how: 'edit', docs: ['docs/contracts/refund-event.yaml'] },
  late: { ...billing, how: 'edit', docs: ['src/invoice/invoice.dto.ts', 'src/invoice/invoice.controller.ts'] },
  hotfix: { project: 'billing-api', branch: 'hotfix/double-charge', how: 'debug', docs: ['src/payment/charge.ts'] },
  postmortem: { ...billing, how: 'edit', docs: ['docs/postmortems/double-charge.md'] },
} as const satisfies Readonly<Record<string, Place>>;
