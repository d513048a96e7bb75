/** One request, exactly as written: node's own client sends any `Host`, any `Origin` and any path, which a browser would not. */

import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

export interface Question {
  readonly method?: string;
  /** As it goes over the wire. */
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** To the host and port of `url`. A certificate is taken as it is. */
export function ask(url: string, { method = 'GET', path = '/', headers = {}, body }: Question = {}): Promise<Answer> {
  const { protocol, hostname, port } = new URL(url);
  const request = protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((settle, fail) => {
    const asking = request(
      { host: hostname, port, method, path, headers, agent: false, rejectUnauthorized: false },
      async (response) => {
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        settle({ status: response.statusCode ?? 0, headers: response.headers, text });
      },
    );
    asking.on('error', fail);
    asking.end(body);
  });
}
