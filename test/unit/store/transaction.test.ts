import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BUSY_TIMEOUT, immediately } from '../../../src/store/connection/transaction';

describe('A write while another window holds the lock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-transaction-'));
  const open = () => new DatabaseSync(join(folder, 'busy.db'));

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('tries again until the lock is free, and restores the full busy timeout afterwards', () => {
    const [other, db] = [open(), open()];
    other.exec('CREATE TABLE written (by TEXT)');
    other.exec('BEGIN IMMEDIATE');
    let attempts = 0;
    const exec = db.exec.bind(db);
    db.exec = (sql) => {
      if (sql === 'BEGIN IMMEDIATE' && ++attempts === 3) other.exec('COMMIT');
      exec(sql);
    };
    immediately(db, () => db.prepare("INSERT INTO written VALUES ('db')").run());
    assert.equal(attempts, 3);
    assert.equal(other.prepare('SELECT count(*) AS n FROM written').get()?.['n'], 1);
    assert.equal(db.prepare('PRAGMA busy_timeout').get()?.['timeout'], BUSY_TIMEOUT);
    other.close();
    db.close();
  });
});
