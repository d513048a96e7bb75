/**
 * `rdp-doctor/knowledge`: what is known about Remote Desktop and CVE-2018-0886, as typed rows with source and date. No
 * sentences and no judgement; every function is a look-up.
 *
 * @module rdp-doctor/knowledge
 */
export * from './causes.ts';
export * from './conflicts.ts';
export * from './credssp-versions.ts';
export * from './error-text.ts';
export * from './error-texts.ts';
export * from './interoperability.ts';
export * from './later-updates.ts';
export * from './negotiation.ts';
export * from './ntlm-flags.ts';
export * from './policy.ts';
export * from './policy-nla.ts';
export * from './remedies.ts';
export * from './signature-algorithms.ts';
export * from './sources.ts';
export * from './stale-rows.ts';
export * from './status-codes.ts';
export * from './tls.ts';
export * from './update-checks.ts';
export * from './update-circumstances.ts';
export * from './update-products.ts';
export * from './updates.ts';
export * from './windows-builds.ts';
export * from './windows-credssp.ts';
