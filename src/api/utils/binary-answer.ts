import { readFile } from "node:fs/promises"
import type { MedusaResponse } from "@medusajs/framework/http"

/** Answered by a handler in place of an object: a file that comes with the package. It is the same until the next version. */
export class BinaryAnswer {
  constructor(
    private readonly path: string,
    private readonly contentType: string
  ) {}

  async sendTo(res: MedusaResponse): Promise<void> {
    const bytes = await readFile(this.path)
    res.status(200)
    res.setHeader("Content-Type", this.contentType)
    res.setHeader("Cache-Control", "private, max-age=86400")
    res.setHeader("X-Content-Type-Options", "nosniff")
    res.end(bytes)
  }
}
