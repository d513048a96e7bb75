/** What the page asks for besides files: the ward, and measures on this machine. JSON in both directions. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Ward } from '../../app/ward/ward.ts';
import type { WardHistory } from '../wire/ward.ts';
import type { Log } from './log.ts';
import { readRevertRequest } from './page-message.ts';
import type { Treatments } from './treatments.ts';

export interface ApiNeeds {
  readonly ward: Ward;
  readonly treatments: Treatments;
  readonly log: Log;
  readonly version: string;
  /** Told when a host was taken from the ward. */
  readonly forgotten: (id: string) => void;
}

export function makeApi({ ward, treatments, log, version, forgotten }: ApiNeeds): Hono<{ Bindings: HttpBindings }> {
  const api = new Hono<{ Bindings: HttpBindings }>();
  api.get('/session', (context) => context.json({ version }));
  api.get('/ward', (context) => context.json(ward.rows()));
  api.get('/ward/:id', async (context) => {
    const id = context.req.param('id');
    const examinations = await ward.history(id);
    if (!examinations) return context.json({ error: 'unknownHost' }, 404);
    return context.json({ id, examinations } satisfies WardHistory);
  });
  api.delete('/ward/:id', async (context) => {
    const id = context.req.param('id');
    if (!(await ward.forget(id))) return context.json({ error: 'unknownHost' }, 404);
    forgotten(id);
    return context.body(null, 204);
  });
  api.get('/treatments', async (context) => context.json(await treatments.status()));
  api.post('/treatments/revert', async (context) => {
    const isJson = /^application\/json(?:;|$)/.test(context.req.header('Content-Type') ?? '');
    if (!isJson) return context.json({ error: 'notJson' }, 415);
    const request = readRevertRequest(await context.req.text());
    if (!request) return context.json({ error: 'unknownRequest' }, 400);
    log.reverting(request.measure, request.forced);
    return context.json(await treatments.revert(request));
  });
  return api;
}
