/** What the connections beside the main one add to the reasons: other offers, and the second look at the CredSSP number. */
import type { Finding } from '../diagnosis/finding.ts';
import type { Words } from '../messages/words.ts';
import type { Connection } from '../observation/examination.ts';
import type { CheckReport } from './check-report.ts';
import { interruptionInWords, offerInWords } from './outcome.ts';
import type { Step } from './steps.ts';
import { protocolNames } from './wire-names.ts';

/** Further connections that the evidence rests on, one step each; and the second look wherever CredSSP is judged. */
export function furtherSteps(report: CheckReport, finding: Finding, main: number, words: Words): readonly Step[] {
  const { connections } = report.examination;
  const cited = new Set(finding.evidence.map(({ at }) => Number(/^\/connections\/(\d+)\//.exec(at)?.[1] ?? -1)));
  return connections.flatMap((connection, index) => {
    if (index === main) return [];
    const judged = connection.purpose === 'secondLook' && finding.code.startsWith('credssp/');
    if (!judged && !cited.has(index)) return [];
    return connection.purpose === 'secondLook'
      ? [secondLook(connection, index, connections[main], words)]
      : [offer(connection, index, words)];
  });
}

function offer(connection: Connection, at: number, words: Words): Step {
  const frame = connection.exchange.findIndex(({ direction }) => direction === 'received');
  const offers = protocolNames(connection.requestedProtocols, words);
  const text = words.report.why.offer(offers, offerInWords(connection, words) ?? words.report.why.noExchange);
  const hex = connection.exchange[frame]?.hex;
  return {
    direction: null,
    sign: 'again',
    text,
    ...(hex !== undefined && { message: { connection: at, frame, hex } }),
  };
}

function secondLook(connection: Connection, at: number, main: Connection | undefined, words: Words): Step {
  const { why } = words.report;
  const { credssp, tls } = connection;
  if (credssp?.outcome !== 'answered') {
    const broken = [credssp, tls, connection.negotiation].find((stage) => stage?.outcome === 'interrupted');
    const how =
      broken?.outcome === 'interrupted'
        ? interruptionInWords(broken.interruption, words)
        : offerInWords(connection, words);
    return {
      direction: null,
      sign: 'again',
      text: why.secondLookStopped(credssp?.announcedVersion ?? 2, how ?? why.noExchange),
    };
  }
  const { announcedVersion, version, versionSpan } = credssp;
  const hex = connection.exchange[versionSpan.frame]?.hex;
  const first = main?.credssp?.outcome === 'answered' ? main.credssp.version : undefined;
  const text = comparison(announcedVersion, version, first, words);
  const message = hex === undefined ? undefined : { connection: at, frame: versionSpan.frame, hex };
  return { direction: null, sign: 'again', text, ...(message && { message }) };
}

function comparison(announced: number, version: number, first: number | undefined, words: Words): string {
  const { why } = words.report;
  if (version === first) return why.secondLookSame(announced, version);
  return version === announced ? why.secondLookMirrored(announced, version) : why.secondLookOther(announced, version);
}
