/** Every text and number of the table lands on itself first, however it is dressed; and the three texts of the incident land right. */
import { describe, expect, test } from 'vitest';
import { readSymptom } from '../../../src/diagnosis/symptom/read-symptom.ts';
import type { SymptomReading } from '../../../src/diagnosis/symptom/symptom.ts';
import { ERROR_TEXTS, type ErrorTextId, type ErrorTextRow } from '../../../src/knowledge/index.ts';

const ROWS = Object.entries(ERROR_TEXTS) as readonly (readonly [ErrorTextId, ErrorTextRow])[];

const first = (reading: SymptomReading) => (reading.kind === 'unknown' ? 'unknown' : reading.symptoms[0].text);
const filled = (text: string) => text.replace(/<[a-z]+>/g, 'sv-keiri01');

/** As a narrow window, a mail or a keyboard makes of it. */
const DRESSES: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['in capitals', (text) => text.toUpperCase()],
  ['broken every 11 characters', (text) => text.replace(/.{11}/gsu, '$&\r\n')],
  ['quoted in a mail', (text) => `> ${text.replace(/.{30}/gsu, '$&\n> ')}`],
  ['full-width', (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ['with ideographic spaces', (text) => text.replaceAll(' ', '\u3000')],
  ['with invisible characters', (text) => text.replace(/ /g, ' \u200b\u2060')],
  ['without its last full stop', (text) => text.replace(/[.。]$/, '')],
  ['with curly quotation marks', (text) => text.replaceAll("'", '’').replaceAll('"', '”')],
];

describe.each(ROWS)('%s', (id, row) => {
  const texts = Object.values(row.texts).flat().map(filled);

  test.each(DRESSES)('%s', (_, dress) => {
    for (const text of texts) expect({ text, first: first(readSymptom(dress(text))) }).toEqual({ text, first: id });
  });

  test('by each of its numbers, in every form', () => {
    for (const form of formsOf(row)) {
      const holders = ROWS.filter(([, other]) => formsOf(other).includes(form)).toSorted(
        (a, b) => a[1].order - b[1].order,
      );
      expect({ form, first: first(readSymptom(form)) }).toEqual({ form, first: holders[0]?.[0] });
      const reading = readSymptom(form);
      const found = reading.kind === 'unknown' ? [] : reading.symptoms.map(({ text }) => text);
      const isCovered = found.some((other) => (ERROR_TEXTS[other] as ErrorTextRow).covers?.includes(id));
      expect({ form, found: found.includes(id) || isCovered }).toEqual({ form, found: true });
    }
  });
});

function formsOf({ codes = {} }: ErrorTextRow): readonly string[] {
  const range = codes.disconnectRange ?? [];
  return [
    ...[...(codes.disconnect ?? []), ...range].flatMap((code) => [
      `Error code: 0x${code.toString(16)}`,
      `エラー コード: 0x${code.toString(16).toUpperCase()}`,
      `Remote Desktop disconnected (reason ${code})`,
      String(code),
    ]),
    ...(codes.status ?? []).flatMap((code) => [
      `0x${code.toString(16)}`,
      `0x${code.toString(16).toUpperCase()}`,
      code.toString(16),
      String(code),
      String(code | 0),
      `コード: 0x${code.toString(16)}`,
      `認証エラーが発生しました (コード: 0x${code.toString(16)})。`,
      `An authentication error has occurred (Code: 0x${code.toString(16)})`,
    ]),
    ...(codes.event ?? []).flatMap((id) => [`Event ID ${id}`, `イベント ID: ${id}`, `<EventID>${id}</EventID>`]),
    ...(codes.extended ?? []).map((code) => `Remote Desktop, Extended error code: 0x${code.toString(16)}`),
  ];
}
