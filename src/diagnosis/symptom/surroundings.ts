/**
 * Whether a text speaks of Remote Desktop at all. Many messages of Windows are not its own: a wrong password, an internal error, a status
 * of the security interface. They count where the rest of the text is about Remote Desktop, or where there is hardly any rest.
 */
import { keepLetters, weigh } from './plain-text.ts';

const OURS_IN_LETTERS =
  /remotedesktop|remotecomputer|リモトデスクトップ|リモトコンピュタ|networklevelauth|ネットワクレベル認証|credssp|termsrv|terminalserv|freerdp|remmina|guacamole|guacd|rdesktop|mremoteng|rdpclient|clientactivex|errconnect(?!ion)|authenticationerrorhasoccurred|認証エラが発生しました|authentifizierungsfehler|远程桌面|远程计算机|身份验证错误|원격데스크톱|인증오류가발생|escritorioremoto|bureauàdistance|lsasrv|winrm|wsman|scvmm/u;
const OURS_AS_WORDS = /(?<![a-z0-9])(?:x?rdp|mstsc|nla|3389)(?![a-z0-9])/;

/** Programs whose messages have the same words and numbers. */
const OTHERS =
  /ldap|dsid|sqlserver|sqlstate|sqlexception|odbc|oledb|ora\d{5}|tns\d{5}|oracle|curl|schannel|sslstream|smtp|imap|pop3|outlook|exchange|windowsupdate|wuauc|wsus|virtualbox|vmware|github|gitlab|jenkins|kubernetes|docker|nginx|apache|iis|bitlocker|printer|プリンタ|ウェブサイト|ホムペジ|website|webサイト|メルアドレス|appstore|icloud|google|amazon|paypal|postgres|mysql|redis|mongodb|samba|nfs|ssh|vpn/u;

/** The least share of a text that words of others must make up. */
const LEAST_SHARE = 0.3;
/** What may stand beside a bare number. */
const MOST_BESIDE_NUMBER = 26;

/** So far around a match its surroundings reach. */
const REACH = 600;

export interface Surroundings {
  readonly isOurs: boolean;
  readonly isOthers: boolean;
  readonly weight: number;
}

/** Around a match in the letters of a text. */
export function aroundLetters(letters: string, at: number, length: number): Surroundings {
  const near = letters.slice(Math.max(0, at - REACH), at + length + REACH);
  return { isOurs: OURS_IN_LETTERS.test(near), isOthers: OTHERS.test(near), weight: weigh(near) };
}

/** Around a match in its lines. */
export function aroundLines(lines: string, at: number, length: number): Surroundings {
  const near = lines.slice(Math.max(0, at - REACH), at + length + REACH);
  const around = aroundLetters(keepLetters(near), 0, near.length);
  return { ...around, isOurs: around.isOurs || OURS_AS_WORDS.test(near) };
}

/** Words that others say too. */
export function mayMeanUs({ isOurs, isOthers, weight }: Surroundings, matched: string): boolean {
  return isOurs || (!isOthers && weigh(matched) >= weight * LEAST_SHARE);
}

/** Beside a number stands little more than what introduces it. */
export function isNumberAlone({ isOthers, weight }: Surroundings, number: string): boolean {
  return !isOthers && weight - weigh(number) <= MOST_BESIDE_NUMBER;
}
