// npm run --silent disclosure -- import FILE · export FILE · check FILE · rules: see disclosure/main.ts
import './setup/node-version.mjs';
import { fileURLToPath } from 'node:url';
import { installPackages } from './setup/packages.mjs';

try {
  installPackages();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
const { register } = await import('tsx/esm/api');
const root = fileURLToPath(new URL('..', import.meta.url));
// The alias @/ is resolved by this file's project, wherever the command is run; typed paths stay where it was typed.
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const { main } = await import('./disclosure/main.ts');
process.exitCode = await main(process.argv.slice(2));
