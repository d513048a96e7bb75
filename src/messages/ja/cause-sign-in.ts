/** 日本語: NTLM、Kerberos、ドメイン、時計の原因と、Windows の更新プログラムがもたらした原因。 */
import type { CauseTexts, SomeCauses } from '../cause-words.ts';

export const signInCauses: SomeCauses<'ntlm' | 'kerberos' | 'windows' | 'domain' | 'clock'> &
  Pick<CauseTexts, 'server/ports-exhausted'> = {
  'ntlm/blocked': {
    title: 'NTLM が禁止されている',
    explanation: 'サーバー、クライアント、またはドメインで NTLM が禁止されていて、代わりの Kerberos も使えていません。',
    tellApart:
      'サーバーの完全な名前 (FQDN) とドメイン アカウントで接続してつながれば、NTLM が原因です。両側のログ Microsoft-Windows-NTLM/Operational に禁止された記録が残ります。rdp-doctor check では CredSSP 5 か 6 が返ります。',
  },
  'ntlm/protected-user': {
    title: 'アカウントが Protected Users のメンバー',
    explanation: 'アカウントが Protected Users グループのメンバーで、NTLM を使えません。',
    tellApart: 'サーバーの完全な名前と NAME@DOMAIN の形ならつながり、IP アドレスではつながりません。',
  },
  'kerberos/rc4-retired': {
    title: 'Kerberos で RC4 が使えなくなった',
    explanation:
      'ドメイン コントローラーが RC4 のチケットを発行しなくなり、アカウントかサーバーに AES の鍵がありません。',
    tellApart: '2026 年の更新プログラム以降、ドメイン コントローラーに KDCSVC のイベント 201〜209 が残ります。',
  },
  'kerberos/wrong-principal': {
    title: 'サーバーの Kerberos の名前が別のものを指している',
    explanation: 'Kerberos の名前 TERMSRV/サーバー名 が、別のコンピューターかドメインのアカウントに登録されています。',
    tellApart: 'setspn -Q TERMSRV/サーバー名 で登録先がわかります。IP アドレスならつながります。',
  },
  'windows/duplicate-sid': {
    title: '複製した 2 台のコンピューターの SID が同じ',
    explanation:
      'クライアントとサーバーが Sysprep なしで同じイメージから複製されていて、最近の Windows は互いのサインインを断ります。',
    tellApart:
      'サーバーの「システム」ログに LsaSrv のイベント 6167 があります (Windows 11 24H2 以降、Windows Server 2025)。',
  },
  'windows/update-of-january-2026': {
    title: '2026 年 1 月の更新プログラムの不具合',
    explanation: '2026 年 1 月の更新プログラムの不具合で、クライアントが資格情報を求められなくなっています。',
    tellApart:
      'クライアントが Windows 11 の 26100.7623 か 26200.7623 (または同じ日の更新) で、どのサーバーでも失敗します。',
  },
  'windows/rdp-file-warning': {
    title: '2026 年 4 月からの .rdp ファイルの警告',
    explanation:
      '2026 年 4 月の更新プログラムから、クライアントが .rdp ファイルについて警告します。失敗ではありません。',
    tellApart: '同意すればつながります。ドライブとクリップボードは、許可するまで使えません。',
  },
  'domain/controller-unreachable': {
    title: 'ドメイン コントローラーに届かない',
    explanation:
      'ドメイン アカウントのサインインに必要なドメイン コントローラーに、サーバーかクライアントから届いていません。',
    tellApart:
      'サーバーのローカル アカウントなら入れて、ドメイン アカウントでは入れません。nltest /dsgetdc:ドメイン名 が失敗します。',
  },
  'domain/trust-broken': {
    title: 'サーバーとドメインの信頼関係が壊れている',
    explanation: 'サーバーとドメインの間の信頼関係が壊れています。',
    tellApart: 'サーバーで Test-ComputerSecureChannel が False を返します。ローカル アカウントなら入れます。',
  },
  'clock/skewed': {
    title: '時計がずれている',
    explanation:
      'クライアント、サーバー、ドメイン コントローラーの時計が、Kerberos の許す約 5 分より大きくずれています。',
    tellApart: 'rdp-doctor check サーバー名 でずれがわかります。ローカル アカウントなら入れます。',
  },
  'server/ports-exhausted': {
    title: 'サーバーの TCP ポートが足りない',
    explanation: 'サーバーの空き TCP ポートがなくなり、ドメイン コントローラーに届かなくなっています。',
    tellApart: '何日も動かすと起き、再起動すると直ります。Tcpip のイベント 4227 と 4231、NETLOGON の 5719 が残ります。',
  },
};
