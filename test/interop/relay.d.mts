import type { ListenOptions, NetConnectOpts } from 'node:net';

export interface Relay {
  stop(): Promise<void>;
}

export const RELAY_LISTENS: string;

export function startRelay(from: ListenOptions, to: NetConnectOpts): Promise<Relay>;
