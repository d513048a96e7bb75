/**
 * The lines that install one update file on a 64-bit Windows. `wusa` is for a person at the machine; it fails within a remote
 * WinRM session, where the file is unpacked and given to DISM. Not tried on real Windows.
 */
import type { UpdatePackage } from '../knowledge/update-circumstances.ts';

export interface InstallLines {
  readonly wusa: string;
  /** In this order. */
  readonly overRemoting: readonly [string, string];
  /** For the disk of a machine that does not run, mounted as D:. */
  readonly offline: string;
  readonly remove: string;
}

const FOLDER = 'C:\\temp';
/** Before Windows 10 the name of the product is written large in the inner file's name. */
const FILE = /^(windows[\d.]+)(-rt)?-(kb\d+)-(x\d\d)_[0-9a-f]{40}\.msu$/;

/** Throws `TypeError` for a file that is not named as the Microsoft Update Catalog names them. */
export function installLines({ kb, file }: Pick<UpdatePackage, 'kb' | 'file'>): InstallLines {
  const match = FILE.exec(file);
  if (match === null) throw new TypeError(`installLines: ${file} is not a file of the catalog`);
  const [, windows = '', rt = '', number = '', machine = ''] = match;
  const cab = `W${windows.slice(1)}${rt.toUpperCase()}-${number.toUpperCase()}-${machine}.cab`;
  return {
    wusa: `wusa.exe ${FOLDER}\\${file} /quiet /norestart`,
    overRemoting: [
      `expand -F:* ${FOLDER}\\${file} ${FOLDER}\\`,
      `dism /online /add-package /packagepath:${FOLDER}\\${cab} /norestart`,
    ],
    offline: `dism /image:D:\\ /add-package /packagepath:${FOLDER}\\${cab}`,
    remove: `wusa.exe /uninstall /kb:${kb.slice(2)} /quiet /norestart`,
  };
}

/** Where the file is found. */
export function catalogAddress(kb: string): string {
  return `https://www.catalog.update.microsoft.com/Search.aspx?q=${kb}`;
}
