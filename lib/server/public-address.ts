/** The portal's own address: as configured, else as it was asked for, through a proxy or not. "https://budget.example.gov.cn" */
export function publicAddress(asked: Headers): string {
  if (process.env.NEXTAUTH_URL) return process.env.NEXTAUTH_URL.replace(/\/+$/u, '');
  return `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost'}`;
}
