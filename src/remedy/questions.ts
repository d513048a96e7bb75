/** What a person has not said yet that would change the order: asked only where it matters to one of the remedies. */
import { onlyLooks } from './cures.ts';
import type { PlannedRemedy, SituationQuestion } from './plan.ts';
import type { Situation } from './situation.ts';

export function openQuestions(remedies: readonly PlannedRemedy[], situation: Situation): readonly SituationQuestion[] {
  const possible = remedies.filter(({ rank, name }) => rank !== null && !onlyLooks(name));
  const onServer = possible.some(({ machine }) => machine === 'server');
  const restarts = possible.some(({ machine, restart }) => machine === 'server' && restart === 'yes');
  const names = new Set(possible.map(({ name }) => name));
  const open: readonly (readonly [SituationQuestion, boolean])[] = [
    ['serverTouch', onServer && situation.serverTouch === 'unknown'],
    ['serverRestart', restarts && situation.serverRestart === 'unknown'],
    ['serverCare', names.has('update-server') && situation.serverCare === 'unknown'],
    ['waysIn', onServer && situation.waysIn.length === 0],
    ['exposed', names.has('server-nla-off') && situation.exposed === 'unknown'],
    ['clients', names.has('client-vulnerable') && situation.clients === null],
    ['clientDomain', names.has('client-vulnerable') && situation.clientDomain === 'unknown'],
    ['clientEdition', names.has('client-vulnerable') && situation.clientEdition === 'unknown'],
  ];
  return open.filter(([, asked]) => asked).map(([question]) => question);
}
