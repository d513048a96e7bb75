/**
 * A name server on 127.0.0.1:53 that knows a few names and fails for others on request ([RFC1035] 4.1): `servfail.example` gets
 * SERVFAIL, `silent.example` nothing at all, and every name that is not among the arguments (`name=address,address`) NXDOMAIN.
 * Says `ready` when it listens.
 */
import { createSocket } from 'node:dgram';

const NO_ERROR = 0;
const SERVFAIL = 2;
const NXDOMAIN = 3;
const TYPE_A = 1;
const HEADER_BYTES = 12;

const known = new Map(process.argv.slice(2).map((entry) => [entry.split('=')[0], entry.split('=')[1].split(',')]));

const socket = createSocket('udp4');
socket.on('message', (query, peer) => {
  const { name, type, end } = readQuestion(query);
  if (name === 'silent.example') return;
  const addresses = type === TYPE_A ? (known.get(name) ?? []) : [];
  const code = name === 'servfail.example' ? SERVFAIL : known.has(name) ? NO_ERROR : NXDOMAIN;
  socket.send(
    Buffer.concat([answerHeader(query, code, addresses.length), question(query, end), ...addresses.map(record)]),
    peer.port,
  );
});
socket.bind(53, '127.0.0.1', () => console.log('ready'));

function readQuestion(query) {
  const labels = [];
  let at = HEADER_BYTES;
  for (; query[at] !== 0; at += query[at] + 1) labels.push(query.toString('latin1', at + 1, at + 1 + query[at]));
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** A recursive answer to one question; no authority, nothing additional. */
function answerHeader(query, code, answers) {
  return Buffer.from([query[0], query[1], 0x81, 0x80 | code, 0, 1, 0, answers, 0, 0, 0, 0]);
}

function question(query, end) {
  return query.subarray(HEADER_BYTES, end);
}

/** The name of the question again, class IN, for one minute. */
function record(address) {
  return Buffer.from([0xc0, HEADER_BYTES, 0, TYPE_A, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
}
