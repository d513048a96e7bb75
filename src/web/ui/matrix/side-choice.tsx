/** One of the two machines: whether it is updated, and what its policy says. Without the update the policy does nothing. */
import type { ClientState } from '../../../diagnosis/prediction.ts';
import { useWords } from '../frame/words.ts';

interface SideChoiceProps {
  readonly side: 'client' | 'server';
  readonly state: ClientState;
  /** The machine of the case at hand is in this state. */
  readonly isYours: boolean;
  readonly choose: (state: ClientState) => void;
}

const POLICIES = [
  'unsetSinceMay2018',
  'unsetBeforeMay2018',
  'forceUpdatedClients',
  'mitigated',
  'vulnerable',
] as const satisfies readonly ClientState[];

export function SideChoice({ side, state, isYours, choose }: SideChoiceProps) {
  const words = useWords().page.matrix;
  const isUpdated = state !== 'unpatched';
  return (
    <fieldset className="card matrix-side">
      <legend>
        {words.sides[side]}
        {isYours && <span className="matrix-yours">{words.yours[side]}</span>}
      </legend>
      <label>
        <span className="label">{words.updates}</span>
        <select
          value={isUpdated ? 'yes' : 'no'}
          onChange={({ target }) => choose(target.value === 'yes' ? 'unsetSinceMay2018' : 'unpatched')}
        >
          {(['yes', 'no'] as const).map((each) => (
            <option key={each} value={each}>
              {words.updated[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{words.policy}</span>
        <select
          value={isUpdated ? state : ''}
          disabled={!isUpdated}
          onChange={({ target }) => choose(target.value as ClientState)}
        >
          {!isUpdated && <option value="">{words.noPolicy}</option>}
          {POLICIES.map((each) => (
            <option key={each} value={each}>
              {words.policies[each]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
