/** The forms in which a remedy can be written down, each with its way back and its proof. */

export const FORM_NAMES = [
  /** A batch file for a person at the machine. */
  'cmd',
  'reg',
  /** Windows PowerShell 5.1. */
  'powershell',
  /** A backup that the Group Policy Management Console imports, with its registry.pol. */
  'gpo',
  /** Set-GPRegistryValue and its neighbours. */
  'gpoCmdlets',
  /** A start-up script that Active Directory distributes. */
  'startupScript',
  /** OMA-URI. */
  'intune',
  'ansible',
  /** Desired State Configuration. */
  'dsc',
  /** For the people of the night: a change request to print. */
  'changeRequest',
] as const;

export type FormName = (typeof FORM_NAMES)[number];
