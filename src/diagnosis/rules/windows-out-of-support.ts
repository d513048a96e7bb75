/**
 * A Windows that gets no more updates. The build in the challenge ([MS-NLMP] 2.2.2.10) may stand for several releases with
 * different dates, so only what holds for all of them is said. A paid extension is told, but does not count as support.
 */
import { findWindowsBuild, type WindowsRelease } from '../../knowledge/index.ts';
import { cite } from '../evidence.ts';
import type { Evidence } from '../finding.ts';
import { type Answer, found, notJudged, type Rule, ruledOut } from '../rule.ts';

export const windowsOutOfSupport: Rule<'windows/out-of-support'> = (facts) => {
  const { examination, stack } = facts;
  const stage = facts.challenge;
  if (!stage.reached) return stage.answer;
  const at = [...stage.at, 'challenge'];
  if (stack.stack !== 'windows') return notJudged('notWindows', cite(examination, ...at, 'flags'));
  const { version } = stage.seen.challenge;
  if (!version) return notJudged('factMissing', cite(examination, ...at, 'version'));
  const evidence = [cite(examination, ...at, 'version', 'build'), cite(examination, 'startedAt')];
  const known = findWindowsBuild(version.major, version.minor, version.build);
  const today = dateOf(examination.startedAt);
  if (!known || today === undefined) return notJudged('factMissing', ...evidence);
  return judgeReleases(known.releases, today, evidence);
};

function judgeReleases(
  releases: readonly WindowsRelease[],
  today: string,
  evidence: readonly Evidence[],
): Answer<'windows/out-of-support'> {
  const supported = releases.filter(({ endOfSupport }) => endOfSupport >= today);
  if (supported.length === 0) return found('medium', 'high', lastToEnd(releases), ...evidence);
  if (supported.length === releases.length) return ruledOut('high', ...evidence);
  // A machine that is connected to is rather a server than an edition for special devices.
  if (supported.some(({ sku }) => sku === 'server')) return ruledOut('low', ...evidence);
  return notJudged('releaseAmbiguous', ...evidence);
}

/** All names the build stands for, with the latest dates among them. */
function lastToEnd(releases: readonly WindowsRelease[]) {
  const ends = releases.map(({ endOfSupport }) => endOfSupport).toSorted();
  const extended = releases.flatMap(({ endOfExtended }) => endOfExtended ?? []).toSorted();
  return {
    release: releases.map(({ name }) => name).join(' / '),
    endOfSupport: ends.at(-1) ?? '',
    endOfExtended: extended.at(-1) ?? null,
  };
}

/** YYYY-MM-DD, which sorts as text. */
function dateOf(iso: string): string | undefined {
  return Number.isNaN(Date.parse(iso)) ? undefined : new Date(Date.parse(iso)).toISOString().slice(0, 10);
}
