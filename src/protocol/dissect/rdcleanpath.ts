/**
 * The PDU between a browser and its gateway, RDCleanPath of Devolutions Gateway and IronRDP: a SEQUENCE of optional fields,
 * all but the version explicit and told apart by their tags. Read here for its fields only, whichever of them are there.
 */
import { Reader } from '../../bytes/reader.ts';
import { element, endOf, explicit, smallInteger } from '../der/decode.ts';
import { type DerRules, STRICT } from '../der/rules.ts';
import { TAG } from '../der/tags.ts';

/** Always; no TSRequest has a version like it. */
export const RD_CLEAN_PATH_VERSION = 3390;

const FIELDS: readonly (string | undefined)[] = [
  'version',
  'error',
  'destination',
  'proxyAuth',
  'serverAuth',
  'preconnectionBlob',
  'x224ConnectionPdu',
  'serverCertChain',
  undefined,
  'serverAddr',
];
const ERROR_FIELDS: readonly string[] = ['errorCode', 'httpStatusCode', 'wsaLastError', 'tlsAlertCode'];

export function decodeRdCleanPath(message: Uint8Array, rules: DerRules = STRICT): void {
  const outer = new Reader(message, 'RDCleanPath', rules.observe);
  const reader = element(outer, 'RDCleanPath', TAG.sequence, rules);
  const at = reader.offset;
  const version = explicit(reader, 0, 'version', rules, smallInteger);
  if (version !== RD_CLEAN_PATH_VERSION) reader.fail('version', `is ${version}, expected ${RD_CLEAN_PATH_VERSION}`, at);
  readTagged(reader, FIELDS, rules);
  endOf(outer, 'end', rules);
}

function readTagged(reader: Reader, names: readonly (string | undefined)[], rules: DerRules): void {
  while (reader.remaining > 0) {
    const tag = reader.peek() ?? 0;
    const field = names[tag - TAG.context(0)] ?? 'unknown';
    const wrapper = element(reader, field, tag, rules);
    if (field === 'error')
      readTagged(element(wrapper, field, TAG.sequence, rules, 'RDCleanPathErr'), ERROR_FIELDS, rules);
    else if (field !== 'unknown') element(wrapper, field, wrapper.peek() ?? 0, rules).rest(field);
    if (wrapper.remaining > 0) wrapper.rest(field);
  }
}
