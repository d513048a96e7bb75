/** Knowledge ages: which rows were last held against their sources too long ago. */

/** Anything that was checked on a day, YYYY-MM-DD. */
export interface Dated {
  readonly checkedOn: string;
}

/** The rows that are more than a year old on that day, YYYY-MM-DD. */
export function staleRows<T extends Dated>(rows: readonly T[], today: string): readonly T[] {
  const year = Number(today.slice(0, 4));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new TypeError(`staleRows: ${today} is not a day`);
  const limit = `${String(year - 1).padStart(4, '0')}${today.slice(4)}`;
  return rows.filter(({ checkedOn }) => checkedOn < limit);
}
