/** The command line in English. */
import { pasted } from '../decode/en-pasted.ts';
import type { CommandWords } from './command-words.ts';
import { facts, factsComplaints } from './en-facts.ts';
import { savedComplaints, targetComplaints } from './en-given.ts';
import { args, commands, options } from './en-help.ts';
import { decode, explain, explainComplaints } from './en-pasted.ts';
import { serve, serveComplaints } from './en-serve.ts';

export const en: CommandWords = {
  language: 'en',
  about: 'Examines a Remote Desktop server without credentials and says what is wrong, and on which machine.',
  headings: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:' },
  commands,
  arguments: args,
  options,
  exitCodes: 'Exit codes: 0 healthy, 1 findings, 2 wrong usage, 3 could not be examined, 130 interrupted',
  complaints: {
    unknownCommand: (text, meant) => ({
      error: `there is no command ${text}.`,
      hint: meant ? `did you mean ${meant}?` : 'rdp-doctor help lists the commands',
    }),
    unknownOption: (text, meant) => ({
      error: `there is no option ${text}.`,
      hint: meant ? `did you mean ${meant}?` : 'add --help to see the options of a command',
    }),
    missingValue: (option) => ({ error: `${option} needs a value.`, hint: 'add --help to see what it takes' }),
    badValue: (option, text, allowed) => ({ error: `${text} is no value for ${option}.`, hint: `it takes ${allowed}` }),
    emptySymptom: {
      error: '--symptom has no text that could be read.',
      hint: 'paste the message as it stands on the screen, in quotation marks',
    },
    missingHost: { error: 'no server was named.', hint: 'for example: rdp-doctor check server01' },
    missingFile: { error: 'no file was named.', hint: 'for example: rdp-doctor diagnose server01.json' },
    missingAction: { error: 'nothing to do was named.', hint: 'for example: rdp-doctor treat status' },
    nothingToCure: {
      error: 'There is nothing to cure: no server, no file, no cause.',
      hint: 'for example: rdp-doctor cure sv-keiri01, or rdp-doctor cure --cause ntlm/blocked',
    },
    excessArgument: (text) => ({ error: `${text} is one argument too many.`, hint: 'add --help to see what is taken' }),
    conflict: (first, second) => ({ error: `${first} and ${second} exclude each other.`, hint: 'leave one out' }),
    needsUser: (option) => ({ error: `${option} is for a sign-in.`, hint: 'add --user NAME to try one' }),
    oneServerToSignIn: {
      error: 'a sign-in is tried at one server at a time.',
      hint: 'name a single server; repeated attempts can lock an account',
    },
    domainTwice: {
      error: 'the domain is given twice.',
      hint: 'write --user DOMAIN\\NAME or --user NAME --domain DOMAIN',
    },
    badPin: (text) => ({
      error: `${text} is not a SHA-256 fingerprint.`,
      hint: '64 hexadecimal digits; a report of check shows the certificate’s',
    }),
    noTerminal: {
      error: 'there is no terminal to ask for the password.',
      hint: 'add --password-stdin and pass the password through standard input',
    },
    noPassword: { error: 'standard input has no password.', hint: 'an empty line stands for an empty password' },
    passwordTooLong: {
      error: 'the password is longer than any.',
      hint: 'standard input takes one line with the password only',
    },
    passwordNotUtf8: { error: 'the password is not UTF-8.', hint: 'save it or type it in UTF-8' },
    ...targetComplaints,
    ...savedComplaints,
    unwritableFile: (file, code) => ({
      error: `${file} cannot be written (${code}).`,
      hint: 'the report above is complete; choose another path for --save',
    }),
    unwritableForm: (file, code) => ({
      error: `${file} cannot be written (${code}).`,
      hint: 'choose another folder for --out',
    }),
    fileThere: (file) => ({
      error: `${file} is there already; nothing was written.`,
      hint: 'choose another folder for --out, or remove it',
    }),
    formNeedsFolder: {
      error: 'this form is several files, and not all of them are text.',
      hint: 'say where to put them: --out DIR',
    },
    nothingToWriteDown: {
      error: 'it is not clear which cure to write down, or it is no change of the registry.',
      hint: 'name one: --remedy client-vulnerable, server-nla-off or server-mitigated',
    },
    unwritableOutput: (code) => ({
      error: `the output cannot be written (${code}).`,
      hint: 'is the disk full? the report is not complete',
    }),
    unknownWindows: (text, meant) => ({
      error: `${text} is no Windows, build or update that I know.`,
      hint: meant
        ? `did you mean ${meant}?`
        : 'examples: rdp-doctor kb 14393, rdp-doctor kb "2012 R2", rdp-doctor kb KB4093115',
    }),
    unknownPatient: (name, nearest) => ({
      error: `the lab has no patient ${name}.`,
      hint: nearest ? `did you mean ${nearest}?` : 'rdp-doctor lab --json lists all',
    }),
    portNeedsOne: { error: '--port needs --only with exactly one patient.', hint: 'add --only NAME' },
    addressInUse: (address, code) => ({
      error: `the lab cannot listen on ${address} (${code}).`,
      hint: 'choose another --port or --address',
    }),
    serve: serveComplaints,
    pasted,
    facts: factsComplaints,
    explain: explainComplaints,
    unexpected: (message) => ({
      error: `something went wrong inside rdp-doctor: ${message}`,
      hint: 'this is a defect; please report it with the command you ran',
    }),
  },
  hintLabel: 'hint',
  lab: {
    started: (count) =>
      count === 1 ? 'One patient is waiting on this machine.' : `${count} patients are waiting on this machine.`,
    expected: 'expected',
    none: 'no finding',
    accounts: 'Accounts to sign in with, the same everywhere. They open nothing but this lab:',
    tryIt: (command) => `Try: ${command}`,
    stop: 'Ctrl+C ends the lab.',
    demo: 'Two servers of the lab, examined:',
  },
  askPassword: (account) => `Password of ${account} (one attempt; not shown): `,
  decode,
  facts,
  explain,
  serve,
  saved: (file) => `saved: ${file}`,
  furtherFiles: (files) => `more files with --out DIR: ${files.join(', ')}`,
  newVersion: (version, node) => `rdp-doctor ${version} (Node.js ${node})`,
};
