/** Preloaded into Medusa: a killed parent can stop nobody, but its end closes the channel to its children. */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"))
process.channel?.unref()
