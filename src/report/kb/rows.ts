/** The rows of an answer about updates, each as words: what a section of the page consists of. */
import type { KbWords } from '../../messages/kb/kb-words.ts';
import { catalogAddress, type InstallLines, installLines } from '../../remedy/install-lines.ts';
import type { InstallUpdate, NewestUpdate, UpdateChoice, UpdateOffer } from '../../remedy/update-answer.ts';

type Row = UpdateOffer['update'];
type Release = InstallUpdate['releases'][number];

/** Number, month, kind, whether it counts, the build afterwards with what else there is to say. */
export function updateCells(row: Row, build: number, isOffered: boolean, words: KbWords): readonly string[] {
  const after = row.ubr === null ? [] : [`${build}.${row.ubr}`];
  const said = [
    ...(isOffered ? [words.offered] : []),
    ...row.notes.map((note) => words.notes[note]),
    ...(row.confidence === 'high' ? [] : [words.lessSure[row.confidence]]),
  ];
  const { kb, month, released, kind, carriesFix } = row;
  return [kb, released ?? month, words.kinds[kind], words.carries[carriesFix], [...after, ...said].join('; ')];
}

export function newestText({ update, needsPaidSupport }: NewestUpdate, words: KbWords): string {
  return words.newest(update.kb, update.released, update.releases.join(', '), needsPaidSupport);
}

export function supportText({ name, endOfSupport, endOfExtended, note }: Release, words: KbWords): string {
  return words.support(name, endOfSupport, endOfExtended, note);
}

/** How to see whether the fix is there already, the surest first. */
export function checkTexts({ minimumUbr, tspkg }: InstallUpdate, build: number, words: KbWords): readonly string[] {
  const { isItThere } = words;
  return [
    minimumUbr === null ? isItThere.onlyFile : isItThere.revision(String(build), minimumUbr),
    ...(tspkg === null ? [] : [isItThere.tspkg(tspkg.may.join('.'))]),
    isItThere.fromOutside,
    isItThere.hotfix,
  ];
}

export function prerequisiteTexts({ prerequisites }: InstallUpdate, words: KbWords): readonly string[] {
  return prerequisites.map(({ what, kbs, scope, confidence }) => {
    const text = words.scopes[scope](words.prerequisite(what, kbs));
    return confidence === 'high' ? text : `${text} (${words.lessSure[confidence]})`;
  });
}

export function cautionTexts({ issues, without, later, product }: InstallUpdate, words: KbWords): readonly string[] {
  const { care } = words;
  return [
    care.restart,
    care.bigJump,
    ...(later === 'cumulativeUpdates' ? [care.wholeCumulative] : []),
    ...issues.map(({ code, kbs }) => words.issues[code](kbs.join(', '))),
    ...(product === 'later' ? [] : without.map(({ release }) => words.without(release))),
  ];
}

export function conflictTexts(choice: UpdateChoice, words: KbWords): readonly string[] {
  const codes = choice.kind === 'install' || choice.kind === 'nothingToInstall' ? choice.conflicts : [];
  return codes.map((code) => words.conflicts[code]);
}

/** A line of words, or a command that must stay whole to be copied. */
export type InstallRow = { readonly text: string } | { readonly command: string };

export function installRows({ offers }: InstallUpdate, words: KbWords): readonly InstallRow[] {
  const { install } = words;
  const known = offers.find((offer) => offer.package !== null)?.package ?? null;
  const addresses = offers.map(({ update }) => ({ command: catalogAddress(update.kb) }));
  const downloads = [{ text: install.download }, ...addresses];
  return known === null ? downloads : [...downloads, ...commandRows(installLines(known), words)];
}

function commandRows(
  { wusa, overRemoting, offline, remove }: InstallLines,
  { install }: KbWords,
): readonly InstallRow[] {
  return [
    { text: install.atTheMachine },
    { command: wusa },
    { text: install.overRemoting },
    ...overRemoting.map((command) => ({ command })),
    { text: install.offline },
    { command: offline },
    { text: install.remove },
    { command: remove },
    { text: install.exitCodes },
    { text: install.notTried },
  ];
}
