/**
 * The foreign software that test/interop speaks with, from Debian's packages. What is missing is installed when that is
 * possible (root, Debian); otherwise it is named, and with CI=true that is an error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chooseLanguage, complain } from './language.mjs';

const DEBIAN_PACKAGES = [
  'freerdp2-shadow-x11',
  'freerdp2-x11',
  'winpr-utils',
  'xvfb',
  'xauth',
  'xrdp',
  'weston',
  'nmap',
  'python3-impacket',
  'rdesktop',
  'hydra',
  'winbind',
  'krb5-kdc',
  'krb5-admin-server',
  'krb5-user',
  'gnome-remote-desktop',
  'pipewire',
  'wireplumber',
  'mutter',
  'dbus',
  'tshark',
  'openssl',
  'iproute2',
  'wine',
  'wine64',
  'libwine',
  'python3-samba',
  'ansible',
  'chromium',
  'fonts-noto-cjk',
];

const WORDS = {
  en: {
    installing: (names) => `Installing Debian packages for the interoperability tests: ${names} …`,
    missing: (names) => `not installed, so tests against them will be skipped: ${names}`,
    notDebian: 'on Debian or Ubuntu, run npm test once as root, or install them with apt-get',
    failed: (names) => `could not be installed: ${names}`,
    look: 'see apt-get’s message above',
  },
  ja: {
    installing: (names) => `相互運用テスト用の Debian パッケージをインストールしています: ${names} …`,
    missing: (names) => `インストールされていないため、対応するテストは実行されません: ${names}`,
    notDebian: 'Debian または Ubuntu で npm test を一度 root として実行するか、apt-get でインストールしてください',
    failed: (names) => `インストールできませんでした: ${names}`,
    look: '上の apt-get のメッセージを確認してください',
  },
};

/** False when the tests can not go on: CI, and something is missing. */
export function haveDebianPackages(args) {
  const words = WORDS[chooseLanguage(args)];
  const mustHave = process.env.CI === 'true';
  const missing = missingPackages();
  if (missing.length === 0) return true;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    complain(words.missing(missing.join(' ')), words.notDebian);
    return !mustHave;
  }
  process.stderr.write(`${words.installing(missing.join(' '))}\n`);
  if (install(missing)) return true;
  complain(words.failed(missingPackages().join(' ')), words.look);
  return !mustHave;
}

function missingPackages() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's own
  const query = ['-W', '-f=${Package} ${db:Status-Status}\n', ...DEBIAN_PACKAGES];
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' });
  const installed = (stdout ?? '').split('\n').filter((line) => line.endsWith(' installed'));
  return DEBIAN_PACKAGES.filter((name) => !installed.includes(`${name} installed`));
}

/**
 * The package lists are fetched only when installing without them fails. A policy-rc.d that says no keeps xrdp and others
 * from starting as services; the shell removes it again, also when interrupted.
 */
function install(missing) {
  const script = `
    policy=/usr/sbin/policy-rc.d
    if [ ! -e $policy ]; then
      trap 'rm -f $policy' EXIT INT TERM HUP
      printf '#!/bin/sh\\n# Put here by "npm test" of rdp-doctor while it installs packages; may be removed.\\nexit 101\\n' > $policy
      chmod 755 $policy
    fi
    wanted() { apt-get install -y -qq --no-install-recommends "$@"; }
    wanted "$@" || { apt-get update -qq && wanted "$@"; }`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Everything apt says goes to stderr; it may take minutes, so it is shown as it comes.
  return spawnSync('sh', ['-c', script, 'sh', ...missing], { env, stdio: ['ignore', 2, 2] }).status === 0;
}
