/** English for the steps of remedies, the policies by their labels, and the questions about a situation. */
import type { PolicyPaths, RemedyWords, SituationQuestions, StepSentences } from '../remedy-words.ts';

const ROOT = ['Computer Configuration', 'Administrative Templates'];
const SECURITY = [
  ...ROOT,
  ...['Windows Components', 'Remote Desktop Services', 'Remote Desktop Session Host', 'Security'],
];
const OPTIONS = [
  'Computer Configuration',
  'Windows Settings',
  'Security Settings',
  'Local Policies',
  'Security Options',
];

export const policies: PolicyPaths = {
  encryptionOracle: [...ROOT, 'System', 'Credentials Delegation', 'Encryption Oracle Remediation'],
  requireNla: [...SECURITY, 'Require user authentication for remote connections by using Network Level Authentication'],
  securityLayer: [...SECURITY, 'Require use of specific security layer for remote (RDP) connections'],
  ntlmServerExceptions: [
    ...OPTIONS,
    'Network security: Restrict NTLM: Add remote server exceptions for NTLM authentication',
  ],
  ntlmIncoming: [...OPTIONS, 'Network security: Restrict NTLM: Incoming NTLM traffic'],
};

export const choices: RemedyWords['choices'] = {
  vulnerable: 'Enabled, Protection Level: Vulnerable (2)',
  mitigated: 'Enabled, Protection Level: Mitigated (1)',
  disabled: 'Disabled',
  rdpLayer: 'Enabled, Security Layer: RDP',
  notConfigured: 'Not Configured, or as it was',
  thisServer: 'the name of this server',
  allow: 'Allow all',
};

export const remedySteps: StepSentences = {
  backUp: 'Make a backup, or a snapshot of the virtual machine. E: is an example.',
  noteAddresses: 'Write down the network settings: updates of March 2018 were known to lose fixed addresses.',
  haveConsole:
    'Make sure that you can reach the console, should the network not come back; see that there is room on the disk.',
  installAll:
    'Settings, Windows Update: install everything, and again until nothing is left. On Server Core use sconfig.',
  installAllCommands: 'Or by PowerShell, with a module from the PowerShell Gallery:',
  fetchPackage: 'Fetch the package from the Microsoft Update Catalog, for the right product and architecture.',
  comparePackage: 'Carry it to the server and compare its hash.',
  installPrerequisites: 'Install first what it needs; rdp-doctor kb names it.',
  installMsu: 'Install it at the server itself:',
  installCabinet: 'Over PowerShell Remoting wusa does not work. Unpack it, and let DISM install it:',
  restartServer: 'Restart. Before that, the fix does not work.',
  restartIfAsked: 'Restart. Microsoft asks for it; often it works without.',
  checkPending: 'See whether a restart is pending: the key is there, or it is not.',
  readBuild: 'Read the revision of the build (Windows 10 and later):',
  readTspkg: 'Read the version of tspkg.dll (before Windows 10):',
  probeAgain: 'Examine the server again:',
  probeAccepts: 'Examine the server again:',
  undoUpdate: 'With this command, and a restart:',
  setPolicy: 'In the Group Policy editor (gpedit.msc), or by the registry as below',
  setPolicyFleet: 'In a Group Policy object that holds for these computers only',
  setValue: 'In the registry, as administrator',
  setListener: 'Set the value of the listener',
  groupPolicyWins: 'Where Group Policy sets it, that wins: change it there',
  refreshPolicy: 'Let the policies take effect:',
  writeExpiry: 'Decide now when this ends, write it down, and plan the way back. It will be forgotten otherwise.',
  limitToAdmins: 'Do it on as few computers as possible, best on one that only administrators use.',
  removeValue: 'Delete the value; if there was one before, put that back',
  putPolicyBack: 'Put the policy back',
  putListenerBack: 'Put back the value you wrote down; without a note',
  readValue: 'Read the value:',
  connectWorks: 'Connect: it works.',
  connectAfterUndo: 'After the way back, connect again: it still works.',
  editRdpFile: 'Save the connection as an .rdp file, open it in an editor, and add:',
  removeRdpLine: 'Take this line out of the file:',
  updateClientSoftware:
    'Update Windows by Windows Update, or the program by its maker: FreeRDP 2.0 or later, requests-credssp 1.0.0 or later.',
  useFullName: 'Connect with the full name, such as server.example.local, and a domain account:',
  listTicket: 'See whether Kerberos gives a ticket for it:',
  readNtlmLog: 'Look in the NTLM log for who blocks; event 4001 is the client:',
  exceptServer: 'Make the exception',
  readListener: 'Write down what is set now:',
  doAsDescribed: 'Do what is said above.',
  commandsFor: 'With these commands:',
  undoBy: 'Taken back with:',
  wayConsole: 'At the console, or by iLO, iDRAC or the like: no CredSSP takes part.',
  wayHypervisor:
    'By the console of the hypervisor. With Hyper-V, the host has to be updated too: VMConnect uses CredSSP towards it.',
  wayWinrm:
    'By WinRM with Kerberos or Negotiate, which this policy does not touch. Only -Authentication CredSSP is refused as well.',
  wayRemoteRegistry:
    'Over the network to the registry, if the service RemoteRegistry runs and you are an administrator there:',
  wayAzure: 'In Azure, by the serial console or Run Command; the script installs the package or changes the setting:',
  wayAws: 'In AWS, by Session Manager or Run Command:',
  wayOtherClient: 'FreeRDP still takes the old way and connects. Use it to get in and cure the server, not for more.',
};

export const questions: SituationQuestions = {
  serverTouch: 'May the server be changed?',
  serverRestart: 'When may it be restarted?',
  serverCare: 'Is it updated regularly?',
  waysIn: 'How can you get in without Remote Desktop?',
  clients: 'How many clients are affected?',
  clientDomain: 'Are the clients in a domain?',
  clientEdition: 'Is the client a Home edition?',
  exposed: 'Can the server be reached from the internet?',
};
