/** Exported events 6041, in several languages and forms; and what a stranger could put into such files. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEventCsv } from '../../src/records/event-csv.ts';
import { readEventXml } from '../../src/records/event-xml.ts';
import { RecordProblem } from '../../src/records/record-problem.ts';
import { refusalFromMessage } from '../../src/records/refusal.ts';

const read = (name: string): string => readFileSync(new URL(`exports/${name}`, import.meta.url), 'utf8');

const event = (data: string, system = ''): string =>
  `<Event><System><Provider Name="LsaSrv"/><EventID>6041</EventID><TimeCreated SystemTime="2018-05-09T00:00:00Z"/>${system}</System><EventData>${data}</EventData></Event>`;

describe('XML', () => {
  it('of wevtutil: by parameters, together by server', () => {
    expect(readEventXml(read('wevtutil.xml'))).toEqual({
      computer: 'PC-KEIRI07.example.jp',
      events: 5,
      unread: 0,
      refusals: [
        refusal('sv-keiri01', 4, 2, '2018-05-09T23:12:33Z', '2018-05-10T00:41:07Z'),
        refusal('経理サーバー', 2, 1, '2018-05-09T22:00:00Z', '2018-05-09T22:00:00Z'),
        { ...refusal('[2001:db8::10]', 3, 1, '2018-05-09T21:00:00Z', '2018-05-09T21:00:00Z'), service: 'WSMAN' },
      ],
    });
  });

  it('of the Event Viewer in Japanese: by parameters, or by the sentence where there are none', () => {
    const { refusals, events } = readEventXml(read('event-viewer-ja.xml'));
    expect(events).toBe(2);
    expect(refusals.map(({ server, offeredVersion }) => [server, offeredVersion])).toEqual([
      ['sv-keiri01', 4],
      ['10.1.2.3', 2],
    ]);
  });

  it('may be empty, as wevtutil prints it', () => {
    expect(readEventXml('\r\n')).toEqual({ computer: null, refusals: [], unread: 0, events: 0 });
  });

  it.each([
    ['no number', '<Data>TERMSRV/a</Data><Data>four</Data>'],
    ['no server', '<Data>TERMSRV</Data><Data>4</Data>'],
    ['nothing', ''],
  ])('counts an event it can not read: %s', (_, data) => {
    expect(readEventXml(event(data))).toMatchObject({ refusals: [], unread: 1, events: 1 });
  });

  it('of several computers names none', () => {
    const of = (name: string) => event('<Data>TERMSRV/a</Data><Data>4</Data>', `<Computer>${name}</Computer>`);
    expect(readEventXml(of('A') + of('A')).computer).toBe('A');
    expect(readEventXml(of('A') + of('B')).computer).toBeNull();
  });

  it('keeps hostile names as they are, and never as markup', () => {
    const name = '\u001b[2J\u202e<img src=x onerror=alert(1)>&amp;';
    const escaped = '&#x1b;[2J&#8238;&lt;img src=x onerror=alert(1)&gt;&amp;amp;';
    const { refusals } = readEventXml(event(`<Data>TERMSRV/${escaped}</Data><Data>4</Data>`));
    expect(refusals[0]?.server).toBe(name);
    expect(readEventXml(event(`<Data><![CDATA[TERMSRV/${name}]]></Data><Data>4</Data>`)).refusals[0]?.server).toBe(
      name,
    );
  });

  it.each([
    ['xmlDoctype', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><Events>&b;</Events>'],
    ['xmlEntity', event('<Data>&b;</Data>')],
    ['xmlEntity', event('<Data>&constructor;</Data>')],
    ['xmlEntity', event('<Data>&#x110000;</Data>')],
    ['xmlEntity', event('<Data>a & b</Data>')],
    ['xmlSyntax', '<Events></Event>'],
    ['xmlSyntax', 'wevtutil: access denied'],
    ['xmlSyntax', '<Event x=1></Event>'],
    ['xmlTooDeep', '<a>'.repeat(40)],
    ['cutShort', event('').slice(0, -8)],
    ['cutShort', '<Event><System'],
    ['cutShort', '<Events><!-- '],
  ])('is refused: %s', (problem, text) => {
    expect(() => readEventXml(text)).toThrow(expect.objectContaining({ name: 'RecordProblem', problem }));
  });

  it('says the line', () => {
    expect(() => readEventXml('<Events>\n\n<Event></Evnt>\n')).toThrow(
      expect.objectContaining({ line: 3, where: 'Event' }),
    );
  });

  it('is read in time that grows with its length, whatever its tags hold', () => {
    const nasty = [' '.repeat(16_000), ' a'.repeat(8_000), ' a="'.repeat(4_000), '/'.repeat(16_000)];
    const began = performance.now();
    for (const inside of nasty) {
      for (let i = 0; i < 20; i++) expect(() => readEventXml(`<E${inside}x>`)).toThrow(RecordProblem);
    }
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('tables', () => {
  it('of the Event Viewer in Japanese', () => {
    expect(readEventCsv(read('event-viewer-ja.csv'))).toEqual({
      computer: null,
      events: 3,
      unread: 0,
      refusals: [refusal('sv-keiri01', 4, 2, '2018-05-10T08:12:33', '2018-05-10T09:41:07')],
    });
  });

  it('in English, the month first', () => {
    expect(readEventCsv(read('event-viewer-en.csv')).refusals).toEqual([
      refusal('104.214.74.18', 4, 1, '2018-08-19T20:55:34', '2018-08-19T20:55:34'),
      refusal('server2.example.com', 2, 1, '2018-08-02T00:05:00', '2018-08-02T00:05:00'),
    ]);
  });

  it('with tabs, in German', () => {
    expect(readEventCsv(read('event-viewer-de.txt')).refusals).toEqual([
      refusal('srv-müller', 3, 1, '2018-08-19T20:55:34', '2018-08-19T20:55:34'),
    ]);
  });

  it('of PowerShell, with columns in another order', () => {
    const text =
      '#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord\r\n"Message","Id","ProviderName","TimeCreated"\r\n' +
      '"A CredSSP authentication to TERMSRV/old failed. The remote host offered version 4 which is not permitted.","6041","LsaSrv","2018/05/10 9:41:07"\r\n';
    expect(readEventCsv(text).refusals).toEqual([refusal('old', 4, 1, '2018-05-10T09:41:07', '2018-05-10T09:41:07')]);
  });

  it('do not guess between day and month', () => {
    const text = read('event-viewer-en.csv').replace('8/19/2018', '8/9/2018');
    expect(readEventCsv(text).refusals.map(({ lastAt }) => lastAt)).toEqual([null, null]);
  });

  it('are read in time that grows with their length, also on one line', () => {
    const began = performance.now();
    readEventCsv(`${'a,'.repeat(1_000_000)}`);
    readEventCsv(`${'"a",'.repeat(500_000)}`);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('are refused where a quotation mark stays open, with the line', () => {
    expect(() => readEventCsv('a,b\n\n"c')).toThrow(expect.objectContaining({ problem: 'csvQuote', line: 3 }));
  });
});

describe('the sentence', () => {
  it.each([
    ['TERMSRV/a. offered 4', 'a', 4],
    ['TERMSRV/サーバー01 に対する バージョン4は', 'サーバー01', 4],
    ['TERMSRV/sv01に対する バージョン 4 は', 'sv01', 4],
    ['「TERMSRV/sv01」 バージョン 4', 'sv01', 4],
    ['https://example.com/a/5 TERMSRV/10.0.0.5 version 4', '10.0.0.5', 4],
    ['TERMSRV/a version 4', 'a', 4],
  ])('%s', (text, server, offeredVersion) => {
    expect(refusalFromMessage(text)).toEqual({ service: 'TERMSRV', server, offeredVersion });
  });

  it.each(['TERMSRV/a version 4 of 6', 'TERMSRV/a', 'version 4', 'TERMSRV/ 4'])('is not guessed: %s', (text) => {
    expect(refusalFromMessage(text)).toBeUndefined();
  });
});

describe('whatever comes', () => {
  const scraps = fc.constantFrom(
    '<Event>',
    '</Event>',
    '<EventID>6041</EventID>',
    '<Provider Name="LsaSrv"/>',
    '<EventData>',
    '</EventData>',
    '<Data>',
    '</Data>',
    'TERMSRV/x',
    '4',
    '&lt;',
    '&',
    '"',
    ',',
    '\n',
    '<![CDATA[',
    ']]>',
    '<?',
    '<!--',
    '6041',
    'LsaSrv',
    '2018/05/10 9:41:07',
    "'",
    '<',
  );
  const text = fc.oneof(
    fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 5 }))).map((parts) => parts.join('')),
    fc.string(),
  );

  it.each([
    ['XML', readEventXml],
    ['tables', readEventCsv],
  ])('%s are read or refused, and nothing else', (_, reader) => {
    fc.assert(
      fc.property(text, (input) => {
        try {
          reader(input);
        } catch (error) {
          expect(error).toBeInstanceOf(RecordProblem);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function refusal(server: string, offeredVersion: number, count: number, firstAt: string | null, lastAt: string | null) {
  return { service: 'TERMSRV', server, offeredVersion, count, firstAt, lastAt };
}
