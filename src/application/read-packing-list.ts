import { sayLine, spoken } from "../shared/say"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readOwnArticles } from "../medusa/item-codes"
import type { PackingList } from "../modules/traceability/operations/documents/details/read-packing-list"
import { isRefusal, type RowError } from "../shared/traceability-error"
import { refuseArticleCodes } from "./refuse-article-codes"
import { withTraceability } from "./with-traceability"

type Given = Omit<PackingList, "articles"> & { operation_id: string }

/** What the articles of an operation are called, by what Medusa knows of them. */
async function articlesOf(container: MedusaContainer, operationId: string) {
  const lines = await withTraceability(container, (service) =>
    service.listStockOperationLines(
      { operation_id: operationId },
      { select: ["id", "inventory_item_id"], take: null }
    )
  )
  return readOwnArticles(container, [...new Set(lines.map((line) => line.inventory_item_id))])
}

async function articleCodeErrors(
  container: MedusaContainer,
  rows: { line: number; name: string }[],
  accept_code: boolean | undefined
): Promise<RowError[]> {
  try {
    const names = rows.map(({ line, name }) => ({ index: line - 1, name, accept_code }))
    await refuseArticleCodes(container, names)
    return []
  } catch (error) {
    if (isRefusal(error) && error.errors) {
      return error.errors
    }
    throw error
  }
}

/** Reads a packing list for a receipt as it would be pasted, names of the shop's own products refused. Nothing is written. */
export async function readPackingList(container: MedusaContainer, given: Given) {
  const articles = await articlesOf(container, given.operation_id)
  const { read } = await withTraceability(container, (service) =>
    service.pastePackingList({ ...given, articles, preview: true })
  )
  const codes = await articleCodeErrors(container, read.rows, given.accept_code)
  const bad = new Set(codes.map(({ index }) => index + 1))
  const errors = codes.map(({ index, ...error }) => ({
    line: index + 1,
    value: error.value,
    code: error.code,
    ...spoken(sayLine(index + 1, error.details ?? error.message)),
  }))
  return {
    articles,
    read: {
      ...read,
      rows: read.rows.filter(({ line }) => !bad.has(line)),
      errors: [...read.errors, ...errors].sort((a, b) => a.line - b.line),
    },
  }
}
