/** A few words kept in the browser between two visits. Where it keeps nothing (a private window, a full disk), nothing is missing. */

export function readKept(area: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[area].getItem(`rdp-doctor.${key}`);
  } catch {
    return null;
  }
}

/** False when it could not be kept. */
export function keep(area: 'localStorage' | 'sessionStorage', key: string, text: string | null): boolean {
  try {
    if (text === null) window[area].removeItem(`rdp-doctor.${key}`);
    else window[area].setItem(`rdp-doctor.${key}`, text);
    return true;
  } catch {
    return false;
  }
}
