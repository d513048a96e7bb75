/** The update of a plan in words: its number or any successor, what has to be there before it, and what does not count. */
import type { RemedyWords, UpdateSentences } from '../messages/remedy-words.ts';
import type { PlannedRemedy } from '../remedy/plan.ts';

type Update = PlannedRemedy['update'];
type InstallUpdate = Extract<NonNullable<Update>, { readonly kind: 'install' }>;

/** Undefined where there is no number to name. */
export function updateTitle(update: Update, { plan }: RemedyWords): string | undefined {
  const first = update?.kind === 'install' ? update.offers[0] : undefined;
  if (update?.kind !== 'install' || first === undefined) return undefined;
  return plan.update.title(first.update.kb, plan.update.later[update.later]);
}

/** Of the whole update only the newest is said, of the single one all that a person has to know. */
export function updateLines({ name, update }: PlannedRemedy, say: UpdateSentences): readonly string[] {
  if (update?.kind !== 'install') return [];
  const newest = update.newest.map(({ update: { kb, released, releases }, needsPaidSupport }) => {
    const line = say.newest(releases.join(' / '), kb, released);
    return needsPaidSupport ? `${line} ${say.paid}` : line;
  });
  return name === 'patch-server' ? [...singleUpdate(update, say), ...newest, ...besides(update, say)] : newest;
}

/** What tells on the machine itself that the fix is there. */
export function enoughVersion(update: Update, say: UpdateSentences): readonly string[] {
  if (update?.kind !== 'install') return [];
  const { minimumUbr, tspkg } = update;
  if (minimumUbr !== null) return [say.atLeast(`UBR ${minimumUbr}`)];
  return tspkg === null ? [] : [say.atLeast(`tspkg.dll ${tspkg.may.join('.')}`)];
}

function singleUpdate({ offers, later }: InstallUpdate, say: UpdateSentences): readonly string[] {
  const file = offers[0]?.package?.file;
  const kbs = offers.map(({ update: { kb } }) => kb).join(say.comma);
  return [say.enough(kbs + say.later[later]), ...(file === undefined ? [] : [say.file(file)])];
}

function besides({ prerequisites, doNotCount }: InstallUpdate, say: UpdateSentences): readonly string[] {
  const before = prerequisites.filter(({ scope }) => scope === 'always').flatMap(({ kbs }) => kbs);
  const others = doNotCount.map(({ kb }) => kb);
  return [
    ...(before.length > 0 ? [say.before(before.join(say.comma))] : []),
    ...(others.length > 0 ? [say.doesNotCount(others.join(say.comma))] : []),
  ];
}
