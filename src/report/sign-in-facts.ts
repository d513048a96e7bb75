/** A sign-in that was tried, as labelled lines: who, whether the password was right, and what left this computer. */
import { passwordIn } from '../diagnosis/logon/password.ts';
import type { LogonVerdict } from '../diagnosis/logon/verdict.ts';
import { sentIn } from '../diagnosis/logon/verdict.ts';
import type { Words } from '../messages/words.ts';
import type { SignInObservation } from '../observation/sign-in.ts';
import type { CheckReport } from './check-report.ts';
import type { Fact } from './facts.ts';
import { foundOnes } from './sentences.ts';

/** What the attempt came to; undefined where none was made. */
export function signInFinding({ diagnosis }: CheckReport) {
  return foundOnes(diagnosis.findings).find(
    (finding): finding is typeof finding & Pick<LogonVerdict, 'code' | 'params'> => finding.code.startsWith('logon/'),
  );
}

export function signInFacts(report: CheckReport, words: Words): readonly Fact[] {
  const { signIn } = report.examination;
  if (!signIn) return [];
  const finding = signInFinding(report);
  const say = words.signIn;
  return [
    { name: 'signInAccount', text: accountInWords(signIn, words) },
    { name: 'signInPassword', text: say.password[finding ? passwordIn(finding) : 'unknown'] },
    { name: 'signInSent', text: say.sent[sentIn(signIn)] },
    { name: 'signInPolicy', text: say.policies[signIn.policy] },
    { name: 'signInVersions', text: versionsInWords(signIn, words) },
    ...certificateFact(signIn, words),
  ];
}

/** `CORP\yamada, NTLM`. */
export function accountInWords({ user, domain, mechanism, wrapping }: SignInObservation, words: Words): string {
  const { account, mechanisms, withinSpnego } = words.signIn;
  const how = mechanisms[mechanism];
  const name = domain === '' ? user : `${domain}\\${user}`;
  return account(name, wrapping === 'spnego' ? withinSpnego(how) : how);
}

function versionsInWords({ announcedVersion, serverVersion, binding }: SignInObservation, words: Words): string {
  const { versions, bindings } = words.signIn;
  return [versions(announcedVersion, serverVersion), bindings[binding ?? 'none']].join(words.report.listComma);
}

/** Only where one was demanded: the certificate as such stands among the facts already. */
function certificateFact({ pinned, outcome }: SignInObservation, words: Words): readonly Fact[] {
  const { demanded, asDemanded } = words.signIn;
  if (outcome.kind === 'certificateRefused') {
    return [{ name: 'signInCertificate', text: demanded(inPairs(outcome.presented)) }];
  }
  return pinned ? [{ name: 'signInCertificate', text: asDemanded }] : [];
}

export function inPairs(hex: string): string {
  return hex.match(/../g)?.join(':') ?? '';
}
