/** Values that break code which looks at them without care, and values at the ends of what a type can hold. */
export function oddValues(): unknown[] {
  const fail = (): never => {
    throw new Error('looked at');
  };
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  const throwing = new Proxy(
    {},
    {
      get: fail,
      has: fail,
      ownKeys: fail,
      getPrototypeOf: fail,
    },
  );
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  return [
    circular,
    throwing,
    revoked.proxy,
    Object.create(null),
    Object.create(Date.prototype),
    Object.defineProperty({}, 'toString', { value: () => 'x', enumerable: true }),
    {
      get start() {
        return fail();
      },
    },
    [],
    [circular],
    new Map(),
    () => undefined,
    Symbol('s'),
    Symbol.iterator,
    10n,
    -(2n ** 80n),
    Object(10n),
    new Date(8.64e15),
    new Date(-8.64e15),
    new Date(8.64e15 - 1),
    new Date(Number.NaN),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.MAX_SAFE_INTEGER,
    -0,
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    'x'.repeat(1_000_000),
    '+275760-09-13T00:00:00Z',
    '9999-12-31T23:59:59+00:00',
    '0000-01-01T00:00:00Z',
    '2026-11-23T25:61:00+99:99',
    '0000-W01',
    '9999-W52',
    '9999-W53',
    '2026-W99',
    null,
    undefined,
    true,
  ];
}
