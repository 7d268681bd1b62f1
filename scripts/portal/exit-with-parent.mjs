// Preloaded into the portal's children: when the portal's own process is killed, they end too
// instead of holding the port against the next start.
// Their own workers get the same flags, and live by their own rules.
if (process.channel && process.ppid === Number(process.env.PORTAL_PID)) {
  process.on('disconnect', () => process.exit(0));
  process.channel.unref();
}
