// npm run worker: see worker/main.ts
import './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';

try {
  installPackages();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./worker/main.ts');
process.exit(await main());
