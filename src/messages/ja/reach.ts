/** Japanese sentences for finding the name and reaching the port. */
import type { StageWords } from '../words.ts';

export const reach: StageWords<'name' | 'reach'> = {
  'name/not-found': {
    finding: ({ host }) => `${host} という名前は DNS にありません`,
    ruledOut: '名前は見つかっています (または調べる必要がありません)',
    inShort: ({ host }) =>
      `${host} という名前が見つからず、どのサーバーにも届いていません。名前の綴りか、このコンピューターの DNS の設定を確かめてください。`,
    advice: () =>
      '綴りが正しければ、先に VPN に接続するか、完全な名前 (server.example.com のような形) または IP アドレスで試してください。',
    rule: 'このコンピューターの名前解決が「その名前はない」または「アドレスがない」と答えました [RFC1035] 4.1.1。',
    limits: ['別の DNS サーバー (VPN の先など) なら知っているかもしれません。'],
  },
  'name/lookup-failed': {
    finding: ({ host, cause, code }) =>
      cause === 'timedOut' ? `${host} について DNS が時間内に答えません` : `${host} を DNS で調べられません (${code})`,
    ruledOut: 'DNS は答えています (または使う必要がありません)',
    inShort: ({ host }) =>
      `${host} を DNS で調べられず、どのサーバーにも届いていません。原因はサーバーではなく、DNS かこのコンピューターのネットワークです。`,
    advice: () =>
      'このコンピューターのネットワークと VPN を確かめて、もう一度試してください。IP アドレスがわかるなら、DNS なしで試せます。',
    rule: '名前解決が失敗したか、答えがありませんでした。名前が存在しないという答えとは別のものです [RFC1035] 4.1.1。',
    limits: ['名前が存在するかどうかはわかりません。'],
  },
  'reach/refused': {
    finding: ({ address, port }) => `${address} のポート ${port} は接続を受け付けていません`,
    ruledOut: '接続は拒否されていません',
    inShort: ({ address, port }) =>
      `${address} には届きますが、ポート ${port} で待ち受けているものがありません。サーバー側で、リモート デスクトップが無効か、別のポートを使っているか、ファイアウォールが拒んでいます。`,
    advice: () =>
      'サーバーで、リモート デスクトップが有効か、Remote Desktop Services が動いているか、どのポートで待ち受けているかを確かめてください。',
    rule: '接続の試みに、そこで待ち受けていないことを示すリセットが返りました [RFC9293] 3.5.2。',
    limits: ['拒否を返すファイアウォールと、閉じたポートは、外からは同じに見えます。'],
  },
  'reach/timed-out': {
    finding: ({ address, port, seconds }) =>
      `${address} のポート ${port} から${seconds === 0 ? '' : ` ${seconds} 秒以内に`}返事がありません`,
    ruledOut: '接続は時間切れになっていません',
    inShort: ({ address, port }) =>
      `${address} のポート ${port} から返事がありません。サーバーが止まっているか、途中のファイアウォールやネットワークが通信を捨てています。`,
    advice: () =>
      'サーバーの電源と VPN の接続を確かめてください。次に、途中のファイアウォールがこのポートを通すか確かめてください。',
    rule: '接続の試みに、決めた時間内に何の返事もありませんでした [RFC9293] 3.5。',
    limits: ['捨てられた通信は跡を残しません。ファイアウォール、経路の誤り、電源の切れた機械は同じに見えます。'],
  },
  'reach/unreachable': {
    finding: ({ address, what }) =>
      what === 'network'
        ? `${address} のネットワークへの経路がありません`
        : `${address} に届かないという知らせがありました`,
    ruledOut: '「届かない」という知らせはありません',
    inShort: ({ address, what }) =>
      what === 'network'
        ? `このコンピューターから ${address} のネットワークへの経路がありません。このコンピューターのネットワークか VPN の接続を確かめてください。`
        : `${address} に届かないという知らせがネットワークからありました。サーバーが止まっているか、アドレスが違うか、途中のルーターが通していません。`,
    advice: () => 'このコンピューターのケーブル・無線・VPN、次にアドレス、次にサーバーの電源の順に確かめてください。',
    rule: 'このコンピューターか途中のルーターが「宛先に届かない」と知らせました [RFC792]、[RFC4443] 3.1。',
    limits: ['この知らせをわざと返すファイアウォールもあります。'],
  },
  'reach/failed': {
    finding: ({ address, port, cause, code }) =>
      cause === 'forbidden'
        ? `このコンピューター自身が ${address} のポート ${port} への接続を禁じています (${code})`
        : cause === 'reset'
          ? `${address} のポート ${port} への接続が、つながる途中で切られました (${code})`
          : `${address} のポート ${port} への接続に失敗しました (${code})`,
    ruledOut: 'ほかの理由での接続の失敗はありません',
    inShort: ({ address, port, cause }) =>
      cause === 'forbidden'
        ? `このコンピューター自身が ${address} のポート ${port} への接続を禁じています。ここのファイアウォールかセキュリティ ソフトウェアを確かめてください。`
        : cause === 'reset'
          ? `${address} のポート ${port} への接続がすぐに切られました。サーバーの手前のファイアウォールや負荷分散装置を確かめてください。`
          : `${address} のポート ${port} への接続に途中で失敗しました。詳しい理由はコードからしかわかりません。`,
    advice: ({ code }) =>
      `別のコンピューターからも試してください。同じなら、コード ${code} を手がかりに調べてください。`,
    rule: '接続の試みに対して、このコンピューターの OS がこのコードを返しました。',
    limits: ['コードは症状の名前で、原因ではありません。'],
  },
};
