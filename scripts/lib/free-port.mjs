import { createServer } from "node:net"

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** One after the other, because a socket on `::` already covers the IPv4 addresses on most systems. */
export async function isPortTaken(port) {
  for (const host of ["::", "0.0.0.0", "127.0.0.1"]) {
    if (await cannotListen(port, host)) {
      return true
    }
  }
  return false
}

function cannotListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", (error) => resolve(error.code === "EADDRINUSE"))
    server.listen(port, host, () => server.close(() => resolve(false)))
  })
}
