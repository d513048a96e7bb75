/** What the platform reports, sorted into causes that stay apart; its alerts as this Node and its TLS library name them. */
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { Malformed } from '../../src/bytes/malformed.ts';
import { type Listener, listen } from '../../src/lab/listener.ts';
import { fromMalformed, fromSocketError, fromTlsError } from '../../src/probe/interruption.ts';
import { ALERT } from '../../src/protocol/tls/constants.ts';
import { encodeFatalAlert } from '../../src/protocol/tls/server-hello.ts';

const failure = (code?: string, more: object = {}) =>
  Object.assign(new Error(code), { ...(code && { code }), ...more });

describe('a socket error', () => {
  it.each([
    ['ECONNREFUSED', { kind: 'refused' }],
    ['EHOSTUNREACH', { kind: 'hostUnreachable' }],
    ['EHOSTDOWN', { kind: 'hostUnreachable' }],
    ['ENETUNREACH', { kind: 'networkUnreachable' }],
    ['ENETDOWN', { kind: 'networkUnreachable' }],
    ['EADDRNOTAVAIL', { kind: 'networkUnreachable' }],
    ['ECONNRESET', { kind: 'reset', receivedBytes: 7 }],
    ['EPIPE', { kind: 'reset', receivedBytes: 7 }],
    ['ECONNABORTED', { kind: 'reset', receivedBytes: 7 }],
    ['EACCES', { kind: 'forbidden' }],
    ['EPERM', { kind: 'forbidden' }],
    ['EMFILE', { kind: 'failed' }],
    ['EINVAL', { kind: 'failed' }],
  ])('%s keeps its code: %j', (code, expected) => {
    expect(fromSocketError(failure(code), 7)).toEqual({ ...expected, code });
  });

  it('of the platform giving up is a time-out', () => {
    expect(fromSocketError(failure('ETIMEDOUT'), 7)).toMatchObject({ kind: 'timedOut', receivedBytes: 7 });
  });

  it('without a code is a failure all the same', () => {
    expect(fromSocketError(failure(), 0)).toEqual({ kind: 'failed', code: 'UNKNOWN' });
  });
});

describe('a TLS error', () => {
  it.each([
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'handshake_failure'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'handshake_failure'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'protocol_version'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'certificate_required'],
    ['ERR_SSL_TLSV1_UNRECOGNIZED_NAME', 'unrecognized_name'],
    ['ERR_SSL_TLSV1_ALERT_USER_CANCELLED', 'user_canceled'],
  ])('%s is the alert %s', (code, description) => {
    expect(fromTlsError(failure(code), 7)).toEqual({ kind: 'alert', description, code });
  });

  it.each(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_UNSUPPORTED_PROTOCOL', 'EPROTO'])(
    '%s is our own library',
    (code) => {
      expect(fromTlsError(failure(code, { reason: 'in its words' }), 7)).toEqual({
        kind: 'tlsFailed',
        code,
        reason: 'in its words',
      });
      expect(fromTlsError(failure(code), 7)).toMatchObject({ reason: code.toLowerCase() });
    },
  );

  it('tells an end from a reset, which Node calls by one code', () => {
    expect(fromTlsError(failure('ECONNRESET'), 7)).toEqual({ kind: 'closed', receivedBytes: 7 });
    expect(fromTlsError(failure('ECONNRESET', { syscall: 'read' }), 7)).toMatchObject({ kind: 'reset' });
  });
});

describe('an alert on the wire', () => {
  it('has the name of its specification, whichever it is', async () => {
    const expected = Object.entries(ALERT).filter(([number]) => number !== '0');
    const told = await Promise.all(expected.map(async ([number]) => [number, await alertAsTold(Number(number))]));
    expect(told).toEqual(expected);
  });

  it.each([
    [111, 'certificate_unobtainable'],
    [114, 'bad_certificate_hash_value'],
  ])('%i of RFC 6066 has one, too', async (number, name) => {
    expect(await alertAsTold(number)).toBe(name);
  });
});

describe('bytes that are no message', () => {
  const problem = new Malformed('TPKT', 'version', 0, 'is 0x48, expected 3');
  it.each([
    ['HTTP/1.1 400 Bad Request', 'tcp', 'http'],
    ['<!DOCTYPE html>', 'tcp', 'http'],
    ['<html>', 'tls', 'http'],
    ['SSH-2.0-x', 'tcp', 'ssh'],
    ['\x15\x03\x01\x00\x02', 'tcp', 'tls'],
    ['\x15\x03\x01\x00\x02', 'tls', 'unknown'],
    ['\x03\x00\x00\x0b', 'tls', 'rdp'],
    ['220 mail\r\n', 'tcp', 'text'],
    ['220', 'tcp', 'unknown'],
    ['', 'tcp', 'unknown'],
    ['\xe7\xb5\x8c\xe7\x90\x86', 'tcp', 'unknown'],
  ] as const)('%j on %s look like %s', (text, layer, looksLike) => {
    expect(fromMalformed(problem, Buffer.from(text, 'latin1'), layer)).toEqual({
      kind: 'malformed',
      structure: 'TPKT',
      field: 'version',
      offset: 0,
      problem: 'is 0x48, expected 3',
      receivedBytes: text.length,
      looksLike,
    });
  });
});

/** The name under which a handshake reports this alert of a server. */
async function alertAsTold(description: number): Promise<string> {
  const listener = await listen('127.0.0.1', 0, (socket) => {
    socket.once('data', () => socket.end(encodeFatalAlert(0x0303, description)));
  });
  const error = await handshakeError(listener).finally(() => listener.stop());
  const interruption = fromTlsError(error, 0);
  return interruption.kind === 'alert' ? interruption.description : JSON.stringify(interruption);
}

function handshakeError({ port }: Listener): Promise<Error> {
  return new Promise((settle) => {
    const stream = connectTls({ socket: connect({ host: '127.0.0.1', port }), rejectUnauthorized: false });
    stream.once('error', (error) => {
      stream.destroy();
      settle(error);
    });
  });
}
