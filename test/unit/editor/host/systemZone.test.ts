import assert from 'node:assert/strict';
import { SystemZone } from '../../../../src/editor/host/systemZone';
import { offsetIn } from '../../../../src/core/time/usableZone';

describe('The zone of the system', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  for (const name of [':/etc/localtime', '', 'UTC-6', 'JST-9', 'GMT+3', 'Mountain Daylight Time', 'Nowhere/City']) {
    it(`is the offset of the clock where TZ is ${JSON.stringify(name)}, and can be used`, () => {
      process.env['TZ'] = name;
      const zone = new SystemZone();
      assert.equal(zone.isKnown, false);
      assert.match(zone.value, /^[+-]\d\d:\d\d$/);
      assert.equal(offsetIn(zone.value, Date.now()), 0 - new Date().getTimezoneOffset());
    });
  }

  it('is asked of the runtime once, however often it is used within a second', () => {
    const { DateTimeFormat } = Intl;
    let asked = 0;
    const counted = new Proxy(DateTimeFormat, {
      construct: (target, args: []) => {
        asked++;
        return new target(...args);
      },
    });
    const zone = new SystemZone();
    const first = zone.value;
    Object.assign(Intl, { DateTimeFormat: counted });
    try {
      const until = Date.now() + 200;
      let uses = 0;
      for (; Date.now() < until; uses++) assert.equal(zone.value, first);
      assert.ok(asked <= 1 && uses > 100, `${asked} times for ${uses} uses`);
    } finally {
      Object.assign(Intl, { DateTimeFormat });
    }
  });

  it('is read anew when the variable or the clock says another one', () => {
    const zone = new SystemZone();
    for (const name of ['Asia/Tokyo', 'America/St_Johns', 'UTC-6', 'Europe/Berlin']) {
      process.env['TZ'] = name;
      assert.equal(zone.value, name === 'UTC-6' ? '+06:00' : name);
      assert.equal(zone.isKnown, name !== 'UTC-6');
    }
  });
});
