/** What the two machines of the picture wear: Windows, CredSSP, NLA and policy, each in words, or that it is unknown. Pure. */
import { CLIENT_STATES, type ClientState } from '../../../diagnosis/prediction.ts';
import type { BadgeWords } from '../../../messages/page/answer-words.ts';
import type { Words } from '../../../messages/words.ts';
import type { MachineFacts, RegistryDword, WindowsFacts } from '../../../observation/machine-facts.ts';
import { releasesOf } from '../../../remedy/machine-state.ts';
import { stackInWords } from '../../../report/sentences.ts';
import { visible, visibleCopy } from '../../../report/visible.ts';
import type { Case } from '../case/case.ts';
import type { CaseConsulted } from '../case/consulted.ts';

export interface Badge {
  readonly label: string;
  readonly text: string;
  /** More than by its colour: the text says it as well. */
  readonly tone: 'good' | 'bad' | 'plain' | 'unknown';
}

interface Told {
  readonly all: Case;
  readonly consulted: CaseConsulted;
  readonly words: Words;
  readonly say: BadgeWords;
}

export function serverBadges({ all, consulted, words, say }: Told): readonly Badge[] {
  const { server } = consulted.plan.need;
  const { judged } = consulted;
  const stack = judged === null ? undefined : stackInWords(visibleStack(judged.diagnosis.stack), words);
  const facts = all.serverFacts;
  const windows = facts?.windows ? windowsInWords(facts.windows) : stack;
  const number = server.credsspVersion === null ? [] : [say.number(server.credsspVersion)];
  const isOther = server.stack === 'other';
  return [
    badge(isOther ? say.software : say.windows, windows, 'plain', say),
    badge(
      say.credssp,
      server.fix === 'unknown' && number.length === 0 ? undefined : [...number, say.fix[server.fix]].join(' · '),
      server.fix === 'active' ? 'good' : server.fix === 'missing' ? 'bad' : 'plain',
      say,
    ),
    badge(say.nla, server.nla === 'unknown' ? undefined : say.nlaIs[server.nla], 'plain', say),
    facts?.credssp.policy
      ? badge(say.policy, policyInWords(facts.credssp.policy, words, say), 'plain', say)
      : { label: say.policy, text: say.notSeenFromOutside, tone: 'unknown' },
  ];
}

export function clientBadges({ all, consulted, words, say }: Told): readonly Badge[] {
  const facts: MachineFacts | null = typeof all.client === 'object' ? all.client : null;
  const state = consulted.plan.need.client.state;
  const windows = facts?.windows ? windowsInWords(facts.windows) : undefined;
  return [
    badge(say.windows, windows, 'plain', say),
    badge(say.state, state === null ? undefined : words.terms.clients[state], toneOf(state), say),
    ...(facts?.credssp.policy
      ? [badge(say.policy, policyInWords(facts.credssp.policy, words, say), 'plain', say)]
      : []),
  ];
}

function badge(label: string, text: string | undefined, tone: Badge['tone'], { unknown }: BadgeWords): Badge {
  return text === undefined ? { label, text: unknown, tone: 'unknown' } : { label, text, tone };
}

function toneOf(state: ClientState | null): Badge['tone'] {
  if (state === null || !CLIENT_STATES.includes(state)) return 'unknown';
  return state === 'unpatched' || state === 'vulnerable' ? 'bad' : 'plain';
}

function windowsInWords(windows: WindowsFacts): string {
  const { major, minor, build, ubr, productName } = windows;
  const [release] = releasesOf(windows);
  const number = [major, minor, build, ...(ubr === null ? [] : [ubr])].join('.');
  return `${visible(release?.name ?? productName, 60)} (${number})`;
}

function policyInWords(policy: RegistryDword, { terms }: Words, say: BadgeWords): string {
  if (policy.state === 'absent') return say.policyAbsent;
  const names = [terms.clients.forceUpdatedClients, terms.clients.mitigated, terms.clients.vulnerable];
  return names[policy.value] ?? String(policy.value);
}

function visibleStack<T>(stack: T): T {
  return visibleCopy(stack, 60, (characters) => `(${characters})`);
}
