/** The terminal report says what a stuck person needs, in the order they need it. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES, loadWords } from '../../src/messages/load-words.ts';
import type { CheckReport } from '../../src/report/check-report.ts';
import { renderMarkdown, renderTerminal, stringifyJson, toJson } from '../../src/report/index.ts';
import { displayWidth } from '../../src/report/width.ts';
import { SAMPLE_NAMES, type SampleName, sampleReport } from './samples.ts';

const english = await loadWords('en');
const japanese = await loadWords('ja');
const STYLE = { width: 100, color: false, details: false };

const inEnglish = (name: SampleName, style = STYLE) => renderTerminal(sampleReport(name), english, style);
const inJapanese = (name: SampleName, style = STYLE) => renderTerminal(sampleReport(name), japanese, style);

describe('the answer comes first', () => {
  test('after the head line, with what to do next', () => {
    const [head, , short, more, next] = inEnglish('unpatched2016').split('\n');
    expect(head).toMatch(/^sv-keiri01:3389 {3}192\.168\.10\.21 {3}Windows Server 2016 .*\(10\.0\.14393\) +0\.12 s$/);
    expect(`${short} ${more?.trim()}`).toBe(
      '  In short   The server lacks the fix for CVE-2018-0886. It is the server that has to be updated, not the clients.',
    );
    expect(next).toMatch(/^ {2}Next {7}Bring the server fully up to date with Windows Update and restart it\./);
  });

  test('and names the machine in Japanese as well', () => {
    expect(inJapanese('unpatched2016')).toContain(
      '要するに       サーバーに CVE-2018-0886 の修正が入っていません。直すのはサーバー側です。',
    );
  });

  test('a name that is not found, a port that is closed, a name that never answers', () => {
    expect(inEnglish('nameNotFound')).toMatch(
      /In short {3}The name 経理サーバー was not found, so no server was asked\./,
    );
    expect(inEnglish('refusedConnection')).toContain(
      '2001:db8::21 can be reached, but nothing takes connections on port 3390',
    );
    expect(inEnglish('refusedConnection').split('\n')[0]).toMatch(/^\[2001:db8::21\]:3390 +0\.00 s$/);
    expect(inEnglish('timedOut')).toMatch(
      /\[2001:db8::7\]:3389: no route to its network\n.*192\.0\.2\.44:3389: nothing came within 5 s/,
    );
  });
});

describe('everything that nmap tells of an NTLM challenge is there, in every form', () => {
  const FACTS = [
    'YAMADA', // Target_Name, NetBIOS_Domain_Name
    '経理サーバー', // NetBIOS_Computer_Name
    'yamada.example', // DNS_Domain_Name, DNS_Tree_Name
    '経理サーバー.yamada.example', // DNS_Computer_Name
    '10.0.14393', // Product_Version
  ];

  test.each(LANGUAGES)('%s', async (language) => {
    const words = await loadWords(language);
    const report = sampleReport('unpatched2016');
    const { labels } = words.report.facts;
    const terminal = renderTerminal(report, words, STYLE);
    const markdown = renderMarkdown(report, words);
    for (const text of [terminal, markdown]) {
      for (const fact of [...FACTS, '2026-11-23 02:30:02 UTC']) expect(text).toContain(fact);
      for (const label of [
        labels.targetName,
        labels.netbiosDomain,
        labels.netbiosComputer,
        labels.dnsDomain,
        labels.dnsComputer,
        labels.dnsForest,
        labels.productVersion,
        labels.serverClock,
      ]) {
        expect(text).toContain(label);
      }
    }
  });

  test('JSON', () => {
    const json = stringifyJson(toJson(sampleReport('unpatched2016')));
    for (const fact of [...FACTS.slice(0, 4), '"build": 14393', '2026-11-23T02:30:02.000Z'])
      expect(json).toContain(fact);
  });

  test('a tree that differs from the domain is told apart', () => {
    expect(inEnglish('patched2022')).toMatch(
      /DNS domain +example\.com\n.*DNS computer +files01\.example\.com\n.*DNS forest +corp\.example\.com\n/,
    );
  });
});

describe('findings', () => {
  test('show severity, sentence, code and confidence', () => {
    expect(inEnglish('unpatched2016')).toMatch(
      /● critical {2}The server answers CredSSP 4.*\n +credssp\/server-unpatched {3}confidence high/,
    );
    expect(inJapanese('patched2022')).toMatch(
      /● 情報 {2}CredSSP 6 を返しました .*credssp\/server-patched {5}確度 高\n/,
    );
  });

  test('what was not judged is told with its reason, and counted where it is much', () => {
    expect(inEnglish('quickLook')).toMatch(
      /\? Takes more connections than a quick look makes: negotiation\/nla-required,/,
    );
    expect(inEnglish('refusedConnection')).toMatch(
      /\? The conversation ended before this could be seen: \d+ questions\n/,
    );
    const everything = inEnglish('refusedConnection', { ...STYLE, details: true });
    expect(everything).toContain('credssp/server-unpatched');
  });

  test('what was ruled out is counted, and listed on request', () => {
    expect(inEnglish('unpatched2016')).toMatch(/– Ruled out: \d+ other ailments\n/);
    expect(inEnglish('unpatched2016')).not.toContain('clock/skewed');
    expect(inEnglish('unpatched2016', { ...STYLE, details: true })).toMatch(
      /clock\/skewed +The clocks agree to within five minutes\n/,
    );
  });
});

test('a narrow page lists as much as a wide one', () => {
  const narrow = inEnglish('unpatched2016', { width: 40, color: false, details: true });
  for (const code of ['name/not-found', 'reach/refused', 'clock/skewed']) expect(narrow).toContain(`    ${code}\n`);
  expect(narrow).toContain('    Updated, 2 (Vulnerable)\n      △ connects, unsafe\n');
});

describe('the prediction', () => {
  test('tells for each client whether it connects, how safe that is, and the text of the dialog', () => {
    const text = inEnglish('unpatched2016').replace(/\s+/g, ' ');
    expect(text).toContain('Updated, default (since May 2018) ✕ refused An authentication error has occurred.');
    expect(text).toContain('Updated, 0 (Force Updated Clients) ✕ refused (the same)');
    expect(text).toContain('Updated, 2 (Vulnerable) △ connects, unsafe');
    expect(inJapanese('patched2022')).toMatch(/未更新 +△ つながる・危険 \*\n.*\* サーバーのポリシーが 0/);
  });

  test('can be asked for one client', () => {
    const report: CheckReport = { ...sampleReport('unpatched2016'), clientFilter: 'unpatched' };
    const text = renderTerminal(report, english, STYLE);
    expect(text).toContain('Not updated');
    expect(text).not.toContain('Vulnerable');
  });

  test('is withheld with a reason', () => {
    expect(inEnglish('mirrored')).toContain(
      'No prediction: the server repeats our CredSSP number and keeps its own to itself.',
    );
    expect(inEnglish('nameNotFound')).toContain('No prediction: the conversation did not get that far.');
  });
});

test('the offers are listed when more than one was made', () => {
  expect(inEnglish('xrdp')).toMatch(/\n {4}TLS, NLA, NLA with early authorization {3}TLS selected\n/);
  expect(inEnglish('unpatched2016')).toMatch(/\n {4}old RDP encryption +refused: HYBRID_REQUIRED_BY_SERVER\n/);
  expect(inEnglish('quickLook')).not.toContain('What it answers to each offer');
});

test('an old TLS that only a raw look could speak to is shown', () => {
  expect(inEnglish('tripleDesOnly')).toContain('TLS 1.0 offered: accepted TLS 1.0, TLS_RSA_WITH_3DES_EDE_CBC_SHA');
});

test('a doubtful stack is called probable, a sure one by its name, an unknown one not at all', () => {
  expect(inEnglish('freerdp').split('\n')[0]).toMatch(/^127\.0\.0\.1:3389 {3}FreeRDP +/);
  expect(inEnglish('ntlmRefused').split('\n')[0]).toContain('probably Windows');
  expect(inEnglish('sshOnThePort').split('\n')[0]).toMatch(/^192\.0\.2\.22:3389 +0\.12 s$/);
});

describe.each(SAMPLE_NAMES)('%s', (name) => {
  test.each([40, 59, 60, 80, 100, 120, 200])('keeps to %i columns', (width) => {
    for (const words of [english, japanese]) {
      const text = renderTerminal(sampleReport(name), words, { width, color: false, details: true });
      expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
      expect(text).not.toMatch(/[ \t]\n|undefined|NaN|\[object/);
    }
  });

  test('is coloured without a change to the text, and with nothing that blinks', () => {
    const coloured = inJapanese(name, { ...STYLE, color: true });
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(inJapanese(name));
    const codes = new Set([...coloured.matchAll(/\u001b\[(\d+)m/g)].map(([, code]) => code));
    expect([...codes].filter((code) => !['1', '2', '22', '31', '32', '33', '36', '39'].includes(code ?? ''))).toEqual(
      [],
    );
  });
});
