/** A screenshot that was given: read here, loaded for it only now, and its text handed on. What stood in the field is changed by nothing else. */
import { useEffect, useRef, useState } from 'react';
import type { OcrProblemName } from '../../../messages/page/see-words.ts';
import type { Desk, OcrStage } from '../ocr/desk.ts';

interface Given {
  readonly name: string;
  /** Of the picture, within this page. */
  readonly address: string;
}

export type Shot =
  | { readonly kind: 'none' }
  | (Given & { readonly kind: 'underWay'; readonly stage: OcrStage; readonly share: number })
  | (Given & { readonly kind: 'read' })
  | (Given & { readonly kind: 'failed'; readonly problem: OcrProblemName | 'cancelled' });

export interface Screenshot {
  readonly shot: Shot;
  read(file: File): Promise<void>;
  cancel(): void;
  remove(): void;
}

export function useScreenshot(take: (text: string) => void): Screenshot {
  const [shot, setShot] = useState<Shot>({ kind: 'none' });
  const desk = useRef<Promise<Desk> | null>(null);
  const latest = useRef<Given | null>(null);
  const begin = (given: Given | null) => {
    release(latest.current);
    latest.current = given;
  };
  const cancel = () => close(desk.current);
  useEffect(
    () => () => {
      release(latest.current);
      latest.current = null;
      close(desk.current);
    },
    [],
  );

  const read = async (file: File) => {
    if (shot.kind === 'underWay') cancel();
    const given = { name: file.name, address: URL.createObjectURL(file) };
    begin(given);
    const show = (next: Shot) => latest.current === given && setShot(next);
    try {
      const problem = whatForbids();
      if (problem !== null) return void show({ ...given, kind: 'failed', problem });
      show({ ...given, kind: 'underWay', stage: 'opening', share: 0 });
      desk.current ??= import('../ocr/desk.ts').then(({ openDesk }) => openDesk());
      const tell = (stage: OcrStage, share: number) => show({ ...given, kind: 'underWay', stage, share });
      const text = await (await desk.current).read(file, given.address, tell);
      if (latest.current === given) take(text);
      show({ ...given, kind: 'read' });
    } catch (error) {
      show({ ...given, kind: 'failed', problem: problemOf(error) });
      // Its script did not come: the next try asks for it again.
      if (!(error instanceof Error && error.name === 'OcrProblem')) desk.current = null;
    }
  };
  const remove = () => {
    begin(null);
    setShot({ kind: 'none' });
  };
  return { shot, read, cancel, remove };
}

function release(given: Given | null): void {
  if (given !== null) URL.revokeObjectURL(given.address);
}

function close(desk: Promise<Desk> | null): void {
  desk?.then((opened) => opened.close()).catch(() => {});
}

function whatForbids(): OcrProblemName | null {
  if (location.protocol === 'file:') return 'fromFile';
  return typeof WebAssembly === 'object' && typeof OffscreenCanvas === 'function' ? null : 'notPossible';
}

/** Told by its name: the class itself is loaded with what reads pictures. */
function problemOf(error: unknown): OcrProblemName | 'cancelled' {
  const { name, problem } = error as { readonly name?: string; readonly problem?: OcrProblemName | 'cancelled' };
  return name === 'OcrProblem' && problem !== undefined ? problem : 'notLoaded';
}
