// npm start. Plain JavaScript until the packages are there, TypeScript from then on.
import './setup/node-version.mjs';

try {
  const { installPackages } = await import('./setup/packages.mjs');
  const started = Date.now();
  if (installPackages()) console.log(`✓ 安装依赖包（${((Date.now() - started) / 1000).toFixed(1)} 秒）`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./portal/main.ts');
await main(process.argv.slice(2));
