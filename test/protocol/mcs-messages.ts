/** Arbitrary messages of MCS and of the beginning of a session: each is one its codec can write. */
import fc from 'fast-check';
import type { ClientData } from '../../src/protocol/mcs/client-data.ts';
import type { DemandActive } from '../../src/protocol/mcs/demand-active.ts';
import type { DomainPdu } from '../../src/protocol/mcs/domain-pdu.ts';
import type { SetErrorInfo } from '../../src/protocol/mcs/error-info.ts';
import type { LicenseError } from '../../src/protocol/mcs/license-error.ts';
import type { ServerData } from '../../src/protocol/mcs/server-data.ts';
import type { ShareData } from '../../src/protocol/mcs/share-data.ts';

const u16 = fc.nat(0xffff);
const u32 = fc.integer({ min: 0, max: 0xffffffff });
const user = fc.integer({ min: 1001, max: 0xffff });
const result = fc.nat(15);

/** Lengths on both sides of where a second byte is needed. */
const data = fc.oneof(
  { weight: 6, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(127, 128, 255, 256, 16_383).map((length) => new Uint8Array(length).fill(7)) },
);

const clientName = fc.oneof(
  fc.constantFrom('', '山田太郎', '𠮷野家', 'ABCDEFGHIJKLMNO'),
  fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 15 }).map((units) => String.fromCharCode(...units)),
);
const channelName = fc
  .array(fc.integer({ min: 1, max: 0xff }), { maxLength: 7 })
  .map((codes) => String.fromCharCode(...codes));

const always = { version: u32, desktopWidth: u16, desktopHeight: u16, clientBuild: u32, clientName };
const core = fc.oneof(
  fc.record(always),
  fc.record({ ...always, earlyCapabilityFlags: u16 }),
  fc.record({ ...always, earlyCapabilityFlags: u16, serverSelectedProtocol: u32 }),
);

export const anyClientData: fc.Arbitrary<ClientData> = fc.record({
  core,
  channels: fc.array(fc.record({ name: channelName, options: u32 }), { maxLength: 31 }),
  wantsMessageChannel: fc.boolean(),
});

const channels = fc.record(
  { version: u32, ioChannelId: u16, channelIds: fc.array(u16, { maxLength: 31 }), messageChannelId: u16 },
  { requiredKeys: ['version', 'ioChannelId', 'channelIds'] },
);
const announced = fc.oneof(
  fc.constant({}),
  fc.record({ clientRequestedProtocols: u32 }),
  fc.record({ clientRequestedProtocols: u32, earlyCapabilityFlags: u32 }),
);

export const anyServerData: fc.Arbitrary<ServerData> = fc
  .tuple(channels, announced)
  .map(([one, other]) => ({ ...one, ...other }));

export const anyDomainPdu: fc.Arbitrary<DomainPdu> = fc.oneof(
  fc.constant({ kind: 'erectDomainRequest' as const }),
  fc.constant({ kind: 'attachUserRequest' as const }),
  fc.record({ kind: fc.constant('disconnectProviderUltimatum' as const), reason: fc.nat(7) }),
  fc.record(
    { kind: fc.constant('attachUserConfirm' as const), result, initiator: user },
    { requiredKeys: ['kind', 'result'] },
  ),
  fc.record({ kind: fc.constant('channelJoinRequest' as const), initiator: user, channelId: u16 }),
  fc.record(
    { kind: fc.constant('channelJoinConfirm' as const), result, initiator: user, requested: u16, channelId: u16 },
    { requiredKeys: ['kind', 'result', 'initiator', 'requested'] },
  ),
  fc.record({ kind: fc.constant('sendDataRequest' as const), initiator: user, channelId: u16, userData: data }),
  fc.record({ kind: fc.constant('sendDataIndication' as const), initiator: user, channelId: u16, userData: data }),
);

export const anyShareData: fc.Arbitrary<ShareData> = fc.record({
  shareId: u32,
  pduSource: u16,
  pduType2: fc.nat(0xff),
  body: data,
});

export const anySetErrorInfo: fc.Arbitrary<SetErrorInfo> = fc.record({
  shareId: u32,
  pduSource: u16,
  errorInfo: u32,
});

export const anyLicenseError: fc.Arbitrary<LicenseError> = fc.record({ errorCode: u32, stateTransition: u32 });

export const anyDemandActive: fc.Arbitrary<DemandActive> = fc.record({
  shareId: u32,
  pduSource: u16,
  desktopWidth: u16,
  desktopHeight: u16,
});
