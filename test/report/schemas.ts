/** The published JSON Schemas, ready to validate with. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../docs/schema/${name}.schema.json`, import.meta.url), 'utf8'));
}

const examinationSchema = readSchema('examination');
export const reportSchema = readSchema('report');

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
ajv.addSchema(examinationSchema);

export const validateReport: ValidateFunction = ajv.compile(reportSchema);
export const validateExamination: ValidateFunction = ajv.getSchema(
  'urn:rdp-doctor:schema:examination:1',
) as ValidateFunction;

/** What is wrong with a report by the schema, one line each; empty when nothing is. */
export function problemsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
