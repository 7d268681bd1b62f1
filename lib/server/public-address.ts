import { env } from './env';

/** The portal's own address: as the operator names it, else as it was asked for, through proxies or not. "https://budget.example.gov.cn" */
export function publicAddress(asked: Headers): string {
  return env.portalAddress() ?? `${outermost(asked.get('x-forwarded-proto')) ?? 'http'}://${outermost(asked.get('x-forwarded-host')) ?? asked.get('host') ?? 'localhost'}`;
}

/** Of several proxies each adds its own behind. */
const outermost = (header: string | null): string | undefined => header?.split(',')[0]!.trim() || undefined;
