import assert from 'node:assert/strict';
import { commands } from '../../../../src/editor/contributions';
import { refuseChange } from '../../../../src/editor/host/refuseChange';

describe('A file that a newer version wrote', () => {
  it('is read by the report, sharing, the trace and the folder, and every other command is refused before it asks', () => {
    const isAllowed = (id: string) => {
      try {
        refuseChange(id, '/data/load.db');
        return true;
      } catch (error) {
        assert.deepEqual(
          [(error as { reason?: string }).reason, (error as { path?: string }).path],
          ['newer', '/data/load.db'],
        );
        return false;
      }
    };
    const allowed = Object.entries(commands).filter(([, id]) => isAllowed(id));
    assert.deepEqual(
      allowed.map(([name]) => name),
      [
        ...['openReport', 'openDay', 'share', 'bragDocument', 'roleCase', 'copyPreview', 'savePreview'],
        ...['neverRecord', 'showDataFolder', 'exportTrace'],
      ],
    );
  });
});
