import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Origin } from '@/lib/access/actor';
import { env } from './env';

const PEER = 'x-portal-peer';

/**
 * Puts the address at the other end of the connection into each request's headers, over whatever the client sent
 * under that name. Next itself tells it only as X-Forwarded-For, and leaves that as sent where the client sends one.
 */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER] = request.socket.remoteAddress ?? '';
  });
}

/** What the client claims of itself is believed only as far as TRUSTED_PROXIES says who wrote it. */
export function originOf(headers: Pick<Headers, 'get'>): Origin {
  const peer = headers.get(PEER);
  return { ip: peer ? addressBehind(peer, headers.get('x-forwarded-for') ?? '', env.trustedProxies()) : null, userAgent: (headers.get('user-agent') ?? '').slice(0, 300) };
}

/** Each proxy adds at the right whom it talked to: behind one proxy the client is the last address, behind two the one before. */
export function addressBehind(peer: string, forwardedFor: string, proxies: number): string {
  const chain = [...forwardedFor.split(',').map((part) => part.trim()).filter(Boolean), peer];
  const address = proxies === 0 ? peer : chain[Math.max(0, chain.length - 1 - proxies)]!;
  return address.replace(/^::ffff:(?=\d+\.)/, '').slice(0, 45);
}
