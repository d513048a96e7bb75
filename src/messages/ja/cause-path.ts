/** 日本語: サーバーまでの道の原因。名前、ポート、ネットワーク、TLS と証明書。 */
import type { SomeCauses } from '../cause-words.ts';

export const pathCauses: SomeCauses<'name' | 'reach' | 'network' | 'tls'> = {
  'name/not-found': {
    title: 'サーバーの名前が見つからない',
    explanation: 'クライアントから、サーバーの名前が DNS で見つかりません。',
    tellApart: 'クライアントで nslookup サーバー名 を実行します。IP アドレスなら先へ進みます。',
  },
  'name/stale': {
    title: '名前が別のコンピューターを指している',
    explanation: 'DNS に古いアドレスが残っていて、別のコンピューターが答えています。',
    tellApart:
      'nslookup サーバー名 とサーバーの ipconfig を比べます。ipconfig /flushdns でクライアントのキャッシュを消せます。',
  },
  'name/mistyped': {
    title: 'サーバーの名前の綴りが違う',
    explanation: 'サーバーの名前の綴りが違います。',
    tellApart: '1 文字ずつ確かめます。完全な名前 (server.example.com の形) のほうが確実です。',
  },
  'reach/refused': {
    title: 'ポートで待ち受けているものがない',
    explanation: 'サーバーには届きますが、リモート デスクトップのポートが接続を受け付けていません。',
    tellApart:
      'rdp-doctor check サーバー名 がすぐに reach/refused と答えます。サービス、ポート番号、拒否するファイアウォールを確かめます。',
  },
  'reach/timed-out': {
    title: 'ファイアウォールか経路で接続が止まっている',
    explanation: 'ポートから何も返らず、途中のファイアウォールか経路で接続が止まっています。',
    tellApart:
      'rdp-doctor check サーバー名 が待たされて reach/timed-out と答えます。サーバーと同じネットワークからならつながります。',
  },
  'reach/unreachable': {
    title: 'サーバーの電源が入っていないか、ネットワークにない',
    explanation: 'サーバーの電源が切れているか、スリープ中か、ネットワークにつながっていません。',
    tellApart: 'ほかのサービスにも届きません。コンソールかハイパーバイザーで確かめます。',
  },
  'network/loss': {
    title: 'ネットワークで接続が切れる',
    explanation: 'クライアントとサーバーの間のネットワークで接続が切れています。',
    tellApart: '切れる場面が決まっておらず、同じ経路のほかの通信も不安定です。',
  },
  'network/congested': {
    title: 'ネットワークが混雑している',
    explanation: 'クライアントとサーバーの間のネットワークが混雑して、パケットが失われています。',
    tellApart: 'ping サーバー名 を数分続けると損失が出ます。空いている時間ならつながります。',
  },
  'network/damaged': {
    title: '途中でデータが壊れている',
    explanation: 'クライアントとサーバーの間で、データが書き換えられるか壊れています。',
    tellApart: 'サーバーのネットワークからならつながります。途中に通信を検査したり圧縮したりする装置があります。',
  },
  'network/mtu': {
    title: '大きなパケットが通らない',
    explanation: 'ある大きさを超えるパケットが、サーバーまで届きません。',
    tellApart: 'ping -f -l 1300 サーバー名 は通り、ping -f -l 1472 サーバー名 は通りません。',
  },
  'network/vpn-mtu': {
    title: '大きなパケットが VPN を通らない',
    explanation: 'ある大きさを超えるパケットが、VPN を通りません。',
    tellApart: 'VPN なしならつながります。VPN 経由では ping -f -l 1300 サーバー名 が通りません。',
  },
  'network/udp-dropped': {
    title: 'UDP の接続が途切れる',
    explanation:
      'UDP の接続が途切れています。2025 年初めには、Windows 11 24H2 と Windows Server 2016 の間で約 65 秒後に切れました。',
    tellApart: 'クライアントで UDP を止めると (fClientDisableUDP = 1) 切れません。',
  },
  'tls/no-common-suite': {
    title: 'TLS のバージョンか暗号スイートが合わない',
    explanation: 'クライアントとサーバーに、共通の TLS のバージョンか暗号スイートがありません。',
    tellApart:
      'rdp-doctor check サーバー名 でサーバーの TLS がわかります。どちらかに Schannel のイベント 36871、36874、36888 が残ります。',
  },
  'tls/intercepted': {
    title: '途中の装置が TLS を開いている',
    explanation: '途中の装置が TLS の接続を開いているため、CredSSP が結び付けた鍵が合いません。',
    tellApart: 'rdp-doctor check が示す拇印と、サーバーの証明書の拇印が違います。',
  },
  'tls/listener-certificate': {
    title: 'リモート デスクトップの証明書に問題がある',
    explanation: 'サーバーのリモート デスクトップ用の証明書がないか、期限切れか、使えません。',
    tellApart:
      'rdp-doctor check サーバー名 で期限がわかります。サーバー自身の mstsc で localhost に接続しても失敗します。',
  },
  'tls/key-not-readable': {
    title: 'サーバーが証明書の鍵を読めない',
    explanation: 'サーバーのサービスが、証明書の秘密鍵 (MachineKeys フォルダー) を読めません。',
    tellApart: '証明書は有効なのに TLS がすぐに切れます。サーバーにイベント 1057 か 36870 が残ります。',
  },
  'tls/fips-required': {
    title: 'FIPS が求められている',
    explanation: '片側が FIPS のアルゴリズムを求めていて、もう片側にそれがありません。',
    tellApart: 'サーバーの FIPSAlgorithmPolicy が有効か、MinEncryptionLevel が 4 です。',
  },
  'tls/self-signed': {
    title: 'サーバーの証明書が自己署名',
    explanation: 'サーバーが自己署名の証明書を示しています。普通の状態で、失敗ではなく警告です。',
    tellApart: '「はい」を選べばつながります。一度だけ、サーバーの証明書の拇印と見比べてください。',
  },
  'tls/another-machine-answers': {
    title: '別のコンピューターが代わりに答えている',
    explanation: '負荷分散装置、プロキシ、または第三者が、サーバーの代わりに答えています。',
    tellApart: '証明書の名前と拇印が、サーバーのものと違います。',
  },
  'tls/certificate-declined': {
    title: 'クライアントで証明書が拒まれた',
    explanation: 'クライアントがサーバーの証明書を拒んだか、確認できる人がいませんでした。',
    tellApart: '試しに /cert:tofu (FreeRDP) や「サーバー証明書を無視」(Guacamole) にすると先へ進みます。',
  },
};
