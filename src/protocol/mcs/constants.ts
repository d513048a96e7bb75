/** The numbers of MCS (ITU-T T.125, section 7) and of the blocks exchanged in its first two messages. */

/** DomainMCSPDU, the choices that RDP uses. */
export const DOMAIN_PDU = {
  erectDomainRequest: 1,
  disconnectProviderUltimatum: 8,
  attachUserRequest: 10,
  attachUserConfirm: 11,
  channelJoinRequest: 14,
  channelJoinConfirm: 15,
  sendDataRequest: 25,
  sendDataIndication: 26,
} as const;

/** Users are channels, and this is the lowest of theirs. */
export const FIRST_USER = 1001;

/** Reason (ITU-T T.125, section 7). */
export const DISCONNECT_REASON = {
  DOMAIN_DISCONNECTED: 0,
  PROVIDER_INITIATED: 1,
  TOKEN_PURGED: 2,
  USER_REQUESTED: 3,
  CHANNEL_PURGED: 4,
} as const;

/** Result (ITU-T T.125, section 7), as far as it is used here. */
export const MCS_RESULT = { SUCCESSFUL: 0, NO_SUCH_CHANNEL: 3, NO_SUCH_USER: 5 } as const;

/** Blocks of Client data ([MS-RDPBCGR] 2.2.1.3.1). */
export const CLIENT_BLOCK = {
  CORE: 0xc001,
  SECURITY: 0xc002,
  NETWORK: 0xc003,
  CLUSTER: 0xc004,
  MONITOR: 0xc005,
  MESSAGE_CHANNEL: 0xc006,
  MONITOR_EX: 0xc008,
  MULTITRANSPORT: 0xc00a,
} as const;

/** Blocks of server data ([MS-RDPBCGR] 2.2.1.4.1). */
export const SERVER_BLOCK = {
  CORE: 0x0c01,
  SECURITY: 0x0c02,
  NETWORK: 0x0c03,
  MESSAGE_CHANNEL: 0x0c04,
  MULTITRANSPORT: 0x0c08,
} as const;

/** earlyCapabilityFlags of the client ([MS-RDPBCGR] 2.2.1.3.2), as far as they are used here. */
export const CLIENT_CAPABILITY = {
  /** It reads the Set Error Info PDU. */
  SUPPORT_ERRINFO_PDU: 0x0001,
  SUPPORT_SKIP_CHANNELJOIN: 0x0800,
} as const;
