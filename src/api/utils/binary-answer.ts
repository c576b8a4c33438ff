import type { MedusaResponse } from "@medusajs/framework/http"

type File = {
  read: () => Promise<Buffer>
  contentType: string
  /** Saved under this name, never shown in the shop's own pages. */
  filename?: string
  /** How long a browser keeps it. */
  maxAgeSeconds?: number
}

/** Answered by a handler in place of an object: a file of some megabytes. It cannot run anything in the reader's session. */
export class BinaryAnswer {
  constructor(private readonly file: File) {}

  async sendTo(res: MedusaResponse): Promise<void> {
    const { read, contentType, filename, maxAgeSeconds } = this.file
    const bytes = await read()
    res.status(200)
    if (filename) {
      res.attachment(filename)
    }
    res.setHeader("Content-Type", contentType)
    res.setHeader("X-Content-Type-Options", "nosniff")
    res.setHeader("Content-Security-Policy", "default-src 'none'; sandbox")
    res.setHeader("Cache-Control", maxAgeSeconds ? `private, max-age=${maxAgeSeconds}` : "no-store")
    res.end(bytes)
  }
}
