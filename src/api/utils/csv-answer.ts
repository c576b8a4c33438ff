import type { MedusaResponse } from "@medusajs/framework/http"
import { type Cell, csvHeader, csvRows } from "../../shared/to-csv"
import { write } from "./stream-answer"

type WriteRows = (rows: Cell[][]) => Promise<void>

/**
 * Answered by a handler in place of an object: a table to be saved as a file. `fill` hands over rows some at a time and
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
