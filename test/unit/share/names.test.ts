import assert from 'node:assert/strict';
import { roundedWording } from '../../../src/core/report/text/wording';
import { toCsv } from '../../../src/core/share/csv';
import { toJson } from '../../../src/core/share/json';
import { sectionIds } from '../../../src/core/share/level';
import { toMarkdown } from '../../../src/core/share/markdown';
import { plainWeek } from '../../../src/core/share/plainWeek';
import { scrubFor } from '../../../src/core/share/scrub';
import { scrubbedText } from '../../../src/core/share/scrubbedText';
import type { Format } from '../../../src/core/share/shareFormat';
import { shareReport } from '../../../src/core/share/shareReport';
import { withCustom } from '../../../src/core/taxonomy/customTaxonomy';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { toHtml } from '../../../src/webview/renderHtml';
import { weekBook } from '../report/support/weekBook';

/** Requester, sentence, and what a manager may read of it; undefined where the sentence is left out. */
type Row = readonly [requester: string, sentence: string, shared: string | undefined];

const named: readonly Row[] = [
  // Unicode forms
  ['José', 'José asks', 'Someone asks'],
  ['José', 'Jose\u0301 asks', 'Someone asks'],
  ['김민', '\u1100\u1175\u11b7\u1106\u1175\u11ab 질문', 'Someone 질문'],
  ['Anna', 'Ａｎｎａ asks', 'Someone asks'],
  ['Anna', 'An\u200bna asks', 'Someone asks'],
  ['Anna', 'An\u00adna asks', 'Someone asks'],
  ['Anna', 'A\u2060n\u200dna asks', 'Someone asks'],
  ['アンナ', 'ｱﾝﾅさん', 'Someoneさん'],
  ['ガブリエル', 'ｶﾞﾌﾞﾘｴﾙに聞く', undefined],
  // Case and letters of German and Turkish
  ['Strauß', 'question of STRAUSS', 'question of someone'],
  ['Strauss', 'Frage von Strauß', 'Frage von someone'],
  ['İlker', 'ilker asks', 'Someone asks'],
  ['Ilker', 'ılker and ILKER', 'Someone and someone'],
  ['Müller', 'Mueller asks', 'Someone asks'],
  ['Mueller', 'MÜLLER asks', 'Someone asks'],
  ['Łukasz', 'lukasz asks', 'Someone asks'],
  // Without spaces
  ['王伟', '问王伟接口', '问someone接口'],
  ['王伟', '小王的问题', undefined],
  ['王小明', '小明的接口', undefined],
  ['欧阳娜娜', '问欧阳', undefined],
  ['山田 太郎', '山田さんの質問', 'Someoneさんの質問'],
  ['山田太郎', '太郎に聞く', undefined],
  ['김민수', '민수씨 질문', undefined],
  ['김민수', '김 과장님 질문', undefined],
  ['Anna', '问Anna接口', '问someone接口'],
  // Parts of a name
  ['Anna Schmidt', 'Question of Anna', 'Question of someone'],
  ['Anna Schmidt', 'Frau Schmidt', 'Frau someone'],
  ['Anna Schmidt', 'Schmidt, Anna', 'Someone'],
  ['Anna Schmidt', '@anna.schmidt waits', '@someone waits'],
  ['Anna Schmidt', 'anna_schmidt', 'Someone'],
  ['Anna\u00a0Schmidt', 'Anna Schmidt’s question', 'Someone’s question'],
  ['Dr. Anna von Schmidt (frontend)', 'schmidt from the frontend', 'Someone from the frontend'],
  ['Anna Schmidt', 'mail of aschmidt@partner.example', undefined],
  ['Anna Schmidt', 'annaschmidt', undefined],
  ['Anna Schmidt', 'AnnaSchmidtService', undefined],
  ['Anna', 'branch anna2', undefined],
  // First and last names that are also particles
  ['Ben Schmidt', 'Explained pagination to Ben', 'Explained pagination to someone'],
  ['Ben Schmidt', 'Ben Schmidt asked', 'Someone asked'],
  ['ben schmidt', 'explained pagination to ben', 'explained pagination to someone'],
  ['Mr. Ben Schmidt (QA)', 'Ben asked', 'Someone asked'],
  ['Ops Ben', 'Bens PR', undefined],
  ['Schmidt, Ben, Provider', 'Ben asked', 'Someone asked'],
  ['Anna and Ben and Tom', 'Ben asked', 'Someone asked'],
  ['Anna / Ben / Tom', 'Ben asked', 'Someone asked'],
  ['Van Nguyen', 'Van needs the staging key', 'Someone needs the staging key'],
  ['Al Gore', 'Al asked', 'Someone asked'],
  ['San Kim', 'San asked', 'Someone asked'],
  ['Kim San', 'San asked', 'Someone asked'],
  ['Di Wu', 'Di asked', 'Someone asked'],
  ['Le Anh', 'Le asked', 'Someone asked'],
  ['Or Cohen', 'Or asked', 'Someone asked'],
  // Written as one word
  ['Jan van der Berg', 'vanderberg asked', undefined],
  ['Jan van der Berg', 'jan.vanderberg', undefined],
  ['Jan van der Berg', 'jvanderberg', undefined],
  ['Jan van der Berg', 'jvdberg and vdberg', undefined],
  ['Maria de la Cruz', 'delacruz', undefined],
  ['Maria de la Cruz', 'mdelacruz', undefined],
  ['Ludwig von Mises', 'vonmises', undefined],
  ['El Amrani', 'elamrani', undefined],
  ['Di Marco', 'dimarco', undefined],
  ['Di Wu', 'mail of diwu', undefined],
  ['St. John', 'stjohn', undefined],
  ['al-Hassan', 'alhassan', undefined],
  ['Dr. Weber', 'drweber', undefined],
  ['Ana María López', 'anamaria', undefined],
  ['Ana María López', 'amlopez', undefined],
  ['Anna-Lena Müller', 'annalena', undefined],
  ['Anna-Lena Müller', 'almueller', undefined],
  // Inflected
  ['Anna', 'Annas Frage', undefined],
  ['Anna', 'otázka od Anny', undefined],
  ['Anna', 'Annan kysymys', undefined],
  ['Anna', 'Annának válasz', undefined],
  ['Anna', 'вопрос Анны', 'вопрос Анны'],
  ['Анна', 'вопрос Анны', undefined],
  ['Marek', 'pytanie Marka', undefined],
  ['Pekka', 'Pekan kysymys', undefined],
  ['Virtanen', 'Virtaselle', undefined],
  ['Mehmet', "Mehmet'in sorusu", "Someone'in sorusu"],
  ['Mehmet', 'Mehmetin sorusu', undefined],
  ['Kowalski', 'pytanie Kowalskiego', undefined],
  ['Γιώργος', 'ερώτηση του Γιώργου', undefined],
  ['Иван', 'ответ Ивану', undefined],
  ['أحمد', 'سؤال لأحمد', undefined],
];

