import type { ActivityKind } from '../../../src/core/activity/activity';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';

/** One kind of work in a sample week. */
export interface Block {
  /** How often it occurs, relative to the weights of the other blocks. */
  readonly weight: number;
  /** Shortest and longest length in minutes. */
  readonly minutes: readonly [number, number];
  /** The activity that the editor records; absent for work away from the editor. */
  readonly editor?: {
    readonly project: string;
    readonly kind: ActivityKind;
    readonly docs: readonly [string, ...string[]];
  };
  /** How the time is tagged; absent when it stays untagged. */
  readonly tag?: Partial<Omit<DutyEntry, 'id' | 'start' | 'end'>> & { readonly category: string };
}

const billing = [
  'src/invoice/invoice.service.ts',
  'src/invoice/rounding.ts',
  'src/payment/webhook.ts',
  'test/invoice.test.ts',
] as const;
const orders = ['src/orders/order.repository.ts', 'src/orders/reservation.ts', 'test/reservation.test.ts'] as const;

export const blocks: readonly Block[] = [
  { weight: 12, minutes: [35, 95], editor: { project: 'billing-api', kind: 'edit', docs: billing } },
  { weight: 7, minutes: [30, 80], editor: { project: 'orders-service', kind: 'edit', docs: orders } },
  {
    weight: 2,
    minutes: [10, 25],
    editor: { project: 'billing-api', kind: 'read', docs: ['deploy/values.yaml', 'src/legacy/tariff.sql'] },
  },
  {
    weight: 3,
    minutes: [30, 75],
    editor: { project: 'billing-api', kind: 'edit', docs: ['docs/openapi.yaml', 'docs/webhooks.md'] },
    tag: {
      category: 'documentation',
      duty: 'documentation.api-spec',
      requester: 'mobile',
      outcome: 'Mobile integrated refunds without a call',
    },
  },
  {
    weight: 1,
    minutes: [25, 50],
    editor: { project: 'orders-service', kind: 'edit', docs: ['docs/runbooks/stock.md', 'README.md'] },
    tag: { category: 'documentation', duty: 'documentation.internal' },
  },
  {
    weight: 3,
    minutes: [25, 70],
    editor: { project: 'web-shop', kind: 'debug', docs: ['apps/web/checkout/price.tsx', 'apps/web/api/client.ts'] },
    tag: {
      category: 'misuse-debugging',
      duty: 'misuse-debugging.frontend-production',
      requester: 'frontend',
      topic: 'prices sent as text',
    },
  },
  {
    weight: 2,
    minutes: [30, 80],
    editor: { project: 'billing-api', kind: 'edit', docs: ['docs/adr/0014-event-outbox.md'] },
    tag: { category: 'architecture', duty: 'architecture.decision', outcome: 'Outbox decided; two teams unblocked' },
  },
  {
    weight: 1,
    minutes: [10, 30],
    editor: { project: 'orders-service', kind: 'edit', docs: ['docs/adr/0006-retries.md'] },
  },
  { weight: 1, minutes: [10, 30], editor: { project: 'billing-api', kind: 'edit', docs: ['docs/onboarding.md'] } },
  {
    weight: 2,
    minutes: [20, 45],
    tag: { category: 'requirements', duty: 'requirements.clarify', requester: 'product' },
  },
  {
    weight: 4,
    minutes: [5, 20],
    tag: {
      category: 'support',
      duty: 'support.repeat-question',
      requester: 'frontend',
      topic: 'pagination',
      duration: 'estimated',
    },
  },
  {
    weight: 2,
    minutes: [5, 15],
    tag: { category: 'chasing', duty: 'chasing.server-access', requester: 'platform', duration: 'estimated' },
  },
  {
    weight: 1,
    minutes: [25, 60],
    editor: { project: 'billing-api', kind: 'edit', docs: ['src/invoice/invoice.dto.ts'] },
    tag: { category: 'late-changes', duty: 'late-changes.frontend', requester: 'frontend' },
  },
  {
    weight: 1,
    minutes: [20, 55],
    editor: { project: 'orders-service', kind: 'terminal', docs: ['deploy/values.yaml'] },
    tag: { category: 'firefighting', duty: 'firefighting.troubleshooting' },
  },
  { weight: 2, minutes: [30, 60], tag: { category: 'coordination', duty: 'coordination.meeting' } },
];
