import { roundedWording } from '../../../src/core/report/text/wording';
import { suggestedAsks } from '../../../src/core/roleCase/asks';
import { caseMarkdown } from '../../../src/core/roleCase/caseMarkdown';
import { casePage } from '../../../src/core/roleCase/casePage';
import { caseText } from '../../../src/core/roleCase/caseText';
import { readRoleCase } from '../../../src/core/roleCase/readCase';
import type { RoleCase } from '../../../src/core/roleCase/roleCase';
import { storyClock } from '../../../src/core/sample/developer';
import { tellStory } from '../../../src/core/sample/story';
import type { Store } from '../../../src/core/store/store';
import type { Role } from '../../../src/core/taxonomy/roles';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import type { Calendar } from '../../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { patientStore } from '../../../src/store/patientStore';
import { openStore } from '../../../src/store/sqliteStore';
import { caseHtml } from '../../../src/webview/renderCase';
import { matchesGolden, markupLines } from '../share/support/golden';

const calendar: Calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const now = Date.parse('2026-11-26T16:10:00+01:00');
const wording = roundedWording('en');

describe('The case for a role in the sample story', function told() {
  this.timeout(60_000);
  let store: Store;

  before(async () => {
    const clock = storyClock(now, calendar.zone);
    store = patientStore(openStore(':memory:', clock));
    await tellStory(store, clock, { calendar, now, nextTurn: () => Promise.resolve() });
  });

  after(() => store.dispose());

  const read = (role: Role, weeks = 13, statedWeek: number | undefined = 40 * HOUR): Promise<RoleCase> =>
    readRoleCase(
      store,
      role,
      weeks,
      { calendar, taxonomy, now, known: { suggestAfter: 10 * MINUTE, ...(statedWeek && { statedWeek }) } },
      { nextTurn: () => Promise.resolve(), onProgress: () => undefined },
    );

  it('prints the same facts in Markdown, plain text and HTML', async () => {
    const found = await read('tech-lead');
    const page = casePage(found, { asks: suggestedAsks(found, wording), madeBy: 'J. Doe' }, wording);
    matchesGolden('role-case.md', caseMarkdown(page));
    matchesGolden('role-case.txt', caseText(page));
    matchesGolden('role-case.html', markupLines(caseHtml(page, '/* report.css */')));
  });
});
