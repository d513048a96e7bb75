/**
 * IronRDP's client for browsers, run in Node: what it wants of a browser before it signs in is little, and given to it here.
 * Runs as a child process; takes one wish after the other and answers each with what became of it.
 */
import { WebSocket } from 'ws';

class Window {}
class CanvasRenderingContext2D {
  putImageData() {}
}
class ImageData {}
Object.setPrototypeOf(Object.getPrototypeOf(globalThis), Window.prototype);
Object.assign(globalThis, { WebSocket, Window, CanvasRenderingContext2D, ImageData });

/** By the numbers of IronErrorKind. */
const KINDS = [
  'General',
  'WrongPassword',
  'LogonFailure',
  'AccessDenied',
  'RDCleanPath',
  'ProxyConnect',
  'NegotiationFailure',
];

/** Events of a WebSocket that it has already let go of: a browser writes the exception to its console and goes on. */
process.on('uncaughtException', (error) => {
  if (!error.message.includes('closure invoked')) throw error;
});

const { init, Backend } = await import('@devolutions/iron-remote-desktop-rdp');
await init('ERROR');

process.on('message', async (wish) => process.send(await signIn(wish)));
process.on('disconnect', () => process.exit());
process.send('ready');

async function signIn({ gateway, destination, user, domain, password }) {
  const nothing = () => undefined;
  const canvas = { width: 0, height: 0, getContext: () => new CanvasRenderingContext2D() };
  const builder = new Backend.SessionBuilder()
    .username(user)
    .password(password)
    .destination(destination)
    .proxyAddress(gateway)
    .authToken('none')
    .desktopSize(new Backend.DesktopSize(800, 600))
    .renderCanvas(canvas)
    .setCursorStyleCallback(nothing)
    .setCursorStyleCallbackContext({})
    .remoteClipboardChangedCallback(nothing)
    .forceClipboardUpdateCallback(nothing)
    .canvasResizedCallback(nothing);
  if (domain) builder.serverDomain(domain);
  try {
    const session = await builder.connect();
    session.shutdown();
    return { connected: true };
  } catch (error) {
    return { connected: false, kind: KINDS[error.kind()], text: error.backtrace() };
  }
}
