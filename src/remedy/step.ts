/**
 * The steps of a remedy as data. A command is a program and its words: quoting belongs to the shell it is written down for, and a
 * name that came from outside is filled in only there.
 */
import type { RemedyMachine } from '../knowledge/index.ts';
import type { RegistryValue } from './registry-change.ts';

export type Step =
  | TellStep
  | (Place & { readonly kind: 'run'; readonly shell: Shell; readonly commands: readonly Command[] })
  | (Place & { readonly kind: 'registry'; readonly value: RegistryValue; readonly to: number | null })
  | (Place & { readonly kind: 'policy'; readonly policy: PolicyName; readonly to: PolicyChoice })
  | (Place & { readonly kind: 'lines'; readonly lines: readonly string[] });

/** Something a person does, in words. */
export type TellStep = Place & { readonly kind: 'tell' };

interface Place {
  readonly on: RemedyMachine;
  readonly say: StepCode;
}

export type Shell = 'cmd' | 'powershell';

/** A program and its words. */
export type Command = readonly Word[];

/** Text of ours; something to fill in, with what stands around it in the same word; or, for PowerShell, an expression of ours that is not to be quoted. */
export type Word =
  | string
  | { readonly fill: Fill; readonly before?: string; readonly after?: string }
  | { readonly asIs: string };

/** What the person fills in, or the plan where it knows it. */
export type Fill =
  | 'server'
  /** With its port, where that is an unusual one. */
  | 'endpoint'
  | 'package'
  | 'cabinet'
  | 'kb'
  | 'account'
  | 'file'
  | 'thumbprint'
  | 'resourceGroup'
  | 'machineName';

/** Group policies, by their labels in `messages`. */
export type PolicyName = 'encryptionOracle' | 'requireNla' | 'securityLayer' | 'ntlmServerExceptions' | 'ntlmIncoming';

export type PolicyChoice =
  | 'vulnerable'
  | 'mitigated'
  | 'disabled'
  | 'rdpLayer'
  | 'notConfigured'
  | 'thisServer'
  | 'allow';

/** A sentence for each. */
export const STEP_CODES = [
  'backUp',
  'noteAddresses',
  'haveConsole',
  'installAll',
  'installAllCommands',
  'fetchPackage',
  'comparePackage',
  'installPrerequisites',
  'installMsu',
  'installCabinet',
  'restartServer',
  'restartIfAsked',
  'checkPending',
  'readBuild',
  'readTspkg',
  'probeAgain',
  'probeAccepts',
  'undoUpdate',
  'setPolicy',
  'setPolicyFleet',
  'setValue',
  'setListener',
  'groupPolicyWins',
  'refreshPolicy',
  'writeExpiry',
  'limitToAdmins',
  'removeValue',
  'putPolicyBack',
  'putListenerBack',
  'readValue',
  'connectWorks',
  'connectAfterUndo',
  'editRdpFile',
  'removeRdpLine',
  'updateClientSoftware',
  'useFullName',
  'listTicket',
  'readNtlmLog',
  'exceptServer',
  'readListener',
  'doAsDescribed',
  'commandsFor',
  'undoBy',
  'wayConsole',
  'wayHypervisor',
  'wayWinrm',
  'wayRemoteRegistry',
  'wayAzure',
  'wayAws',
  'wayOtherClient',
] as const;

export type StepCode = (typeof STEP_CODES)[number];
