/** Where the sources differ, in English. */
import type { KbWords } from './kb-words.ts';

export const conflicts: KbWords['conflicts'] = {
  'policy-restart':
    'Microsoft wants a restart after changing the policy; many report that a client takes it at once. We say restart.',
  'march-or-may':
    'Microsoft counts a server as updated from March 2018 on; others, and a Microsoft table of file versions, begin with May. March is enough; May also turns the default to Mitigated.',
  'meaning-of-mitigated':
    'Some say that Mitigated makes a server refuse old clients. By Microsoft it does not; only Force Updated Clients does.',
  'april-security-only':
    'Some say that any update of April 2018 will do. Microsoft Japan says that security-only KB4093115 lacks the fix; we count none of the three of that month.',
  'intune-editions':
    "Microsoft's page of 2020 gives the Intune policy to Enterprise and Education, the later one to Pro as well. We follow the later one.",
  'nla-off-steps':
    'Some only uncheck NLA; Microsoft also sets the security layer to RDP, as from 2012 R2 on the box alone may not be enough. We do both.',
  'listed-after-release':
    'Lists of 2020 name an update for 1803 to 1909 and Server 2019, although these were released with the fix. We do not tell anybody that the fix is missing there.',
  'paid-updates-2008':
    'By the lifecycle dates paid updates for 2008 and 2008 R2 ended on 2023-01-10; updates were seen until 2026-01-13.',
  'support-end-1511':
    'Support of 1511 ended on 2017-10-10, yet there are updates of March to May 2018: Enterprise and Education got them longer.',
  'april-previews':
    'One list pairs preview KB4093121 with 2012 and KB4093116 with 8.1 and 2012 R2; we remember it the other way round, and list neither.',
  'security-layer-restored':
    'To put SecurityLayer back, one Microsoft page says 2 and another 1. The value that was there is the right one.',
  'kb5077796-cause':
    'What KB5077796 repaired is told in detail by one site and confirmed by nobody. We do not repeat it.',
  'wrong-password-text':
    'One case shows a wrong-password text where the fix was missing; Microsoft lists no such text. We name it last.',
  'mac-0x207': 'Guides explain 0x207 on macOS; the table of reasons in Windows does not have it. We say little of it.',
  'japanese-level-names':
    'Of the three levels only 脆弱 (2) is certain in Japanese; translations of the others differ. We show the number and the English name.',
};
