/**
 * The password with which tests sign in where any would do. `npm test` draws one for the whole run and looks for it afterwards
 * (whole-run.ts); without that each process draws its own. ASCII only, without a character that a shell, a URI or a foreign
 * program could take for something else.
 */
import { type Canary, hashForms, passwordForms, randomEnd } from './find-canary.ts';

/** Where the processes of a run have it from; kept from the product's own. */
export const PASSWORD_VARIABLE = 'RDP_DOCTOR_CANARY';

export const RUN_PASSWORD: string = process.env[PASSWORD_VARIABLE] ?? drawPassword();
/** Finding the first finds this one too; its NT hash is another. */
export const JAPANESE_RUN_PASSWORD: string = japanese(RUN_PASSWORD);

export function drawPassword(): string {
  return `${randomEnd()}-${randomEnd()}`;
}

/**
 * Not the beginning of an AUTHENTICATE, unlike other canaries: tests of decoders print published ones when they fail.
 */
export function canaryOfRun(password: string): Canary {
  const forms = [
    ...passwordForms(password, ...password.split('-')),
    ...hashForms('the NT hash', password),
    ...hashForms('the NT hash of the Japanese one', japanese(password)),
  ];
  return { password, forms: new Map(forms) };
}

/** What a child process of the product may inherit. */
export function withoutRunPassword({ [PASSWORD_VARIABLE]: _, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest;
}

function japanese(password: string): string {
  return `${password}ひみつ𠮷`;
}
