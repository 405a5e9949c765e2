import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A service with what the extension tells apart: source, a test, an API description, a decision, a deployment. */
const files: Readonly<Record<string, string>> = {
  'README.md': `# Billing API

A small project to try Invisible Load in. Edit a file, start a duty in the status bar, and open the weekly report.
`,
  'src/invoice/rounding.ts': `/** Rounds an amount in cents to the nearest five. */
export function rounded(cents: number): number {
  return Math.round(cents / 5) * 5;
}
`,
  'src/payment/refund.ts': `export interface Refund {
  readonly invoice: string;
  readonly cents: number;
}

export function refundOf(invoice: string, cents: number): Refund {
  if (cents <= 0) throw new RangeError('a refund needs an amount');
  return { invoice, cents };
}
`,
  'test/rounding.test.ts': `import assert from 'node:assert/strict';
import { rounded } from '../src/invoice/rounding';

assert.equal(rounded(1002), 1000);
`,
  'docs/openapi.yaml': `openapi: 3.1.0
info: { title: Billing API, version: 1.0.0 }
paths:
  /refunds:
    post:
      summary: Pays an invoice back
      responses: { '201': { description: The refund was accepted. } }
`,
  'docs/adr/0001-event-outbox.md': `# Events leave through an outbox

Status: proposed
`,
  'deploy/values.yaml': 'replicas: 2\n',
};

/** Writes a small project into the folder, in which a person tries the extension. Files that exist stay as they are. */
export function writeSampleProject(folder: string): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