/** Sentences with ordinary words that only look like a name. */
const ordinary: readonly Row[] = [
  ['Mark', 'The market wants markdown, a marker and benchmarks', 'The market wants markdown, a marker and benchmarks'],
  ['Mark', 'Mark it as deprecated', 'Someone it as deprecated'],
  ['Will', 'willing to page, a willow', 'willing to page, a willow'],
  ['Will', 'Will it page?', 'Someone it page?'],
  ['QA', 'QA asks for pages', 'QA asks for pages'],
  ['Tim', 'timeout, times and a time zone', 'timeout, times and a time zone'],
  ['Al', 'also all of it, always', 'also all of it, always'],
  ['Anna', 'annotations, an annual announcement', 'annotations, an annual announcement'],
  ['Ana', 'any analysis of anything', 'any analysis of anything'],
  ['Jan', 'January, a janitor job', 'January, a janitor job'],
  ['Dat', 'data and dates', 'data and dates'],
  ['Porter', 'the exporter and the importer', 'the exporter and the importer'],
  ['Anna from the mobile team', 'the mobile team asks from time to time', 'the mobile team asks from time to time'],
  ['Ben Schmidt', 'Before the beta a benchmark has been built', 'Before the beta a benchmark has been built'],
  ['Jan van der Berg', 'van de klant, der Bug', 'van de klant, der Bug'],
  ['Dr. Anna Schmidt', 'the dr of the mobile team', 'the dr of the mobile team'],
  ['The customer Anna', 'The customer calls from the market', 'The customer calls from the market'],
  ['Anna in payments', 'in payments', 'in payments'],
  ['Anna from the mobile team', 'mobileTeam, fromThe, the mobileteam', 'mobileTeam, fromThe, the mobileteam'],
  ['王伟', '伟大的国王', '伟大的国王'],
];

