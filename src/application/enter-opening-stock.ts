import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readOwnArticle } from "../medusa/item-codes"
import type {
  AddedOpeningRows,
  OpeningRow,
} from "../modules/traceability/operations/opening/opening-row"
import type { OpeningList } from "../modules/traceability/operations/opening/read-opening-list"
import type { PastedLot, UnderstoodList } from "../modules/traceability/numbers/lists/pasted-lots"
import type { ListProblem } from "../modules/traceability/numbers/lists/list-problem"
import { type RowError, throwRowErrors, TraceabilityError } from "../shared/traceability-error"
import { OPENING_CHUNK_MAX } from "../types/opening"
import {
  findByCode,
  findOpeningArticles,
  isUnfound,
  type NamedArticle,
} from "./find-opening-articles"
import { findArticleCodes } from "./refuse-article-codes"
import { withTraceability } from "./with-traceability"

type Entering = {
  operation_id: string
  chunk: string
  accept_similar?: boolean
  preview?: boolean
}

export type EnterOpeningRows = Entering & {
  rows: (NamedArticle &
    Omit<OpeningRow, "index" | "inventory_item_id" | "lot_name"> & { name: string })[]
}

export type EnterOpeningList = Entering &
  Omit<OpeningList, "own"> & {
    /** All lines are of this item. */
    inventory_item_id?: string
  }

export type EnteredOpeningList = AddedOpeningRows & {
  read: {
    rows: (PastedLot & { inventory_item_id: string })[]
    errors: ListProblem[]
    understood: UnderstoodList
  }
}

const hashOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex")

/** Adds rows to a run, names of the shop's own products refused. */
async function add(
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

/**
 * Enters rows into an opening run, all or nothing, each with its article by id, SKU, EAN, UPC or barcode. Throws every bad row
 * by its index; a preview returns them.
 */
export async function enterOpeningRows(
  container: MedusaContainer,
  { rows, ...entering }: EnterOpeningRows
): Promise<AddedOpeningRows> {
  const answers = await findOpeningArticles(container, rows)
  const errors: RowError[] = []
  const good: OpeningRow[] = []
  for (const [index, { name, article, variant_id, ...row }] of rows.entries()) {
    const answer = answers[index]
    if (isUnfound(answer)) {
      const value = article ?? variant_id ?? row.inventory_item_id ?? null
      errors.push({ index, value, ...answer })
    } else {
      good.push({ ...row, ...answer, index, lot_name: name })
    }
  }
  return add(container, entering, rows, good, errors)
}

async function ownArticle(container: MedusaContainer, id: string) {
  const own = await readOwnArticle(container, id)
  if (!own) {
    throw new TraceabilityError("not_found", `There is no inventory item with the id ${id}.`, {
      status: 404,
    })
  }
  return { ...own, inventory_item_id: id }
}

/** Which item each article of a list is, and the lines whose article is none or unclear. */
async function findListed(container: MedusaContainer, list: OpeningList) {
  const listed = list.own
    ? []
    : await withTraceability(container, (service) => service.readListedArticles(list))
  const answers = await findByCode(
    container,
    listed.map(({ article }) => article)
  )
  const itemOf = new Map<string, string>()
  const problems: ListProblem[] = []
  for (const { article, lines } of listed) {
    const answer = answers.get(article)!
    if (isUnfound(answer)) {
      const { message, ...rest } = answer
      problems.push(
        ...lines.map((line) => ({
          ...rest,
          line,
          value: article,
          message: `Line ${line}: ${message}`,
        }))
      )
    } else {
      itemOf.set(article, answer.inventory_item_id)
    }
  }
  return { itemOf, problems }
}

const asOpeningRow = (
  row: PastedLot & { inventory_item_id: string },
  accept_code: boolean | undefined
): OpeningRow => ({
  index: row.line - 1,
  inventory_item_id: row.inventory_item_id,
  lot_name: row.name,
  quantity: row.quantity,
  expires_at: row.expires_at,
  best_before_at: row.best_before_at,
  batch_name: row.batch,
  accept_code,
})

const asProblem = ({ index, line_id: _line, ref: _ref, ...error }: RowError): ListProblem => ({
  ...error,
  line: index + 1,
  message: error.message.startsWith("Line ")
    ? error.message
    : `Line ${index + 1}: ${error.message}`,
})

/**
 * Enters a list into an opening run, all or nothing: text with an article on every line, or of one item. Errors are by line
 * (`index`, from 0); a preview returns them with what was read.
 */
export async function enterOpeningList(
  container: MedusaContainer,
  { operation_id, chunk, preview, inventory_item_id, ...list }: EnterOpeningList
): Promise<EnteredOpeningList> {
  const own = inventory_item_id ? await ownArticle(container, inventory_item_id) : undefined
  const given: OpeningList = { ...list, own }
  const { itemOf, problems } = await findListed(container, given)
  const read = await withTraceability(container, (service) =>
    service.readOpeningList(given, itemOf)
  )
  if (read.rows.length > OPENING_CHUNK_MAX) {
    throw new TraceabilityError(
      "too_many_rows",
      `${read.rows.length} rows are too many at once; the limit is ${OPENING_CHUNK_MAX}. Send the list in parts.`
    )
  }
  const errors = [...problems, ...read.errors].map(({ line, ...error }) => ({
    ...error,
    index: line - 1,
  }))
  const rows = read.rows.map((row) => asOpeningRow(row, list.accept_code))
  if (!rows.length && !preview) {
    throwRowErrors(errors)
  }
  const entering = { operation_id, chunk, preview, accept_similar: list.accept_similar }
  const added = await add(container, entering, { ...list, inventory_item_id }, rows, errors)
  const bad = new Set(added.errors.map(({ index }) => index))
  return {
    ...added,
    read: {
      ...read,
      rows: read.rows.filter(({ line }) => !bad.has(line - 1)),
      errors: added.errors.map(asProblem),
    },
  }
}
