import { once } from "events"
import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** Sends some of a file and waits for the client; throws when the client is gone. */
export async function write(res: MedusaResponse, text: string): Promise<void> {
  if (res.destroyed) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The client went away while the file was sent."
    )
  }
  if (!res.write(text)) {
    // Whoever went away never drains; `close` comes then, and the next write fails.
    const waiting = new AbortController()
    const { signal } = waiting
    try {
      await Promise.race([once(res, "drain", { signal }), once(res, "close", { signal })])
    } finally {
      // The one that did not come stops listening, or a long file would gather thousands of listeners.
      waiting.abort()
    }
  }
}

/** Answered by a handler in place of an object: a file of any size, sent piece by piece. */
export class StreamAnswer {
  constructor(
    private readonly filename: string,
    private readonly contentType: string,
    private readonly pieces: AsyncIterable<string>
  ) {}

  async sendTo(res: MedusaResponse): Promise<void> {
    for await (const text of this.pieces) {
      // What fails before the first piece is still answered as an error.
      if (!res.headersSent) {
        res.status(200).attachment(this.filename)
        res.setHeader("Content-Type", this.contentType)
      }
      await write(res, text)
    }
    res.end()
  }
}
