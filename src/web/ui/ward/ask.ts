/** Asks the server that the page came from. What goes wrong is told as a kind, never as a raw error. */

/** `unknownVisitor`: the session of this browser is over. `missing`: there is no such thing any more. */
export type AskProblem = 'unreachable' | 'unknownVisitor' | 'missing' | 'refused';

export type Answered<T> =
  | { readonly kind: 'answered'; readonly body: T }
  | { readonly kind: 'failed'; readonly why: AskProblem };

/** Only our own server answers there, so the shape is as the wire has it. */
export async function ask<T>(path: string, init?: RequestInit): Promise<Answered<T>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init });
    if (!response.ok) return { kind: 'failed', why: problemOf(response.status) };
    const text = await response.text();
    return { kind: 'answered', body: (text === '' ? null : JSON.parse(text)) as T };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { kind: 'failed', why: 'unreachable' };
  }
}

export function postJson<T>(path: string, body: unknown): Promise<Answered<T>> {
  const headers = { 'Content-Type': 'application/json' };
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

function problemOf(status: number): AskProblem {
  if (status === 401) return 'unknownVisitor';
  return status === 404 ? 'missing' : 'refused';
}
