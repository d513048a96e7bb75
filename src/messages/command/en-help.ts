/** What the help says in English: a line for each command, argument and option. */
import type { CommandWords } from './command-words.ts';

export const commands: CommandWords['commands'] = {
  check: 'examine servers and diagnose them',
  diagnose: 'judge a saved examination again, without a network',
  decode: 'take a pasted message apart, field by field, and say where it is damaged',
  treat: 'carry a measure out on this Windows until a given time, watch it, and take it back',
  kb: 'say which update contains the fix for CVE-2018-0886, by build, Windows or number',
  facts: 'show what a Windows computer says of itself: policy, updates, refused servers',
  lab: 'start servers with known ailments on this machine and list them',
  matrix: 'print which client connects to which server after CVE-2018-0886, or prove it',
  demo: 'start the lab, examine a sick and a healthy server, print both diagnoses',
  version: 'print the version',
  help: 'show help for a command',
};

export const args: CommandWords['arguments'] = {
  hosts: 'name, IPv4 or IPv6 address, each with :port if it is not 3389 ([address]:port for IPv6)',
  file: 'a file written by --save or --json; - reads standard input',
  factsFile:
    'facts saved as JSON, the file of collect.cmd, or exported events; - reads standard input; without it, this computer is read',
  text: 'hexadecimal, a hex dump or base64, as it was copied; without it, standard input is read',
  action: 'apply, status, verify or revert; and client-vulnerable, server-mitigated or server-nla-off',
  windows: 'a build (14393, 10.0.14393.2100), a Windows (2012 R2, win7) or an update (KB4093115); all without it',
  command: 'the command to explain; without it, all of them are listed',
};

export const options: CommandWords['options'] = {
  json: 'print JSON, the same in every language',
  markdown: 'print Markdown',
  lang: 'language to speak: ja or en',
  timeout: 'seconds to wait at each stage (everything together: six times that)',
  quick: 'one connection only: no list of offers, no second look',
  save: 'save the examination to this file, to be judged again later',
  failOn: 'exit with 1 from this severity on: info, low, medium, high or critical',
  client: 'predict for this client only: 0, 1, 2, unset, unset-before-may-2018 or unpatched',
  user: 'also try ONE sign-in as NAME, DOMAIN\\NAME or NAME@DOMAIN; the password is asked for',
  domain: 'domain of the account',
  passwordStdin: 'read the password from the first line of standard input (UTF-8)',
  kerberos: 'sign in with Kerberos: with the ticket there is, or with --password-stdin',
  policy: 'Encryption Oracle Remediation to act by; 1 (Mitigated) unless told, 2 allows unsafe servers',
  pin: 'go on only if the certificate has this SHA-256 fingerprint',
  why: 'show how this finding was judged, from the bytes on',
  details: 'list what was ruled out, too',
  color: 'no colours',
  file: 'read this file: text, or the bytes themselves; - is standard input',
  reveal: 'show also what a password could be found with',
  only: 'start only this patient (may be repeated)',
  port: 'port to listen on; needs --only with one patient',
  address: 'address to listen on',
  prove: 'run every cell over TLS on this machine, and show what was observed beside it',
  expires: 'when it ends: 30m, 12h, 7d (unless told), 2w, a date, a date and time, or never',
  reason: 'why, for those who look at it later',
  dryRun: 'change nothing, and show the steps',
  all: 'all that are on',
  force: 'also overwrite a value that somebody else changed since',
  journal: 'keep the journal in this file',
  import: 'add events 6041 exported in XML or CSV, in any language (may be repeated)',
  collectScript: 'print collect.cmd, for a computer on which nothing may be installed',
  out: 'write to this file in place of standard output',
  help: 'show this help',
};
