// npm run bench. Plain JavaScript until the packages are there, TypeScript from then on.
import './setup/node-version.mjs';
const { installPackages } = await import('./setup/packages.mjs');
installPackages();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./bench/main.ts');
await main(process.argv.slice(2));
