/** What Microsoft has published about Remote Desktop, its updates and its policies, beside the specifications. */
import type { Source } from './sources.ts';

export const MICROSOFT_SOURCES = {
  az4295591: {
    title: 'Microsoft - CredSSP error when you RDP to a Windows VM in Azure (KB4295591)',
    where:
      'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/azure/virtual-machines/windows/credssp-encryption-oracle-remediation.md',
  },
  rdsAuth: {
    title: 'Microsoft - User can’t authenticate or must authenticate twice',
    where:
      'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/windows-server/remote/cannot-authenticate-must-authenticate-twice.md',
  },
  rdsGeneral: {
    title: 'Microsoft - General Remote Desktop connection troubleshooting',
    where:
      'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/windows-server/remote/rdp-error-general-troubleshooting.md',
  },
  rdsInternal: {
    title: 'Microsoft - ’An internal error has occurred’ when connecting',
    where:
      'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/windows-server/remote/internal-error-has-occurred-connecting-remote-machine.md',
  },
  rdsLsa: {
    title: 'Microsoft KB2493594 - Local Security Authority can’t contact',
    where:
      'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/windows-server/remote/local-security-authority-cant-contact.md',
  },
  rdsTls: {
    title: 'Microsoft KB3097192 - Incorrect TLS is displayed / RDS TLS 1.2 support',
    where:
      'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/windows-server/remote/incorrect-tls-use-rdp-with-ssl-encryption.md',
  },
  rdsTime: {
    title: 'Microsoft - Remote Desktop cannot verify the identity of the remote computer (time difference)',
    where: 'seen as a copy without a lasting address',
  },
  policyCsp: {
    title: 'Microsoft - Policy CSP ADMX_CredSsp (2020 edition)',
    where:
      'https://github.com/MicrosoftDocs/windows-itpro-docs/blob/public/windows/client-management/mdm/policy-csp-admx-credssp.md',
  },
  policyCspLater: {
    title: 'Microsoft - Policy CSP ADMX_CredSsp (later edition, en and ja)',
    where: 'https://learn.microsoft.com/en-us/windows/client-management/mdm/policy-csp-admx-credssp',
  },
  askcore: {
    title:
      'Ask CORE (Microsoft Japan) 2018-05-02: impact of the May 2018 updates on RDP (archived copy, opening part only)',
    where: 'https://blogs.technet.microsoft.com/askcorejp/2018/05/02/2018-05-rollup-credssp-rdp/',
  },
  jpnts: {
    title: 'Ask the Network & AD Support (Microsoft Japan): CVE-2018-0886 CredSSP updates',
    where: 'https://learn.microsoft.com/ja-jp/archive/blogs/jpntsblog/cve-2018-0886',
  },
  disconnectCodes: {
    title: 'Disconnect-code table taken from a Microsoft TechNet wiki (as carried in Xpra)',
    where: 'seen as a copy without a lasting address',
  },
  azJaAuth: {
    title: 'Microsoft (ja) - authentication errors when you RDP to an Azure VM',
    where: 'seen as a copy without a lasting address',
  },
  azJaSpec: {
    title: 'Microsoft (ja) - specific RDP error messages of Azure VMs',
    where: 'seen as a copy without a lasting address',
  },
  wsdJa: {
    title: 'Microsoft (ja) - Windows Server docs RDS troubleshooting',
    where: 'seen as a copy without a lasting address',
  },
  kb2858371Ja: {
    title: 'Microsoft (ja) KB2858371 - expired password cannot be changed over NLA',
    where: 'https://support.microsoft.com/ja-jp/help/2858371',
  },
  kerberosRc4: {
    title: 'Microsoft KB5073381 and Tech Community: Kerberos RC4 phase-out (CVE-2026-20833)',
    where: 'https://support.microsoft.com/help/5073381',
  },
  duplicateSid: {
    title: 'Microsoft KB5068222 and Tech Community: duplicate-SID authentication blocking (event 6167)',
    where: 'https://support.microsoft.com/help/5068222',
  },
  sha2Signing: {
    title: 'Microsoft KB4472027 - 2019 SHA-2 code signing requirement; KB list per OS',
    where: 'https://support.microsoft.com/help/4472027',
  },
  prereq81: {
    title: 'Microsoft - update not applicable, missing prerequisites KB2919355/KB2919442/KB3173424',
    where: 'seen as a copy without a lasting address',
  },
  nic2018: {
    title: 'March 2018 NIC/static-IP regressions (KB4088875, KB4089229)',
    where: 'https://learn.microsoft.com/ja-jp/archive/blogs/jpntsblog/lan_problem_after_update_3b_2k8',
  },
  quickFixEngineering: {
    title: 'Microsoft - Win32_QuickFixEngineering returns CBS updates only',
    where: 'https://learn.microsoft.com/en-us/windows/win32/cimwin32prov/win32-quickfixengineering',
  },
  nla2012r2: {
    title:
      'Ask CORE (ja): NLA behaviour from 8.1/2012 R2 - unchecking alone is not enough when connecting by IP (opening part only)',
    where: 'https://learn.microsoft.com/ja-jp/archive/blogs/askcorejp/windows-server-2012-r2-windows-8-1-1',
  },
  nla2016: {
    title: 'Ask CORE (ja) 2018-10-26: NLA disabling steps differ between 2012 R2 and 2016 (opening part only)',
    where: 'https://learn.microsoft.com/ja-jp/archive/blogs/askcorejp/',
  },
  unattend: {
    title: 'Microsoft unattend reference: SecurityLayer and UserAuthentication values',
    where: 'https://learn.microsoft.com/en-us/windows-hardware/customize/desktop/unattend/',
  },
  azureRunCommand: {
    title: 'Azure Run Command built-in script ids',
    where: 'seen as a copy without a lasting address',
  },
  azureOfflineDisk: {
    title: 'Azure offline OS disk repair with reg load HKLMBROKENSYSTEM / BROKENSOFTWARE',
    where: 'seen as a copy without a lasting address',
  },
  winrm: {
    title: 'Microsoft - Multi-hop support in WinRM; CredSSP delegation error text',
    where: 'https://learn.microsoft.com/en-us/windows/win32/winrm/multi-hop-support',
  },
  spanishDialog: { title: 'Spanish text in Microsoft RDS docs', where: 'seen as a copy without a lasting address' },
  koreanDialog: {
    title: 'Korean text in Microsoft RDS docs and Tencent docs',
    where: 'seen as a copy without a lasting address',
  },
} as const satisfies Readonly<Record<string, Source>>;
