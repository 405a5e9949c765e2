import assert from 'node:assert/strict';
import { withCustom } from '../../../src/core/taxonomy/customTaxonomy';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/span';
import { quickTagText, type Status, statusText } from '../../../src/editor/status/statusText';

const now = Date.UTC(2026, 10, 23, 12);

const running = (since: number, more: Partial<DutyEntry> = {}): DutyEntry => ({
  ...{ id: 'e', start: now - since, zone: 'UTC', category: 'architecture', createdAt: now - since },
  ...{ duration: 'measured', provenance: 'manual-live' },
  ...more,
});
const textOf = (status: Partial<Status>, used = taxonomy) => statusText({ recording: 'on', now, ...status }, used).text;

describe('The main status item', () => {
  it('shows the running duty and its time from the first second', () => {
    assert.equal(textOf({ running: running(SECOND) }), '$(record) Architecture decisions 0 min');
    assert.equal(textOf({ running: running(65 * MINUTE) }), '$(record) Architecture decisions 1 h 05 min');
  });

  it('shows the name of a duty below a category, of a custom duty and of own work', () => {
    const own = withCustom(taxonomy, [{ id: 'support.onboarding', label: 'Onboarding' }]);
    const below = running(MINUTE, { category: 'documentation', duty: 'documentation.api-spec' });
    assert.match(textOf({ running: below }), /API specification/i);
    const custom = running(MINUTE, { category: 'support', duty: 'support.onboarding' });
    assert.match(textOf({ running: custom }, own), /Onboarding/);
    assert.match(textOf({ running: running(MINUTE, { category: 'own', duty: 'own.coding' }) }), /Own coding/);
  });

  it('ends the name of a long duty after a whole word, and says all of it to a screen reader', () => {
    const label = 'Onboarding newcomers of the third platform team in Lyon';
    const own = withCustom(taxonomy, [{ id: 'support.onboarding', label }]);
    const custom = running(MINUTE, { category: 'support', duty: 'support.onboarding' });
    assert.equal(textOf({ running: custom }, own), '$(record) Onboarding newcomers of the third… 1 min');
    assert.ok(statusText({ recording: 'on', now, running: custom }, own).label.startsWith(label));
  });

  it('shows today’s time while no duty runs, and whether recording is paused or off', () => {
    assert.equal(textOf({ trackedToday: 3 * HOUR }), '$(pulse) 3 h 00 min');
    assert.equal(textOf({ trackedToday: 3 * HOUR, recording: 'paused' }), '$(debug-pause) Paused');
    assert.equal(textOf({ trackedToday: 3 * HOUR, hidden: true }), '$(eye-closed) Not recorded');
    assert.equal(textOf({ recording: 'not-agreed' }), '$(pulse) Tag');
  });

  it('shows what a click does, and no time, in the first seconds of a window, in which the day is not read yet', () => {
    assert.deepEqual(statusText({ recording: 'on', now }, taxonomy), {
      text: '$(pulse) Tag',
      label: 'Invisible Load',
    });
    assert.equal(textOf({ running: running(5 * MINUTE) }), '$(record) Architecture decisions 5 min');
  });

  it('shows that nothing is recorded while the file cannot be used, whatever ran before', () => {
    assert.deepEqual(statusText({ recording: 'unavailable', now, running: running(MINUTE) }, taxonomy), {
      text: '$(warning) Not recording',
      label: 'Invisible Load, not recording, because the data file cannot be used. Tag…',
    });
  });

  it('shows that what is recorded cannot be saved, beside the duty that runs', () => {
    assert.deepEqual(statusText({ recording: 'unsaved', now, trackedToday: HOUR }, taxonomy), {
      text: '$(warning) Not saved',
      label: 'Invisible Load, what is recorded cannot be saved at present. Tag…',
    });
    const text = statusText({ recording: 'unsaved', now, running: running(5 * MINUTE) }, taxonomy);
    assert.equal(text.text, '$(warning) Architecture decisions 5 min');
    assert.match(text.label, /running for 5 min\. What is recorded cannot be saved at present/);
  });

  it('shows that nothing is recorded in a file of a newer version, and the duty that runs there', () => {
    assert.deepEqual(statusText({ recording: 'newer', now, trackedToday: HOUR }, taxonomy), {
      text: '$(lock) Not recording',
      label: 'Invisible Load, not recording until the extension is updated. Tag…',
    });
    const text = statusText({ recording: 'newer', now, running: running(5 * MINUTE) }, taxonomy);
    assert.equal(text.text, '$(lock) Architecture decisions 5 min');
    assert.match(text.label, /running for 5 min\. Not recording here until the extension is updated/);
  });

  it('has a label for screen readers that contains the whole text, without icons', () => {
    const { label } = statusText({ recording: 'on', now, running: running(5 * MINUTE) }, taxonomy);
    assert.equal(label, 'Architecture decisions, running for 5 min. Tag…');
  });
});

describe('A quick tag', () => {
  it('has a label that describes what a click does', () => {
    assert.deepEqual(quickTagText('architecture', undefined, taxonomy).label, 'Start Architecture decisions');
    assert.deepEqual(quickTagText('architecture', running(MINUTE), taxonomy), {
      text: '$(stop-circle)',
      label: 'Stop Architecture decisions',
    });
  });
});
