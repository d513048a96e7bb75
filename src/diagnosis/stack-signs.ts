/** The facts that speak for or against a stack, each with its evidence, in the order they came over the wire. */
import { findSecurityProtocol, findWindowsBuild, NTLM_FLAGS, NTLM_REVISION } from '../knowledge/index.ts';
import type { Examination } from '../observation/examination.ts';
import type { StackKind } from './ailment.ts';
import { fitsBuild } from './build-fit.ts';
import type { StackSign } from './diagnosis.ts';
import { cite, citeBytes, type Path } from './evidence.ts';
import { type Answered, findConnection, type Placed, selectionOf } from './facts.ts';
import type { Evidence } from './finding.ts';
import { originOfNumber } from './second-look.ts';

export type StackSigns = readonly StackSign[];

export function signsOf(examination: Examination): StackSigns {
  const main = findConnection(examination, 'main');
  if (!main) return [];
  return [
    ...negotiationSigns(examination, main),
    ...certificateSigns(examination, main),
    ...credsspSigns(examination, main),
  ];
}

function sign(name: StackSign['sign'], speaksFor: StackKind | null, evidence: Evidence): StackSign {
  return { sign: name, speaksFor, evidence };
}

/**
 * SEEN: Windows Server 2012 R2 sends flags 0F, FreeRDP 2.11 03, xrdp 0.9 and weston 10 01. Old Windows may send as little, so
 * 01 counts only without NLA. Windows with Remote Credential Guard adds 10.
 */
const FULL_RESPONSE_FLAGS = 0x0f;
const MINIMAL_RESPONSE_FLAGS = 0x01;

function negotiationSigns(examination: Examination, { index, connection }: Placed): StackSigns {
  const { negotiation } = connection;
  const signs: StackSign[] = [];
  if (negotiation?.outcome === 'selected') {
    const evidence = cite(examination, 'connections', index, 'negotiation', 'flags');
    const { flags } = negotiation;
    if ((flags & FULL_RESPONSE_FLAGS) === FULL_RESPONSE_FLAGS) {
      signs.push(sign('fullResponseFlags', 'windows', evidence));
    }
    if (flags === MINIMAL_RESPONSE_FLAGS && selectionOf(negotiation) !== 'nla') {
      signs.push(sign('minimalResponseFlags', null, evidence));
    }
  }
  return [...signs, ...unofferedSigns(examination)];
}

/** SEEN: xrdp 0.9.21 selects standard RDP security for an offer of NLA alone, where others refuse. */
function unofferedSigns(examination: Examination): StackSigns {
  const index = examination.connections.findIndex(({ negotiation, requestedProtocols }) => {
    if (negotiation?.outcome !== 'selected' || requestedProtocols === 0) return false;
    return findSecurityProtocol(negotiation.selectedProtocol)?.value === 0;
  });
  const connection = examination.connections[index];
  if (connection?.negotiation?.outcome !== 'selected') return [];
  const path: Path = ['connections', index, 'negotiation', 'selectedProtocol'];
  return [sign('selectedUnoffered', 'xrdp', citeBytes(examination, index, connection.negotiation.span, ...path))];
}

/** SEEN: GNOME Settings 46 makes a self-signed certificate for C=US, CN=GNOME; its source, 2026-11-23. */
function certificateSigns(examination: Examination, { index, connection }: Placed): StackSigns {
  if (connection.tls?.outcome !== 'established') return [];
  const { commonName, subject, selfSigned } = connection.tls.certificate;
  if (commonName !== 'GNOME' || !selfSigned || !subject.split('\n').includes('C=US')) return [];
  const evidence = cite(examination, 'connections', index, 'tls', 'certificate', 'commonName');
  return [sign('certificateOfGnome', 'gnome', evidence)];
}

function credsspSigns(examination: Examination, { index, connection }: Placed): StackSigns {
  const { credssp, negotiation } = connection;
  const at: Path = ['connections', index, 'credssp'];
  if (credssp === undefined) {
    if (negotiation === undefined) return [];
    return [sign('noNtlm', null, cite(examination, 'connections', index, 'negotiation', 'outcome'))];
  }
  if (credssp.outcome === 'interrupted') return [sign('noNtlm', null, cite(examination, ...at, 'outcome'))];
  const nonce = credssp.hasClientNonce
    ? [sign('nonceInReply', 'freerdp', cite(examination, ...at, 'hasClientNonce'))]
    : [];
  if (!credssp.challenge) return [...nonce, sign('noNtlm', null, cite(examination, ...at, 'challenge'))];
  return [...nonce, ...challengeSigns(examination, index, credssp, credssp.challenge)];
}

function challengeSigns(
  examination: Examination,
  index: number,
  credssp: Answered,
  { flags, version }: NonNullable<Answered['challenge']>,
): StackSigns {
  const at: Path = ['connections', index, 'credssp', 'challenge'];
  const flagsAt = cite(examination, ...at, 'flags');
  const has = ({ value }: { readonly value: number }) => (flags & value) !== 0;
  const typed = has(NTLM_FLAGS.targetTypeDomain) || has(NTLM_FLAGS.targetTypeServer);
  const signs = [typed ? sign('targetTypeFlag', 'windows', flagsAt) : sign('noTargetTypeFlag', 'freerdp', flagsAt)];
  if (has(NTLM_FLAGS.unicode) && has(NTLM_FLAGS.oem)) signs.push(sign('oemBesideUnicode', 'freerdp', flagsAt));
  if (version?.revision === NTLM_REVISION.value) {
    const known = findWindowsBuild(version.major, version.minor, version.build) !== undefined;
    const evidence = cite(examination, ...at, 'version', 'build');
    signs.push(known ? sign('knownWindowsBuild', 'windows', evidence) : sign('unknownBuild', null, evidence));
  }
  return [...signs, ...fitSigns(examination, index, credssp)];
}

/** A mirrored number is ours and fits nothing. */
function fitSigns(examination: Examination, index: number, credssp: Answered): StackSigns {
  const ntlm = credssp.challenge?.version;
  if (!ntlm || originOfNumber(examination, credssp).kind === 'mirrored') return [];
  const fits = fitsBuild(credssp.version, ntlm);
  if (fits === undefined) return [];
  const evidence = citeBytes(examination, index, credssp.versionSpan, 'connections', index, 'credssp', 'version');
  return [fits ? sign('versionFitsBuild', 'windows', evidence) : sign('versionDoesNotFitBuild', null, evidence)];
}