describe('A requester who may be a person', () => {
  const leftOut = '(left out: it may name somebody)';

  for (const [requester, sentence, shared] of named) {
    it(`“${requester}” is not named by “${sentence}”`, () => {
      assert.equal(scrubFor([requester], []).text(sentence), shared ?? leftOut);
    });
  }

  for (const [requester, sentence, shared] of ordinary) {
    it(`“${requester}” leaves “${sentence}” readable`, () => {
      assert.equal(scrubFor([requester], []).text(sentence), shared ?? leftOut);
    });
  }

  it('stays what was typed where the name is allowed, or is that of a team', () => {
    const text = 'Ａnna and Annas QA';
    assert.equal(scrubFor(['Anna'], ['anna']).text(text), text);
    assert.equal(scrubFor(['QA'], []).text(text), text);
  });

  const links = {
    'https://wiki.example/~anna.schmidt/paging': undefined,
    'https://wiki.example/~%61schmidt': undefined,
    'https://wiki.example/%25E7%258E%258B%25E4%25BC%259F': undefined,
    'https://wiki.example/Anna+Schmidt': undefined,
    'https://wiki.example/AnnasPage': undefined,
    'https://schmidt-anna.example/': undefined,
    'https://wiki.example/annotations?page=2': 'https://wiki.example/annotations?page=2',
  };
  for (const [link, shared] of Object.entries(links)) {
    it(`is ${shared === undefined ? 'not ' : ''}shared with the link ${link}`, () => {
      assert.equal(scrubFor(['Anna Schmidt', '王伟'], []).link(link), shared);
    });
  }

  it('is not shared with a link that has a first name which is also a particle, and is counted for the preview', () => {
    const scrub = scrubFor(['Ben Schmidt'], []);
    assert.equal(scrub.link('https://wiki.example/x/ben'), undefined);
    scrub.text('Explained pagination to Ben');
    assert.deepEqual(scrub.scrubbed, { replaced: 1, leftOut: 1 });
  });

  it('is counted for the preview: texts with a replaced name, and texts and links that are left out', () => {
    const scrub = scrubFor(['Anna Schmidt'], []);
    for (const text of ['Anna asks', 'Anna asks', 'Annas Frage', 'pages']) scrub.text(text);
    scrub.link('https://wiki.example/~anna.schmidt');
    scrub.link('https://wiki.example/paging');
    assert.deepEqual(scrub.scrubbed, { replaced: 1, leftOut: 2 });
    assert.equal(
      scrubbedText(scrub.scrubbed),
      'In 1 text a name is replaced by “someone”. 2 texts or links are left out, because they may name somebody.',
    );
    assert.equal(scrubbedText({ replaced: 0, leftOut: 0 }), undefined);
  });

  it('is in no format at the level for managers, whichever text of the week has a form of the name', () => {
    const book = weekBook();
    const duty = { id: 'support.anna', label: 'Annas Fragen' };
    book.duty('Mon 09:00-10:00', 'support.anna', {
      requester: 'Anna Schmidt',
      topic: 'Schmidt, Anna',
      outcome: 'Annas Seiten',
      note: 'Ａｎｎａ',
      link: 'https://wiki.example/~aschmidt',
    });
    const waits = [
      { id: 'w', subject: 'Antwort Annas', owner: 'A. Schmidt', openedAt: book.at('Mon 09:00'), followUps: 1 },
    ];
    const report = book.report({ waits }, { taxonomy: withCustom(taxonomy, [duty]) });
    for (const level of [1, 2] as const) {
      const shared = (format: Format) => shareReport(report, { level, sections: sectionIds }, format);
      const wording = roundedWording('en-GB');
      const texts = [
        toMarkdown(shared('markdown'), wording),
        plainWeek(shared('text'), wording),
        toCsv(shared('csv')),
        toJson(shared('json')),
        toHtml(shared('html'), wording, ''),
      ];
      for (const text of texts) {
        assert.doesNotMatch(text.normalize('NFKC'), /anna|schmidt/i);
      }
    }
  });
});
