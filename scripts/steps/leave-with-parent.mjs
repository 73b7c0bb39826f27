// Loaded into a server before its own code: when the start program is gone (killed, say), the
// channel to it closes, and the server leaves in good order instead of holding the port for ever.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// The open channel alone must not keep a server alive that has finished.
process.channel?.unref()
