/**
 * Dates as Windows writes them for people, in the order of their country. Which of two numbers is the month is told by the year
 * standing in front, by dots, or by a number above 12 anywhere in the same file; else it is not told, and not guessed.
 */

export type DateOrder = 'yearFirst' | 'dayFirst' | 'monthFirst' | 'unknown';

interface DateParts {
  readonly numbers: readonly [number, number, number];
  readonly mark: string;
  readonly time: string;
}

export function dateOrderOf(dates: Iterable<string>): DateOrder {
  for (const text of dates) {
    const parts = partsOf(text);
    if (parts === undefined) continue;
    const [first, second] = parts.numbers;
    if (first > 31) return 'yearFirst';
    if (parts.mark === '.' || first > 12) return 'dayFirst';
    if (second > 12) return 'monthFirst';
  }
  return 'unknown';
}

/** ISO 8601 without an offset; null for what is no date or could be two. */
export function readLocalDate(text: string, order: DateOrder): string | null {
  const parts = partsOf(text);
  if (parts === undefined || order === 'unknown') return null;
  const [a, b, c] = parts.numbers;
  const [year, month, day] = order === 'yearFirst' ? [a, b, c] : order === 'dayFirst' ? [c, b, a] : [c, a, b];
  const two = (value: number) => String(value).padStart(2, '0');
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${parts.time}`;
  const read = new Date(`${iso}Z`);
  // A month has no day 31 everywhere: what comes back must be what went in.
  return year >= 1970 && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : null;
}

function partsOf(text: string): DateParts | undefined {
  const match =
    /^\D{0,12}(\d{1,4})([/.\-\s年]{1,3})(\d{1,2})[/.\-\s月]{1,3}(\d{1,4})\D.*?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(.*)$/su.exec(
      text.slice(0, 60).replace(/[\u200e\u200f]/g, ''),
    );
  if (!match) return undefined;
  const [whole, a, mark = '', b, c, hour, minute, second = '00'] = match;
  const hours = hoursOf(Number(hour), whole);
  const numbers = [Number(a), Number(b), Number(c)] as const;
  return { numbers, mark: mark.trim(), time: `${String(hours).padStart(2, '0')}:${minute}:${second}` };
}

/** With the half of the day, in the few ways Windows writes it. */
function hoursOf(hour: number, text: string): number {
  if (/p\.?\s?m\.?|午後|下午|오후/i.test(text)) return hour < 12 ? hour + 12 : hour;
  if (/a\.?\s?m\.?|午前|上午|오전/i.test(text)) return hour === 12 ? 0 : hour;
  return hour;
}
