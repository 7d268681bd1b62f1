// npm run audit:verify [-- --json] [--expect-head HASH]: see audit/verify.ts
import './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';

try {
  installPackages();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./audit/verify.ts');
process.exit(await main(process.argv.slice(2)));
