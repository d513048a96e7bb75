import type { ListenOptions, NetConnectOpts } from 'node:net';

export interface Relay {
  stop(): Promise<void>;
}

export function startRelay(from: ListenOptions, to: NetConnectOpts): Promise<Relay>;
