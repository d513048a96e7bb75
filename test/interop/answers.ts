/** What a server answered to each X.224 offer, in the shape of a table row: requestedProtocols to answer. */
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Connection, Examination } from '../../src/observation/examination.ts';
import type { NegotiationObservation } from '../../src/observation/negotiation.ts';
import { examine } from '../../src/probe/examine.ts';
import { parseTarget } from '../../src/probe/target.ts';

/** requestedProtocols 11, the main offer, holds 1, 2 and 8. */
export type AnswerRow = Readonly<Record<0 | 1 | 2 | 3 | 8 | 11, string>>;

export async function look(target: string): Promise<Examination> {
  return await examine(parseTarget(target), { toolVersion: 'interop', stageMs: 10_000 });
}

export function answersOf({ connections }: Examination): Readonly<Record<string, string>> {
  return Object.fromEntries(connections.map((one) => [one.requestedProtocols, inWords(one.negotiation)]));
}

/** The flags of every confirm that selected something. */
export function responseFlagsOf({ connections }: Examination): readonly number[] {
  const flags = connections.flatMap(({ negotiation }) =>
    negotiation?.outcome === 'selected' ? [negotiation.flags] : [],
  );
  return [...new Set(flags)];
}

function inWords(negotiation: NegotiationObservation | undefined): string {
  if (negotiation?.outcome === 'selected') return `selects ${negotiation.selectedProtocol}`;
  if (negotiation?.outcome === 'refused') return `fails with ${negotiation.failureCode}`;
  return JSON.stringify(negotiation ?? 'not asked');
}

export function mainConnection({ connections }: Examination): Connection {
  const [main] = connections;
  if (main?.purpose !== 'main') throw new Error('the server was not reached');
  return main;
}

/** In alphabetical order. */
export function foundCodes({ findings }: Diagnosis): readonly string[] {
  return findings
    .filter(({ verdict }) => verdict === 'found')
    .map(({ code }) => code)
    .toSorted();
}
