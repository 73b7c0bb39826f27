// Loaded into a server before its own code: when the start program is gone (killed, say), the
// channel to it closes, and the server leaves in good order instead of holding the port for ever.
// A server's own children load this too; they have other channels, which are not our business.
if (process.ppid === Number(process.env.VIGIL_SUPERVISOR)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The open channel alone must not keep a server alive that has finished.
  process.channel?.unref()
}
