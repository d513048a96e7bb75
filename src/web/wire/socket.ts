/**
 * The messages of the WebSocket at `/socket`, one JSON object a frame. The page asks, the server examines and tells while it does; what
 * an examination means, the page works out for itself.
 */

import type { WardRow } from '../../diagnosis/ward-row.ts';
import type { Examination } from '../../observation/examination.ts';
import type { StageNotice } from '../../observation/stage-notice.ts';

/** `id`: chosen by the page, up to 64 characters; every answer carries it. */
export type FromPage =
  /** `host` as the person typed it. */
  | { readonly kind: 'examine'; readonly id: string; readonly host: string }
  | { readonly kind: 'stop'; readonly id: string };

export type FromServer =
  /** First, and once. */
  | {
      readonly kind: 'welcome';
      readonly version: string;
      readonly suggestions: readonly Suggestion[];
      readonly ward: readonly WardRow[];
    }
  /** All are at work; `ahead`: how many are asked before this one. */
  | { readonly kind: 'waiting'; readonly id: string; readonly ahead: number }
  | { readonly kind: 'stage'; readonly id: string; readonly notice: StageNotice }
  | { readonly kind: 'examined'; readonly id: string; readonly examination: Examination }
  | { readonly kind: 'refused'; readonly id: string; readonly why: ExamineRefusal }
  /** A host was examined, by this page or another. */
  | { readonly kind: 'ward'; readonly row: WardRow }
  /** A host was taken from the ward. */
  | { readonly kind: 'forgotten'; readonly id: string }
  /** The server is about to end. */
  | { readonly kind: 'closing' };

/** A host worth a look where somebody only wants to see what happens: a patient of the lab. */
export interface Suggestion {
  readonly host: string;
  /** Its name in the lab, such as `server2016-unpatched`. */
  readonly patient: string;
}

/** Why a host was not examined. */
export type ExamineRefusal =
  /** It is no name and no address; `problem` is a `TargetProblemKind`, `meant` what was probably meant. */
  | { readonly kind: 'badTarget'; readonly problem: string; readonly meant: string | null }
  /** The operator allows other addresses only; `address` where the host led to. */
  | { readonly kind: 'notAllowed'; readonly address: string | null }
  /** Too many in too short a time. */
  | { readonly kind: 'tooMany'; readonly retryAfterSeconds: number }
  | { readonly kind: 'stopped' }
  /** The server's own fault; its log says more. */
  | { readonly kind: 'failed' };
