/** The portal with demo data, the one in which the long journey takes place, and that of the bureau's week. */
export const DEMO_PORT = process.env.E2E_PORT ?? '3960';
export const JOURNEY_PORT = String(Number(DEMO_PORT) + 1);
export const BUREAU_PORT = String(Number(DEMO_PORT) + 2);
