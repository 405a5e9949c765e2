import assert from 'node:assert/strict';
import { ZoneNotices } from '../../../../src/editor/clock/zoneNotices';
import { withMembers } from '../support/members';

describe('What is said about the zone', () => {
  let said: string[];
  let press: string | undefined;
  let memory: Map<string, unknown>;
  let chosen: string | undefined;
  let opened: number;
  beforeEach(() => {
    [said, press, memory, chosen, opened] = [[], undefined, new Map(), undefined, 0];
  });

  function notices(value: string, isKnown = true): ZoneNotices {
    const showInformationMessage = async (text: string, ...buttons: string[]) => {
      said.push(text);
      return buttons.find((button) => button === press);
    };
    type Api = ConstructorParameters<typeof ZoneNotices>[0];
    return new ZoneNotices(withMembers<Api>({ window: { showInformationMessage } } as never), {
      system: { value, isKnown },
      chosen: () => chosen,
      now: () => Date.UTC(2026, 10, 27),
      memory: {
        get: <T>(key: string, other?: T) => (memory.get(key) ?? other) as T,
        update: async (key: string, to: unknown) => void memory.set(key, to),
      },
      choose: async (zone) => {
        chosen = zone;
      },
      openSetting: () => opened++,
    });
  }

  it('is once that the zone of the machine is not known, with the offset that is used', async () => {
    press = 'Open Setting';
    await notices('+06:00', false).tellIfUnknown();
    await notices('+06:00', false).tellIfUnknown();
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /UTC\+06:00/);
    assert.equal(opened, 1);
  });

  it('is nothing while the zone is known, or the developer set one', async () => {
    await notices('Europe/Berlin').tellIfUnknown();
    chosen = 'Europe/Berlin';
    await notices('+06:00', false).tellIfUnknown();
    await notices('UTC').compare('Asia/Kolkata');
    assert.deepEqual(said, []);
  });

  it('is once that the page is shown in another zone, with one press that sets it', async () => {
    press = 'Use Asia/Kolkata';
    await notices('UTC').compare('Asia/Kolkata');
    assert.equal(said.length, 1);
    assert.equal(chosen, 'Asia/Kolkata');
    chosen = undefined;
    await notices('UTC').compare('Asia/Tokyo');
    assert.equal(said.length, 1);
  });

  it('is nothing about a zone with the same clock all year, or one that is not known here', async () => {
    await notices('Europe/Berlin').compare('Europe/Paris');
    await notices('UTC').compare('Etc/UTC');
    await notices('UTC').compare('Nowhere/City');
    assert.deepEqual(said, []);
    await notices('UTC').compare('Europe/London');
    assert.equal(said.length, 1, 'the clocks in London differ from UTC in summer');
  });
});
