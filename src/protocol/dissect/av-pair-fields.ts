/** An AV_PAIR is told as three fields; a reader of the dissection takes it for one, under the name of its id. */
import type { Field } from './field-tree.ts';

export function mergeAvPairs(fields: readonly Field[]): readonly Field[] {
  const merged: Field[] = [];
  for (let i = 0; i < fields.length; i++) {
    const [id, length, value] = fields.slice(i, i + 3) as [Field, Field | undefined, Field | undefined];
    if (id.field !== 'avId' || length?.field !== 'avLen') {
      merged.push({ ...id, parts: mergeAvPairs(id.parts) });
      continue;
    }
    const isPair = value !== undefined && value.field !== 'avId' && value.offset === length.end;
    merged.push(isPair ? pairOf(id, value) : { ...pairOf(id, length), field: 'msvAvEol' });
    i += isPair ? 2 : 1;
  }
  return merged;
}

function pairOf(id: Field, last: Field): Field {
  return { ...last, structure: 'AV_PAIR', offset: id.offset };
}
