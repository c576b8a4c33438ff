const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** Runs `cleanUp` once on Ctrl-C, SIGTERM or a closed terminal, then exits with the usual code. */
export function onShutdown(cleanUp) {
  const shutdown = { started: false }

  for (const [signal, code] of Object.entries(exitCodes)) {
    process.on(signal, async () => {
      if (shutdown.started) {
        return
      }
      shutdown.started = true
      await cleanUp()
      process.exit(code)
    })
  }
  return shutdown
}
