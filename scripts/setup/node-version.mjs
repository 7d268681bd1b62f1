// Imported before anything else, and in syntax that an old Node can read.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`需要 Node.js 20.9 或更高版本，当前为 ${process.versions.node}，请升级后重新启动。`);
  process.exit(1);
}
