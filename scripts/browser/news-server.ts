import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

/** What the server answers for a path; headers come on top of the content type. */
export interface ServedFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

export interface NewsServer {
  /** Port of the proxy that a browser must use; it leads `hosts` here and refuses (or passes on) all others. */
  readonly proxyPort: number;
  /** Hosts other than ours that were asked for, as "host:port", in order. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export interface NewsServerOptions {
  /** Host names that are served from here over https. */
  readonly hosts: readonly string[];
  readonly serve: (host: string, path: string) => ServedFile | undefined;
  /** Whether other hosts are reached as usual, for a person who goes on browsing; else they are refused and noted. */
  readonly passOthers?: boolean;
}

async function listen(server: Server | ReturnType<typeof createHttpServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/**
 * Serves pages over https under the names of news sites, on this machine only: a self-signed certificate, and a
 * CONNECT proxy that both Chromium and Firefox can be pointed at, so that no host name needs to be resolved.
 */
export async function startNewsServer(options: NewsServerOptions): Promise<NewsServer> {
  const altNames = options.hosts.map((value) => ({ type: 2 as const, value }));
  const certificate = await generate([{ name: 'commonName', value: options.hosts[0] ?? 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const pages = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const { pathname } = new URL(request.url ?? '/', `https://${host}`);
    const file = options.serve(host, pathname) ?? { type: 'text/plain', body: 'not found', status: 404 };
    response.writeHead(file.status ?? 200, { 'content-type': file.type, 'cache-control': 'no-store', ...file.headers });
    response.end(file.body);
  });
  const pagesPort = await listen(pages);

  const refused: string[] = [];
  const open = new Set<Duplex>();
  const track = (socket: Duplex) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
  };
  const proxy = createHttpServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, client: Socket) => {
    track(client);
    const [host = '', port = '443'] = (request.url ?? '').split(':');
    const ours = options.hosts.includes(host);
    if (!ours && !options.passOthers) {
      refused.push(`${host}:${port}`);
      client.end('HTTP/1.1 502 Refused\r\n\r\n');
      return;
    }
    const upstream = ours ? connect(pagesPort, '127.0.0.1') : connect(Number(port), host);
    track(upstream);
    upstream.on('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
  });
  const proxyPort = await listen(proxy);

  return {
    proxyPort,
    refused,
    async close() {
      for (const socket of open) socket.destroy();
      pages.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all([pages, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
