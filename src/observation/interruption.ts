/**
 * How a stage can end without its answer. Each cause stays apart: refused is not timed out, closed is not reset. Platform
 * errors are sorted into these once, in `probe/`, and keep their raw code.
 */
export type Interruption =
  /** Nothing, or not enough, came within the time allowed. */
  | { readonly kind: 'timedOut'; readonly afterMs: number; readonly receivedBytes: number }
  /** The peer ended the connection in order (FIN). */
  | { readonly kind: 'closed'; readonly receivedBytes: number }
  /** The connection was torn down (RST). */
  | { readonly kind: 'reset'; readonly code: string; readonly receivedBytes: number }
  /** Bytes came that are not what this stage speaks. */
  | {
      readonly kind: 'malformed';
      readonly structure: string;
      readonly field: string;
      readonly offset: number;
      readonly problem: string;
      readonly receivedBytes: number;
      readonly looksLike: LooksLike;
    }
  /** A TLS alert from the peer; `description` is the specification's name. */
  | { readonly kind: 'alert'; readonly description: string; readonly code: string }
  /** This machine's TLS library gave up; `reason` is its own wording. */
  | { readonly kind: 'tlsFailed'; readonly code: string; readonly reason: string }
  /** Connect only. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'hostUnreachable'; readonly code: string }
  | { readonly kind: 'networkUnreachable'; readonly code: string }
  /** This machine itself forbids the connection. */
  | { readonly kind: 'forbidden'; readonly code: string }
  /** Anything else the platform reports. */
  | { readonly kind: 'failed'; readonly code: string };

/** What bytes that are no RDP seem to be, by their first characters. `rdp` is plain RDP where TLS content was due. */
export type LooksLike = 'http' | 'ssh' | 'tls' | 'rdp' | 'text' | 'unknown';
