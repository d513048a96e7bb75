/** What others have published: people who met the error, software that speaks the protocol, lists of updates. */
import type { Source } from './sources.ts';

export const OTHER_SOURCES = {
  japaneseHowTo: { title: 'A Japanese how-to on the CredSSP error and four remedies', where: 'https://ygkb.jp/10282' },
  admxOld: {
    title: 'CredSsp.admx as shipped before March 2018 (no AllowEncryptionOracle policy)',
    where: 'https://github.com/jozefizso/sysvol-centralstore',
  },
  admx26100: {
    title: 'Third-party audit quoting CredSsp.admx of build 26100',
    where: 'seen as a copy without a lasting address',
  },
  cisOma: {
    title: 'CIS Windows 11 Intune benchmark extracts (OMA-URI, enum element id)',
    where: 'seen as a copy without a lasting address',
  },
  intuneCatalog: {
    title: 'Intune settings-catalog exports with the choice setting id for this policy',
    where: 'seen as a copy without a lasting address',
  },
  jaMemo: {
    title:
      'Japanese technical memo reproducing sections 4-1/4-2 and the NLA checkbox workaround of the Ask CORE article',
    where: 'seen as a copy without a lasting address',
  },
  appli: {
    title:
      'appli-world.jp: function-not-supported RDP error (table of contents lists the three server-side NLA-off routes)',
    where: 'https://appli-world.jp/posts/3056',
  },
  takelab: { title: 'take-lab.com: CredSSP RDP error', where: 'https://take-lab.com/2018/05/12/post-376/' },
  techlife: {
    title: 'techlife.tokyo: CredSSP RDP error (per-OS dialog difference, per-month history)',
    where: 'https://techlife.tokyo/credssp_remote_desktop_error-955',
  },
  bitbrain: { title: 'bit-brain.jp notice 2018-05-10', where: 'https://bit-brain.jp/' },
  treedown: {
    title: 'treedown.net: freshly installed Windows cannot be reached by RDP',
    where: 'https://blog.treedown.net/entry/2018/05/28/010000',
  },
  dentsu: { title: 'den-tsu.net: RDP auth error copy of the Japanese dialog', where: 'https://den-tsu.net/rdp-auth/' },
  impress: {
    title: 'Impress Watch 2018-05: Microsoft guidance on the RDP failure',
    where: 'https://forest.watch.impress.co.jp/docs/news/1122635.html',
  },
  nessus: {
    title: 'Tenable rollup include file (month -> KB ids and file version baselines)',
    where: 'seen as a copy without a lasting address',
  },
  wesng: {
    title: 'WES-NG definitions of 2026-06-28 (MSRC-derived KB, date and supersedence rows)',
    where: 'https://github.com/bitsadmin/wesng',
  },
  mar2018Blog: { title: 'March 2018 patch day list with OS builds', where: 'seen as a copy without a lasting address' },
  benchmarkDotNet: {
    title: 'BenchmarkDotNet tests with real build.UBR values',
    where: 'seen as a copy without a lasting address',
  },
  event6041: {
    title: 'Event 6041 text: message table dump and a real event',
    where: 'seen as a copy without a lasting address',
  },
  windowsEventForwarding: {
    title: 'palantir/windows-event-forwarding pull request 41 (collect event 6041)',
    where: 'https://github.com/palantir/windows-event-forwarding/pull/41',
  },
  freerdpIss: {
    title: 'FreeRDP issues/pulls on the 2018 CredSSP change',
    where: 'https://github.com/FreeRDP/FreeRDP/issues/4449',
  },
  sspiRs: {
    title: 'sspi-rs pull 8: server that answers with version 5',
    where: 'https://github.com/Devolutions/sspi-rs/pull/8',
  },
  nmap: {
    title: 'nmap pull 1614: rdp-enum-encryption outputs for NLA required/optional',
    where: 'https://github.com/nmap/nmap/pull/1614',
  },
  publishedScans: {
    title: 'Published nmap rdp-ntlm-info outputs (2024-2026) showing 10.0.19041',
    where: 'seen as a copy without a lasting address',
  },
  guacamole: { title: 'guacamole-server RDP error translation', where: 'https://github.com/apache/guacamole-server' },
  rdesktop: { title: 'rdesktop negotiation failure texts', where: 'https://github.com/rdesktop/rdesktop' },
  xrdp: {
    title: 'xrdp issue 1083: NeutrinoRDP against Force Updated server',
    where: 'https://github.com/neutrinolabs/xrdp/issues/1083',
  },
  remmina: {
    title: 'Remmina issues 1513 (March 2018 break), 1195 (CredSSP), 684 (TLS 1.0 off)',
    where: 'https://github.com/FreeRDP/Remmina',
  },
  mremoteng: {
    title: 'mRemoteNG issues 978 (CredSSP oracle) and 875 (code 2825)',
    where: 'https://github.com/mRemoteNG/mRemoteNG/issues/978',
  },
  storeAppIssue: {
    title: 'Microsoft workshop issue: Store Remote Desktop app connects where mstsc is blocked',
    where: 'https://github.com/microsoft/MCW-Big-data-analytics-and-visualization/issues/3',
  },
  fluentrdp: {
    title: 'Enum of mstscax disconnect reasons with hex values',
    where: 'seen as a copy without a lasting address',
  },
  tencentCloudJa: {
    title: 'Tencent Cloud (ja) CVM RDP CredSSP article',
    where: 'seen as a copy without a lasting address',
  },
  alibabaCloud: {
    title: 'Alibaba Cloud RDP CredSSP article (ja/en)',
    where: 'https://www.alibabacloud.com/help/en/simple-application-server/',
  },
  techrepublic: {
    title: 'TechRepublic: 2008 R2 to Windows 7 RDP failing after May 2018 with a wrong-password text',
    where: 'https://www.techrepublic.com/',
  },
  etech: {
    title: 'Eric’s Technical Outlet: ’Incorrect Function’ and oracle errors (SCVMM, old clients)',
    where: 'https://etechgoodness.wordpress.com/',
  },
  bytepie: { title: 'bytepie.com: dialog variant that names NTLM first', where: 'https://bytepie.com/' },
  zhNtlm: {
    title: 'Chinese note with the NTLM-first dialog variant',
    where: 'seen as a copy without a lasting address',
  },
  cislock: {
    title: 'ansible-lockdown Windows-2022-CIS issue 65: same dialog between fully patched machines after hardening',
    where: 'https://github.com/ansible-lockdown/Windows-2022-CIS/issues/65',
  },
  iapDesktop: {
    title: 'IAP Desktop issue 1724: generic CredSSP errors caused by blocked NTLM',
    where: 'https://github.com/GoogleCloudPlatform/iap-desktop/issues/1724',
  },
  ipban: {
    title: 'IPBan issues 34/117: denying NTLM while NLA is required locks RDP out',
    where: 'https://github.com/DigitalRuby/IPBan/issues/117',
  },
  oneRemote: {
    title: '1Remote help page on code 0x80080005 and KB5074109/KB5077744',
    where: 'seen as a copy without a lasting address',
  },
  jan2026: {
    title: 'Reports on January 2026 RDP sign-in regressions and out-of-band fixes',
    where: 'seen as a copy without a lasting address',
  },
  feb2025: { title: 'Reports on 2025 RDP freeze/UDP regressions', where: 'seen as a copy without a lasting address' },
  rdpfile: {
    title: 'April 2026 .rdp file warnings (CVE-2026-26151)',
    where: 'seen as a copy without a lasting address',
  },
  ntlm2026: { title: 'NTLM default-off roadmap (2026)', where: 'seen as a copy without a lasting address' },
  ssu2016: {
    title: 'Reports on Server 2016 servicing-stack prerequisites (KB5035895; KB5087537 before KB5094122)',
    where: 'seen as a copy without a lasting address',
  },
  woshub: { title: 'woshub.com: RDP ’function requested is not supported’', where: 'https://woshub.com/' },
  admxhelpJa: {
    title: 'admx.help (ja): NLA, security layer, server authentication and delegation policies',
    where: 'https://admx.help/',
  },
  credsspsupport: {
    title: 'rdp-file property enablecredsspsupport:i:0 (client-side NLA off)',
    where: 'https://learn.microsoft.com/en-us/windows/win32/termserv/imsrdpextendedsettings-property',
  },
  nviso: {
    title: 'NVISO DSC pull 27: value for Force Updated Clients must be 0',
    where: 'https://github.com/NVISOsecurity/posh-dsc-windows-hardening/pull/27',
  },
  protusers: { title: 'Protected Users and RDP account-restriction message', where: 'https://mariusene.com/' },
  pywinrm: {
    title: 'pywinrm issues 213/217/221 and requests-credssp issue 20',
    where: 'https://github.com/diyan/pywinrm/issues/217',
  },
  germanDialog: { title: 'German dialog copy', where: 'https://blog.impressive-it.de/' },
  chineseDialog: { title: 'Chinese dialog copies', where: 'https://tech.18miaoxing.cn/archives/68099' },
  frenchDialog: { title: 'French text in a public note', where: 'seen as a copy without a lasting address' },
  macapp: { title: 'Third-party guides on macOS/iOS client code 0x204 and 0x207', where: 'https://www.helpwire.app/' },
  cert904: {
    title: 'Note: 0x904/0x7 resolved by renewing the listener certificate',
    where: 'seen as a copy without a lasting address',
  },
  vagrant: {
    title: 'Vagrant/DetectionLab base images without the fix',
    where: 'https://github.com/StefanScherer/packer-windows/issues/124',
  },
  awsSystemsManager: {
    title: 'EC2 SSM based RDP troubleshooting notes (ja)',
    where: 'seen as a copy without a lasting address',
  },
  msuNames: {
    title: 'List of catalog file names for two security-only packages',
    where: 'seen as a copy without a lasting address',
  },
  itinlegal: {
    title: 'itinlegal.wordpress.com: three blocked pairs of the interoperability matrix',
    where: 'https://itinlegal.wordpress.com/tag/patches/',
  },
  jaHaruru: {
    title: 'Japanese text of the workstation-restriction message',
    where: 'https://haruru29.net/blog/rdp-nla-error/',
  },
  jaSozou: {
    title: 'Japanese text of the remote-logon-not-permitted message',
    where: 'https://so-zou.jp/software/tool/network/remote-desktop/',
  },
  generalKnowledge: { title: 'General knowledge, not looked up', where: 'not looked up' },
} as const satisfies Readonly<Record<string, Source>>;
