// npm run create-admin -- --username zhangsan --name 张三
import './setup/node-version.mjs';
import { generateClient } from './generate.mjs';
import { installPackages } from './setup/packages.mjs';

try {
  installPackages();
  generateClient();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./admin/create-admin.ts');
await main(process.argv.slice(2));
