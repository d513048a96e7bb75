/**
 * Files that a person brings to step 2, wherever on it they are dropped. A server's host or examination goes into the case, facts to the
 * machine they are most likely of; the person can say otherwise.
 */
import type { Told } from '../../../messages/page/where-words.ts';
import type { Examination } from '../../../observation/examination.ts';
import type { MachineFacts } from '../../../observation/machine-facts.ts';
import { isHomeEdition } from '../../../remedy/machine-state.ts';
import type { Situation } from '../../../remedy/situation.ts';
import { visible } from '../../../report/visible.ts';
import type { Case } from '../case/case.ts';
import { changeCase, readCurrentCase } from '../case/case-store.ts';
import { announce } from '../frame/announce.tsx';
import { createStore, useStore } from '../frame/store.ts';
import { whenOf } from '../frame/when.ts';
import type { AllWords } from '../frame/words.ts';
import type { Session } from '../session/session.ts';
import { dropExamination, takeExamination } from './current-examination.ts';
import type { Given } from './read-given.ts';

export type Side = 'server' | 'client';

export type GivenState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'refused'; readonly told: Told }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'facts'; readonly unreadEvents: number }
  | { readonly kind: 'several'; readonly examinations: readonly Examination[] };

const NOTHING: GivenState = { kind: 'nothing' };
const state = createStore<GivenState>(NOTHING);

export function useGiven(): GivenState {
  return useStore(state);
}

/** In their order: the facts of both machines can come at once. What can not be read ends it. */
export async function takeFiles(files: readonly File[], words: AllWords, session: Session | null): Promise<void> {
  for (const file of files) {
    state.change(() => ({ kind: 'reading', file: file.name }));
    const reader = await import('./read-given.ts').catch(() => null);
    const given: Given =
      reader === null
        ? { kind: 'refused', told: words.page.where.collect.notLoaded(visible(file.name, 60)) }
        : await reader.readGiven(file, words.language);
    take(given, words, session);
    if (given.kind === 'refused') return;
  }
}

function take(given: Given, words: AllWords, session: Session | null): void {
  switch (given.kind) {
    case 'host':
      nameHost(given.host, words, session);
      break;
    case 'facts':
      keepFacts(given, words);
      break;
    case 'examinations':
      takeOneOf(given.examinations, words, session);
      break;
    case 'refused':
      state.change(() => given);
      break;
    default:
      given satisfies never;
  }
}

export function nameHost(host: string, { page }: AllWords, session: Session | null): void {
  dropExamination(session);
  changeCase({ host, examination: null });
  state.change(() => ({ kind: 'host', host }));
  announce(page.where.hostFound(visible(host)));
}

function takeOneOf(examinations: readonly Examination[], words: AllWords, session: Session | null): void {
  const [first, ...others] = examinations;
  if (first !== undefined && others.length === 0) takeSaved(first, words, session);
  else state.change(() => ({ kind: 'several', examinations }));
}

export function takeSaved(examination: Examination, { page, language }: AllWords, session: Session | null): void {
  const { target, startedAt } = examination;
  dropExamination(session);
  changeCase({ host: target.asGiven });
  state.change(() => NOTHING);
  takeExamination(examination);
  announce(page.where.collect.tookExamination(visible(target.asGiven), whenOf(startedAt, language)));
}

function keepFacts({ facts, joinedTo, unreadEvents }: Extract<Given, { kind: 'facts' }>, { page }: AllWords): void {
  const side = likelySide(facts);
  changeCase(asSide(side, joinedTo(factsOn(side, readCurrentCase()))));
  if (side === 'client') answerFrom(facts);
  state.change(() => ({ kind: 'facts', unreadEvents }));
  announce(page.where.collect.factsOf[side](visible(facts.computer ?? '?')));
}

/** What a connecting computer says of itself need not be asked at step 3; there it can be changed. */
function answerFrom({ domain, windows }: MachineFacts): void {
  const { situation } = readCurrentCase();
  const part: Partial<Situation> = {
    ...(domain !== null && { clientDomain: domain.joined ? 'joined' : 'workgroup' }),
    ...(windows !== null && { clientEdition: isHomeEdition(windows) ? 'home' : 'other' }),
  };
  changeCase({ situation: { ...situation, ...part } });
}

/** Events 6041 are logged by who refuses: the computer that connects. */
function likelySide({ windows }: MachineFacts): Side {
  return windows?.edition.startsWith('Server') === true ? 'server' : 'client';
}

export function factsOn(side: Side, { serverFacts, client }: Case): MachineFacts | null {
  if (side === 'server') return serverFacts;
  return typeof client === 'string' ? null : client;
}

/** They change places where both are there. */
export function moveFacts(from: Side): void {
  const all = readCurrentCase();
  const to = from === 'server' ? 'client' : 'server';
  changeCase({ ...asSide(to, factsOn(from, all)), ...asSide(from, factsOn(to, all)) });
}

export function removeFacts(side: Side, { page }: AllWords): void {
  changeCase(asSide(side, null));
  state.change(() => NOTHING);
  announce(page.where.collect.removed);
  document.getElementById('step-where')?.focus();
}

function asSide(side: Side, facts: MachineFacts | null): Partial<Case> {
  return side === 'server' ? { serverFacts: facts } : { client: facts };
}
