import { once } from "events"
import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { type Cell, csvHeader, csvRows } from "../../utils/to-csv"

type WriteRows = (rows: Cell[][]) => Promise<void>

async function write(res: MedusaResponse, text: string): Promise<void> {
  if (res.destroyed) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The client went away while the table was sent."
    )
  }
  if (!res.write(text)) {
    // Whoever went away never drains; \`close\` comes then, and the next write fails.
    await Promise.race([once(res, "drain"), once(res, "close")])
  }
}

/**
 * Answered by a handler in place of an object: a table to be saved as a file. \`fill\` hands over rows some at a time and
 * waits for the client, so a table of any size is never in memory as a whole.
 */
export class CsvAnswer {
  constructor(
    private readonly filename: string,
    private readonly header: string[],
    private readonly fill: (writeRows: WriteRows) => Promise<void>
  ) {}

  async sendTo(res: MedusaResponse): Promise<void> {
    let isBegun = false
    const begin = async () => {
      isBegun = true
      res.status(200).setHeader("Content-Type", "text/csv; charset=utf-8")
      res.attachment(this.filename)
      await write(res, csvHeader(this.header))
    }
    // What fails before the first row is still answered as an error.
    await this.fill(async (rows) => {
      if (!isBegun) {
        await begin()
      }
      await write(res, csvRows(rows))
    })
    if (!isBegun) {
      await begin()
    }
    res.end()
  }
}
