/** The file of collect.cmd: one as a Japanese Windows would write it, and damaged ones. What the script really writes is tested under Wine. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCollectScript } from '../../src/records/collect-script.ts';
import { isCollected, readCollected } from '../../src/records/collected.ts';
import { RecordProblem } from '../../src/records/record-problem.ts';
import { type CollectedSections, collectedText, JAPANESE_CLIENT } from './collected-text.ts';

describe('a collected file', () => {
  it('tells the facts, in whatever language reg.exe spoke', () => {
    expect(readCollected(collectedText(JAPANESE_CLIENT))).toEqual({
      schemaVersion: 1,
      kind: 'machineFacts',
      takenAt: '2018-05-10T00:45:00.000Z',
      takenBy: 'collect.cmd',
      computer: '経理-07',
      domain: { joined: true, name: 'example.jp' },
      windows: {
        major: 10,
        minor: 0,
        build: 14393,
        ubr: 2248,
        edition: 'Enterprise',
        productName: 'Windows 10 Enterprise',
      },
      credssp: {
        policy: { state: 'set', value: 2 },
        policyFrom: 'groupPolicy',
        tspkg: [10, 0, 14393, 2248],
        mstsc: [10, 0, 14393, 2189],
      },
      remoteDesktop: {
        denyConnections: { state: 'set', value: 0 },
        userAuthentication: { state: 'set', value: 1 },
        securityLayer: { state: 'set', value: 2 },
        policyUserAuthentication: { state: 'absent' },
        policySecurityLayer: { state: 'absent' },
      },
      restartPending: true,
      refusals: [
        {
          service: 'TERMSRV',
          server: 'sv-keiri01',
          offeredVersion: 4,
          count: 1,
          firstAt: '2018-05-10T00:41:07Z',
          lastAt: '2018-05-10T00:41:07Z',
        },
      ],
      notRead: [],
    });
  });

  it('names what could not be read, and why', () => {
    const facts = readCollected(
      collectedText({
        ...JAPANESE_CLIENT,
        'file tspkg': ['Windows Script Host へのアクセスがこのコンピューターで無効になっています。', 1],
        'file mstsc': ['absent', 0],
        'value userAuthentication': ['エラー: アクセスが拒否されました。', 1],
        'policy appliedPolicy': ['', 1],
        'policy localPolicy': ['not named', 0],
        events: ['アクセスが拒否されました。', 5],
        'key windowsUpdate': ['エラー: アクセスが拒否されました。', 1],
        'key servicing': JAPANESE_CLIENT['key absentKey'],
      }),
    );
    expect(facts.notRead).toEqual([
      { what: 'credssp.policyFrom', why: 'unreadable' },
      { what: 'credssp.tspkg', why: 'commandFailed' },
      { what: 'credssp.mstsc', why: 'notFound' },
      { what: 'remoteDesktop.userAuthentication', why: 'commandFailed' },
      { what: 'restartPending', why: 'commandFailed' },
      { what: 'refusals', why: 'commandFailed' },
    ]);
    expect(facts).toMatchObject({ restartPending: null, refusals: null, credssp: { policyFrom: null, tspkg: null } });
  });

  it('may have the version of a file from any of three ways', () => {
    const text = (said: string) => collectedText({ ...JAPANESE_CLIENT, 'file tspkg': [said, 1] });
    const refused = 'Windows Script Host access is disabled on this machine.';
    expect(readCollected(text(`${refused}\r\n6.1.7601.24117\r\r\n`)).credssp.tspkg).toEqual([6, 1, 7601, 24117]);
    expect(readCollected(text(`${refused}\r\n70000.1.1.1`)).credssp.tspkg).toBeNull();
  });

  it('says of a Windows before 10 what its registry has', () => {
    const absent = JAPANESE_CLIENT['key absentKey'];
    const old = { 'value major': absent, 'value minor': absent, 'value ubr': absent } as const;
    const facts = readCollected(
      collectedText({ ...JAPANESE_CLIENT, ...old, 'value build': value('CurrentBuild', '7601') }),
    );
    expect(facts.windows).toMatchObject({ major: 6, minor: 3, build: 7601, ubr: null });
  });

  it('finds no policy of its own where no policy file names it', () => {
    const none = { 'policy localPolicy': ['absent', 0], 'policy appliedPolicy': ['not named', 0] } as const;
    expect(readCollected(collectedText({ ...JAPANESE_CLIENT, ...none })).credssp.policyFrom).toBe('localMachine');
  });

  it('is not of a domain when Netlogon does not start by itself', () => {
    const start = value('Start', '0x3', 'REG_DWORD');
    const facts = readCollected(collectedText({ ...JAPANESE_CLIENT, 'value netlogonStart': start }));
    expect(facts.domain).toEqual({ joined: false, name: '' });
  });

  it('tolerates sections of later scripts and other line ends', () => {
    const text = collectedText({ ...JAPANESE_CLIENT, 'value later': ['x', 0] });
    expect(readCollected(text).computer).toBe('経理-07');
    expect(readCollected(text.replaceAll('\r\n', '\n')).computer).toBe('経理-07');
  });
});

describe('a damaged file', () => {
  const whole = collectedText(JAPANESE_CLIENT);

  it.each([
    ['unknownFormat', '', 'hello'],
    ['newerScript', '2', whole.replace('facts 1', 'facts 2')],
    ['cutShort', 'value ubr', whole.slice(0, whole.indexOf('UBR'))],
    ['cutShort', 'events', whole.slice(0, whole.indexOf('== end'))],
    ['cutShort', 'value ubr', whole.replace(/(UBR.*\r\n)(?:.*\r\n)*?-- 0\r\n/, '$1')],
    ['sectionTwice', 'value ubr', whole.replace('== value edition', '== value ubr')],
    ['cutShort', 'events', whole.replace('</Event>', '')],
  ])('is refused: %s %s', (problem, where, text) => {
    expect(() => readCollected(text)).toThrow(expect.objectContaining({ problem, where }));
  });

  it('says the line', () => {
    const line = whole.split('\n').findIndex((each) => each.startsWith('== value ubr')) + 1;
    const twice = whole.replace('== value edition', '== value ubr');
    expect(problemOf(twice).line).toBeGreaterThan(line);
    expect(problemOf(whole.replace('<Data>4', '<Data>&x;')).line).toBe(
      whole.split('\n').findIndex((each) => each.includes('<Data>4')) + 1,
    );
  });

  it('is read or refused, wherever it is cut or changed', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 8 }), (from, to, put) => {
        const text = whole.slice(0, from) + put + whole.slice(to);
        try {
          readCollected(text);
        } catch (error) {
          expect(error).toBeInstanceOf(RecordProblem);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the script', () => {
  const script = writeCollectScript();

  it('is ASCII, with line breaks of Windows, and ends each path of its own', () => {
    expect(script).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
    for (const [, label] of script.matchAll(/(?:call|goto) :(\w+)/g)) {
      expect(label === 'eof' || script.includes(`\r\n:${label}\r\n`)).toBe(true);
    }
  });

  it('only reads: it calls nothing that could change the machine', () => {
    expect(script).not.toMatch(/\breg(?:\.exe"?)? +(?:add|delete|import)|\bnet |\bsc |runas|\bcopy\b|\bmove\b/i);
    expect(isCollected(script)).toBe(false);
  });
});

function problemOf(text: string): RecordProblem {
  try {
    readCollected(text);
  } catch (error) {
    if (error instanceof RecordProblem) return error;
  }
  throw new Error('it was read');
}

function value(name: string, data: string, type = 'REG_SZ'): CollectedSections[string] {
  return [`\r\nHKEY_LOCAL_MACHINE\\X\r\n    ${name}    ${type}    ${data}\r\n`, 0];
}
