import assert from 'node:assert/strict';
import { patientStore } from '../../../../src/store/patientStore';
import { Duties } from '../../../../src/core/duty/duties';
import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import type { DirectStore } from '../../../../src/core/store/store';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { MINUTE, type Span } from '../../../../src/core/time/span';
import {
  askForCauseOfDuty,
  askForCauseOfSession,
  type CauseQuestionDeps,
} from '../../../../src/editor/prompts/causeQuestion';
import { TempStores } from '../../../support/tempStore';
import { answeringPrompter } from './support/answeringPrompter';

describe('The question where the cause was', () => {
  let stores: TempStores;
  let store: DirectStore;
  let duties: Duties;
  let deps: CauseQuestionDeps;
  let press: string | undefined;
  /** What happens between the question and its answer. */
  let meanwhile: () => Promise<unknown>;
  let asked: string[];
  let messages: string[];
  let asksAfterMisuse: boolean;

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
    const open = async () => patientStore(store);
    duties = new Duties(open, stores.clock);
    [press, meanwhile, asked, messages, asksAfterMisuse] = [
      'Outside our service',
      async () => undefined,
      [],
      [],
      false,
    ];
    const prompter = answeringPrompter(store, stores.clock, async (message) => {
      asked.push(message);
      await meanwhile();
      return press;
    });
    deps = {
      ...{
        open,
        duties,
        prompter,
        taxonomy: () => taxonomy,
        locale: () => 'en',
        asksAfterMisuse: () => asksAfterMisuse,
      },
      showMessage: (text) => void messages.push(text),
    };
  });

  afterEach(() => stores.dispose());

  const stored = () =>
    store.entriesIn({ start: 0, end: stores.clock.now() }).map(({ category, duty }) => duty ?? category);

  describe('of a debug session', () => {
    let session: Span;

    beforeEach(() => {
      const end = stores.clock.now();
      session = { start: end - 30 * MINUTE, end };
    });

    const tagHalf = () => duties.add({ category: 'support', start: session.start + 15 * MINUTE, end: session.end });

    it('adds an entry with the answer for the time of the session', async () => {
      await askForCauseOfSession(deps, session);
      assert.deepEqual(asked, ['You debugged for 30 min. Where was the cause?']);
      const [entry] = store.entriesIn(session);
      assert.deepEqual([entry?.category, entry?.start, entry?.end], ['misuse-debugging', session.start, session.end]);
    });

    it('adds nothing without an answer', async () => {
      press = undefined;
      await askForCauseOfSession(deps, session);
      assert.deepEqual([stored(), messages], [[], []]);
    });

    it('is not asked when a part of the session has a tag', async () => {
      await tagHalf();
      await askForCauseOfSession(deps, session);
      assert.deepEqual(asked, []);
    });

    it('adds nothing when the time was tagged before the answer came, and says so', async () => {
      meanwhile = tagHalf;
      await askForCauseOfSession(deps, session);
      assert.deepEqual(stored(), ['support']);
      assert.deepEqual(messages, ['That time was tagged meanwhile.']);
    });

    it('is not asked about a session of less than ten minutes', async () => {
      await askForCauseOfSession(deps, { ...session, start: session.end - 9 * MINUTE });
      assert.deepEqual(asked, []);
    });
  });

  describe('of a duty of debugging', () => {
    async function debugged(category = 'firefighting', duty?: string): Promise<DutyEntry> {
      await duties.start({ category, ...(duty !== undefined && { duty }) });
      stores.clock.forward(20);
      const stopped = await duties.stop();
      assert.ok(stopped);
      return stopped;
    }
    const troubleshooting = () => debugged('firefighting', 'firefighting.troubleshooting');

    it('changes the entry to the answer', async () => {
      await askForCauseOfDuty(deps, await troubleshooting());
      assert.equal(asked.length, 1);
      assert.deepEqual(stored(), ['misuse-debugging']);
    });

    it('leaves the entry as it is without an answer', async () => {
      press = undefined;
      await askForCauseOfDuty(deps, await troubleshooting());
      assert.deepEqual([stored(), messages], [['firefighting.troubleshooting'], []]);
    });

    it('changes nothing when the entry got another duty before the answer came, and says so', async () => {
      const stopped = await troubleshooting();
      meanwhile = () => duties.edit(stopped.id, { category: 'support', duty: null });
      await askForCauseOfDuty(deps, stopped);
      assert.deepEqual(stored(), ['support']);
      assert.deepEqual(messages, ['That was answered meanwhile.']);
    });

    it('changes nothing when the entry was deleted before the answer came', async () => {
      const stopped = await troubleshooting();
      meanwhile = () => duties.remove([stopped.id]);
      await askForCauseOfDuty(deps, stopped);
      assert.deepEqual([stored(), messages], [[], ['That was answered meanwhile.']]);
    });

    it('is asked after misuse of others only when the setting says so, and never after other duties', async () => {
      await askForCauseOfDuty(deps, await debugged('support'));
      const misuse = await debugged('misuse-debugging');
      await askForCauseOfDuty(deps, misuse);
      assert.deepEqual(asked, []);
      asksAfterMisuse = true;
      await askForCauseOfDuty(deps, misuse);
      assert.equal(asked.length, 1);
    });
  });
});
