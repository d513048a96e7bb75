/** The use cases: a check is an examination and its judgement; misuse is rejected, and never behind anybody's back. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../src/app/check.ts';
import { judgeExamination } from '../../src/app/judge-examination.ts';
import { parseTarget } from '../../src/app/target.ts';
import { VERSION } from '../../src/app/version.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import { startLab } from '../../src/lab/index.ts';
import { EXAMINATIONS, SAMPLE_NAMES } from '../report/samples.ts';

const CHECK = new URL('../../dist/src/app/check.js', import.meta.url).href;
const TARGET = { asGiven: 'x', host: '127.0.0.1', hostKind: 'ipv4', asciiHost: '127.0.0.1', port: 70_000 };

describe('checkTarget', () => {
  it('judges what it has seen, and says by which version', async () => {
    const lab = await startLab({ only: ['server2016-unpatched'] });
    const target = parseTarget(`127.0.0.1:${lab.patients[0]?.port}`);
    const report = await checkTarget(target, { quick: true, stageMs: 20_000 }).finally(() => lab.stop());
    expect(report.examination.tool).toEqual({ name: 'rdp-doctor', version: VERSION });
    expect(report.examination.target).toEqual(target);
    expect(report.diagnosis).toEqual(judge(report.examination));
    expect(report.diagnosis.inShort.code).toBe('credssp/server-unpatched');
    expect(report).not.toHaveProperty('clientFilter');
  });

  it('ends at once when told to before it begins', async () => {
    const { examination } = await checkTarget(parseTarget('192.0.2.1'), { signal: AbortSignal.abort() });
    expect(examination).toMatchObject({ cutShort: true, connections: [] });
  });

  it.each([
    ['a time that is none', () => checkTarget(parseTarget('127.0.0.1'), { stageMs: Number.NaN }), TypeError],
    ['a port that is none', () => checkTarget({ ...parseTarget('127.0.0.1'), port: 70_000 }), RangeError],
  ])('rejects %s', async (_, misuse, kind) => {
    await expect(misuse()).rejects.toThrow(kind);
  });

  it('rejects misuse to its caller also the first time, when the rules are still to be read', async () => {
    const script = `import { checkTarget } from ${JSON.stringify(CHECK)};
      await checkTarget(${JSON.stringify(TARGET)}).catch((error) => console.log(error.name));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    expect(stdout).toBe('RangeError\n');
  });
});

describe('judgeExamination', () => {
  it.each(SAMPLE_NAMES)('gives of %s the same every time, and leaves it as it was', (name) => {
    const examination = deeplyFrozen(structuredClone(EXAMINATIONS[name]));
    const once = judgeExamination(examination);
    expect(judgeExamination(examination)).toEqual(once);
    expect(judgeExamination(JSON.parse(JSON.stringify(examination)))).toEqual(once);
    expect(examination).toEqual(EXAMINATIONS[name]);
  });

  it('judges alike for whichever client it is shown', () => {
    const examination = EXAMINATIONS.unpatched2016;
    const { diagnosis, clientFilter } = judgeExamination(examination, 'mitigated');
    expect(clientFilter).toBe('mitigated');
    expect(diagnosis).toEqual(judgeExamination(examination).diagnosis);
  });
});

/** Writing into it throws. */
function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deeplyFrozen);
  return Object.freeze(value);
}
