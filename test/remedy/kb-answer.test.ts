/** What a number is, what installs a file, and what an answer rests on. */
import { describe, expect, it } from 'vitest';
import { LATEST_UPDATES, RELATED_UPDATES } from '../../src/knowledge/later-updates.ts';
import { UPDATE_PACKAGES } from '../../src/knowledge/update-circumstances.ts';
import { UPDATES } from '../../src/knowledge/updates.ts';
import { identifyUpdate } from '../../src/remedy/identify-update.ts';
import { installLines } from '../../src/remedy/install-lines.ts';
import { answerAbout, type KbAnswer } from '../../src/remedy/kb-answer.ts';
import { everyProduct, evidenceFor, staleKnowledge } from '../../src/remedy/kb-evidence.ts';

function answered(text: string): KbAnswer {
  const answer = answerAbout(text);
  if (answer === undefined) throw new Error(`not understood: ${text}`);
  return answer;
}

describe('a number', () => {
  it.each([
    ['KB4103725', 'counts'],
    ['KB4093115', 'doesNotCount'],
    ['KB4093108', 'doesNotCount'],
    ['KB4093122', 'doesNotCount'],
    ['KB5094041', 'later'],
    ['KB2919355', 'prerequisite'],
    ['KB4093492', 'related'],
    ['KB1234567', 'unknown'],
  ] as const)('%s: %s', (kb, kind) => expect(identifyUpdate(kb).kind).toBe(kind));

  it('of every row is known', () => {
    for (const { kb } of [...UPDATES, ...LATEST_UPDATES, ...RELATED_UPDATES]) {
      expect(identifyUpdate(kb).kind).not.toBe('unknown');
    }
  });

  it('that does not count comes with one that does', () => {
    expect(identifyUpdate('KB4093115')).toMatchObject({ instead: ['KB4103715', 'KB4103725'] });
  });

  it('brings what it broke', () => {
    expect(identifyUpdate('KB4088875').issues.map(({ code }) => code)).toEqual(['networkAdapterReplaced']);
    expect(identifyUpdate('KB4093227').issues.map(({ code }) => code)).toEqual(['smartCardFails']);
  });

  it('later than the fix counts where later ones do', () => {
    expect(identifyUpdate('KB5094122')).toMatchObject({ counts: 'yes' });
    expect(identifyUpdate('KB5094123')).toMatchObject({ counts: 'shippedFixed' });
    expect(identifyUpdate('KB5073697')).toMatchObject({ counts: 'notConfirmed' });
  });
});

describe('installing', () => {
  it('writes the lines as Microsoft has them', () => {
    const [file] = UPDATE_PACKAGES.filter(({ kb }) => kb === 'KB4103730');
    expect(file && installLines(file)).toEqual({
      wusa: 'wusa.exe C:\\temp\\windows8-rt-kb4103730-x64_1f4ed396b8c411df9df1e6755da273525632e210.msu /quiet /norestart',
      overRemoting: [
        'expand -F:* C:\\temp\\windows8-rt-kb4103730-x64_1f4ed396b8c411df9df1e6755da273525632e210.msu C:\\temp\\',
        'dism /online /add-package /packagepath:C:\\temp\\Windows8-RT-KB4103730-x64.cab /norestart',
      ],
      offline: 'dism /image:D:\\ /add-package /packagepath:C:\\temp\\Windows8-RT-KB4103730-x64.cab',
      remove: 'wusa.exe /uninstall /kb:4103730 /quiet /norestart',
    });
  });

  it('takes every file of the table and no other', () => {
    for (const file of UPDATE_PACKAGES) expect(installLines(file).wusa).toContain(file.file);
    for (const file of ['x.msu', 'windows10.0-kb1-x64_00.msu', 'windows10.0-kb4103723-x64_$(calc).msu & calc']) {
      expect(() => installLines({ kb: 'KB4103723', file })).toThrow(TypeError);
    }
  });
});

describe('evidence', () => {
  it('is every row of the product, and all documents', () => {
    const evidence = evidenceFor(answered('2012 R2'), '2026-09-01');
    expect(evidence.updates).toEqual(UPDATES.filter(({ product }) => product === '8.1-2012-r2'));
    expect(evidence.titles.length).toBeGreaterThan(3);
    expect(evidence).toMatchObject({ checkedOn: '2026-08-22', isStale: false });
  });

  it('says when it has grown old', () => {
    expect(evidenceFor(answered('14393'), '2027-08-22').isStale).toBe(false);
    expect(evidenceFor(answered('14393'), '2027-08-23').isStale).toBe(true);
    expect(staleKnowledge('2027-08-22')).toEqual([]);
    expect(staleKnowledge('2027-08-23')).toEqual(expect.arrayContaining(['KB4103723', 'later', 'Windows 8']));
  });

  it('a release stands in one line of the overview', () => {
    const names = everyProduct().flatMap(({ releases }) => releases.map(({ name }) => name));
    expect(names).toEqual([...new Set(names)]);
    expect(everyProduct()).toHaveLength(14);
  });
});

it('a family that was released with the fix is answered as one', () => {
  const answer = answered('Windows 11');
  expect(answer).toMatchObject({ kind: 'windows', isFamily: true, choice: { kind: 'nothingToInstall' } });
  if (answer.kind !== 'windows' || answer.choice.kind !== 'nothingToInstall') return;
  expect(answer.choice.releases.map(({ name }) => name)).toEqual(answer.names);
});
