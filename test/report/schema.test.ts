/** The JSON report and its published schema agree, in both directions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AilmentCode } from '../../src/diagnosis/ailment.ts';
import { judge } from '../../src/diagnosis/judge.ts';
import { CLIENT_STATES } from '../../src/diagnosis/prediction.ts';
import { AILMENT_CODES } from '../../src/diagnosis/rules.ts';
import { compareExaminations } from '../../src/diagnosis/since.ts';
import { consultAbout } from '../../src/remedy/consult-about.ts';
import { type JsonReport, stringifyJson, toJson } from '../../src/report/json.ts';
import { arbitraryExamination } from '../diagnosis/arbitrary-examination.ts';
import { SAMPLE_FACTS } from '../messages/sample-facts.ts';
import { SAMPLE_NAMES, sampleReport } from './samples.ts';
import { problemsOf, reportSchema, validateExamination, validateReport } from './schemas.ts';

/** As a program gets it: through text. */
function printed(report: JsonReport): JsonReport {
  return JSON.parse(stringifyJson(report));
}

describe('valid', () => {
  test.each(SAMPLE_NAMES)('the report of %s', (name) => {
    const report = printed(toJson(sampleReport(name)));
    expect(problemsOf(validateReport, report)).toEqual([]);
    expect(problemsOf(validateExamination, report.observations)).toEqual([]);
  });

  test('the report of any examination', () => {
    fc.assert(
      fc.property(arbitraryExamination, (examination) => {
        const report = toJson({ examination, diagnosis: judge(examination) });
        expect(problemsOf(validateReport, printed(report))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the report of any examination, with a message heard and an earlier look', () => {
    const messages = fc.constantFrom(
      '要求された関数はサポートされていません',
      'The token supplied to the function is invalid',
      'nothing known',
    );
    fc.assert(
      fc.property(arbitraryExamination, arbitraryExamination, messages, (examination, earlier, symptom) => {
        const judged = { examination, diagnosis: judge(examination) };
        const heard = consultAbout(judged, { symptom, client: 'mitigated' });
        const comparison = compareExaminations({ examination: earlier, diagnosis: judge(earlier) }, judged);
        const report = toJson(judged, { ...heard, comparison });
        expect(problemsOf(validateReport, printed(report))).toEqual([]);
        expect(report.consultation?.remedies).toEqual(
          heard.plan.remedies.filter(({ rank }) => rank !== null).map(({ name }) => name),
        );
      }),
      { numRuns: 200 },
    );
  });

  test.each(AILMENT_CODES)('every form of %s', (code) => {
    for (const params of SAMPLE_FACTS[code]) {
      expect(problemsOf(validateReport, withFound(code, params))).toEqual([]);
    }
  });
});

describe('rejected', () => {
  const report = printed(toJson(sampleReport('unpatched2016')));
  const [first] = report.findings;

  test.each([
    ['another schema version', { ...report, schemaVersion: 2 }],
    ['an unknown field', { ...report, verdict: 'bad' }],
    ['a missing target', { ...report, target: undefined }],
    ['a code nobody knows', { ...report, findings: [{ ...first, code: 'credssp/haunted' }] }],
    ['a finding without evidence', { ...report, findings: [{ ...first, evidence: undefined }] }],
    ['a found one without severity', { ...report, findings: [{ ...first, severity: undefined }] }],
    ['a ruled out one with facts', { ...report, findings: [{ ...first, verdict: 'ruledOut', severity: undefined }] }],
    [
      'one that is not judged for no reason',
      {
        ...report,
        findings: [{ code: 'clock/skewed', verdict: 'notJudged', confidence: null, params: {}, evidence: [] }],
      },
    ],
    ['a percentage for a confidence', { ...report, findings: [{ ...first, confidence: 95 }] }],
    ['a client in an unknown state', { ...report, prediction: [{ ...report.prediction[0], client: 'drunk' }] }],
    ['a sentence in place of a dialog code', { ...report, prediction: [{ ...report.prediction[0], message: 'No.' }] }],
    ['a secret among the observations', { ...report, observations: { ...report.observations, password: 'x' } }],
    ['bytes that are not hexadecimal', { ...report, observations: withHex(report, 'zz') }],
  ])('%s', (_, broken) => {
    expect(problemsOf(validateReport, JSON.parse(JSON.stringify(broken)))).not.toEqual([]);
  });

  test.each(AILMENT_CODES)('facts that do not belong to %s', (code) => {
    const [params] = SAMPLE_FACTS[code];
    expect(problemsOf(validateReport, withFound(code, { ...params, mood: 'sad' }))).not.toEqual([]);
    for (const name of Object.keys(params ?? {})) {
      expect(problemsOf(validateReport, withFound(code, { ...params, [name]: { nested: true } }))).not.toEqual([]);
      expect(problemsOf(validateReport, withFound(code, { ...params, [name]: undefined }))).not.toEqual([]);
    }
  });
});

test('the schema lists the ailments and the clients that the tool knows', () => {
  const { $defs } = reportSchema as {
    $defs: Record<string, { enum?: unknown[]; properties?: Record<string, { enum?: unknown[] }> }>;
  };
  expect($defs.code?.enum?.toSorted()).toEqual(AILMENT_CODES.toSorted());
  expect($defs.prediction?.properties?.client?.enum?.toSorted()).toEqual(CLIENT_STATES.toSorted());
});

test('the report names its contract in order, and holds nothing in a language', () => {
  const report = toJson(sampleReport('unpatched2016'));
  expect(Object.keys(report)).toEqual([
    'schemaVersion',
    'tool',
    'examinedAt',
    'target',
    'inShort',
    'stack',
    'findings',
    'prediction',
    'predictionWithheld',
    'observations',
  ]);
  expect(report.findings[0]).toMatchObject({
    code: 'credssp/server-unpatched',
    verdict: 'found',
    severity: 'critical',
    confidence: 'high',
    params: { version: 4 },
  });
  expect(report.prediction[0]).toEqual({
    client: 'unsetSinceMay2018',
    outcome: 'blocked',
    security: 'notApplicable',
    message: 'credsspEncryptionOracle',
    confidence: 'high',
  });
});

test('one client can be asked for', () => {
  const report = toJson({ ...sampleReport('unpatched2016'), clientFilter: 'vulnerable' });
  expect(report.prediction.map(({ client, outcome, security }) => [client, outcome, security])).toEqual([
    ['vulnerable', 'allowed', 'insecure'],
  ]);
});

function withFound(code: AilmentCode, params: object): unknown {
  const report = toJson(sampleReport('refusedConnection'));
  const finding = { code, verdict: 'found', severity: 'low', confidence: 'low', params, evidence: [] };
  return JSON.parse(JSON.stringify({ ...report, findings: [finding] }));
}

function withHex(report: JsonReport, hex: string): unknown {
  const [main, ...others] = report.observations.connections;
  const exchange = main?.exchange.map((frame) => ({ ...frame, hex }));
  return { ...report.observations, connections: [{ ...main, exchange }, ...others] };
}
