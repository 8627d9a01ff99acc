import type { IncomingMessage, RequestListener } from 'node:http';
import { isIPv4 } from 'node:net';
import { refuseUpgrade } from './graphql-over-web-socket.ts';
import { answerFault } from './refuse-request.ts';
import type { Fault } from './request-manners.ts';
import type { UpgradeRoute } from './router.ts';

const LOOPBACK_NAME = /^(localhost|.+\.localhost|\[::1\])$/;

/** Whether a request was meant for this server, by its Host header. */
export type HostCheck = (request: Pick<IncomingMessage, 'headers'>) => boolean;

export interface HostCheckOptions {
  /** Name or address the server listens at. */
  readonly host: string;
  /** Names by which it may be called besides, without a port. */
  readonly allowed: readonly string[];
}

/**
 * A server that only this machine reaches answers to the names of this machine, and to those it is allowed: a page whose
 * own name was made to lead here would otherwise be of the same origin, and could read everything. One that others reach
 * answers to any name unless names are allowed, and then to those and to the names of this machine.
 */
export function createHostCheck({ host, allowed }: HostCheckOptions): HostCheck {
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  if (!isLoopback(host === '::1' ? '[::1]' : host) && names.size === 0) return () => true;
  return ({ headers }) => {
    const name = nameOf(headers.host ?? '');
    return isLoopback(name) || names.has(name);
  };
}

/** Answers 421 to requests that were meant for another server. */
export function answerOwnHost(isForUs: HostCheck, answer: RequestListener): RequestListener {
  return (request, response) => {
    if (isForUs(request)) return answer(request, response);
    answerFault(request, response, WRONG_HOST);
  };
}

/** Refuses upgrades that were meant for another server. */
export function upgradeOwnHost(isForUs: HostCheck, upgrade: UpgradeRoute): UpgradeRoute {
  return (request, socket, head) => {
    if (isForUs(request)) upgrade(request, socket, head);
    else refuseUpgrade(socket, '421 Misdirected Request');
  };
}

const WRONG_HOST: Fault = {
  status: 421,
  code: 'MISDIRECTED_REQUEST',
  message:
    'Expected a name of this server in the Host header, found another; CHANCERY_ALLOWED_HOSTS adds names',
};

function isLoopback(name: string): boolean {
  return LOOPBACK_NAME.test(name) || (isIPv4(name) && name.startsWith('127.'));
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}
