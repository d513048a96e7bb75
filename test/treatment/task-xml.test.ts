/** The task that ends a change: its definition as text; test/interop/treat.test.ts has it taken and carried out. */
import { expect, it } from 'vitest';
import { undoTaskXml } from '../../src/remedy/forms/task-xml.ts';
import { ENCRYPTION_ORACLE, SECURITY_LAYER } from '../../src/remedy/registry-change.ts';

const TASK = {
  name: 'rdp-doctor undo client-vulnerable 20260509-010203-004',
  at: '2026-05-16T10:02',
  description: 'a <b> & "c" 月末 \u0000\ud800',
  changes: [
    { ...ENCRYPTION_ORACLE, from: null, to: 2 },
    { ...SECURITY_LAYER, from: 1, to: 0 },
  ],
};
const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const argumentsIn = (xml: string) =>
  [...xml.matchAll(/<Arguments>(.*)<\/Arguments>/g)].map(([, text]) => plain(text ?? ''));

it('looks before it puts back, in reverse order, and removes itself when nothing is left to do', () => {
  const lines = argumentsIn(undoTaskXml(TASK)).map((line) => line.replaceAll('%SystemRoot%\\System32\\', ''));
  const layer = `reg.exe query "HKLM\\${SECURITY_LAYER.key}" /v SecurityLayer /reg:64 | find.exe "0x0"`;
  const oracle = `reg.exe query "HKLM\\${ENCRYPTION_ORACLE.key}" /v AllowEncryptionOracle /reg:64 | find.exe "0x2"`;
  expect(lines).toEqual([
    `/d /s /c "${layer} && reg.exe add "HKLM\\${SECURITY_LAYER.key}" /v SecurityLayer /t REG_DWORD /d 1 /f /reg:64"`,
    `/d /s /c "${oracle} && reg.exe delete "HKLM\\${ENCRYPTION_ORACLE.key}" /v AllowEncryptionOracle /f /reg:64"`,
    `/d /s /c "${oracle} || ${layer} || schtasks.exe /delete /tn "${TASK.name}" /f"`,
  ]);
});

it('a value that was taken away is added again only while it is absent', () => {
  const xml = undoTaskXml({ ...TASK, changes: [{ ...ENCRYPTION_ORACLE, from: 1, to: null }] });
  expect(argumentsIn(xml)).toMatchObject([
    expect.stringMatching(/query .* \/reg:64 \|\| .*reg\.exe add .*\/d 1 /),
    expect.not.stringContaining('query'),
  ]);
});

it('is SYSTEM’s, runs late rather than never, and has no end', () => {
  const xml = undoTaskXml(TASK);
  for (const part of [
    '<StartBoundary>2026-05-16T10:02:00</StartBoundary>',
    '<UserId>S-1-5-18</UserId>',
    '<StartWhenAvailable>true</StartWhenAvailable>',
    '<Description>a &lt;b&gt; &amp; &quot;c&quot; 月末 </Description>',
  ]) {
    expect(xml).toContain(part);
  }
  expect(xml).not.toMatch(/EndBoundary|DeleteExpired|\p{Surrogate}|\0/u);
});

it('takes no name or time that could be more than one', () => {
  for (const name of ['a" /tn "b', 'a&b', '%PATH%', 'a\\b', '']) {
    expect(() => undoTaskXml({ ...TASK, name })).toThrow(TypeError);
  }
  for (const at of ['2026-05-16', '2026-05-16T10:02:00', '</StartBoundary>']) {
    expect(() => undoTaskXml({ ...TASK, at })).toThrow(TypeError);
  }
});
