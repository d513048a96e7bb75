/** Which protocol the server chose for which offer, one row each ([MS-RDPBCGR] 2.2.1.1.1, 2.2.1.2.1). */
import type { Words } from '../messages/words.ts';
import type { Examination } from '../observation/examination.ts';
import { offerInWords } from './outcome.ts';
import { protocolNames } from './wire-names.ts';

export interface OfferRow {
  readonly offer: string;
  readonly answer: string;
}

/** Empty when only one offer was made: then the answer stands among the facts. */
export function offerRows({ connections }: Examination, words: Words): readonly OfferRow[] {
  const asked = connections.filter(({ purpose }) => purpose !== 'secondLook');
  if (asked.length < 2) return [];
  return asked.flatMap((connection) => {
    const answer = offerInWords(connection, words);
    return answer === undefined ? [] : [{ offer: protocolNames(connection.requestedProtocols, words), answer }];
  });
}
