/** What a written form is told besides its measure, and the names that all forms of a measure share. */

import type { TimedMeasure } from '../measure.ts';
import type { DwordOrAbsent, RegistryValue } from '../registry-change.ts';
import type { FormWords } from './form-words.ts';

/** Every text of it is hostile: names come from servers, from the command line, from a directory. */
export interface FormContext {
  readonly words: FormWords;
  /** When the form is written, local time, `YYYY-MM-DDTHH:MM`. */
  readonly writtenAt: string;
  /** The computer the measure is for; null when it is for many, or not known. */
  readonly computer: string | null;
  /** The server that can not be connected to; null when not known. */
  readonly server: string | null;
  /** The domain of a group policy, by its DNS name. */
  readonly domain: string | null;
  /** What was there before, where it is known, by the name of the value. */
  readonly previous: Readonly<Record<string, DwordOrAbsent>>;
}

/** The file name of a form without its ending, and the name of its task. */
export function baseName({ name }: TimedMeasure): string {
  return `rdp-doctor-${name}`;
}

/** Where a form keeps the values that were there before: only administrators can write there. */
export function stateKey({ name }: TimedMeasure): string {
  return `SOFTWARE\\rdp-doctor\\${name}`;
}

/** Here stands, by the name of the measure, the expiry that has been carried out, so that a start-up script does not begin anew. */
export const ENDED_KEY = 'SOFTWARE\\rdp-doctor\\Ended';

/**
 * What Windows has where nobody changed anything: no policy; NLA required and TLS negotiated. Only for forms that can not keep the
 * previous value themselves, and said there.
 */
export function previousOf({ name }: RegistryValue, { previous }: Pick<FormContext, 'previous'>): DwordOrAbsent {
  if (Object.hasOwn(previous, name)) return previous[name] ?? null;
  return name === 'UserAuthentication' || name === 'SecurityLayer' ? USUAL[name] : null;
}

const USUAL = { UserAuthentication: 1, SecurityLayer: 2 } as const;

/** As Windows has it: `HKEY_LOCAL_MACHINE\…`. */
export function fullKey({ key }: Pick<RegistryValue, 'key'>): string {
  return `HKEY_LOCAL_MACHINE\\${key}`;
}
