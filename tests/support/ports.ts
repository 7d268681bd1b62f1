/** The portal with demo data, and the one in which the long journey takes place. */
export const DEMO_PORT = process.env.E2E_PORT ?? '3960';
export const JOURNEY_PORT = String(Number(DEMO_PORT) + 1);
