import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  AddedOpeningRows,
  OpeningRow,
} from "../modules/traceability/operations/opening/opening-row"
import type { RowError } from "../shared/traceability-error"
import { findArticleCodes } from "./refuse-article-codes"
import { withTraceability } from "./with-traceability"

/** A part of what a run gets; `chunk` is the caller's name of it. */
export type Entering = {
  operation_id: string
  chunk: string
  accept_similar?: boolean
  preview?: boolean
}

const hashOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex")

/** Adds rows to a run, names of the shop's own products refused. `content` is what the caller sent, to know it again. */
export async function enterOpeningChunk(
  container: MedusaContainer,
  entering: Entering,
  content: unknown,
  rows: OpeningRow[],
  errors: RowError[]
): Promise<AddedOpeningRows> {
  const entered = rows.map(({ index, lot_name, accept_code }) => ({
    index,
    name: lot_name,
    accept_code,
  }))
  const codes = await findArticleCodes(container, entered)
  const bad = new Set(codes.map(({ index }) => index))
  return withTraceability(container, (service) =>
    service.addOpeningRows({
      ...entering,
      content_hash: hashOf(content),
      rows: rows.filter(({ index }) => !bad.has(index)),
      errors: [...errors, ...codes],
    })
  )
}
