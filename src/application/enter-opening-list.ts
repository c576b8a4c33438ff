import { spoken, sayLine } from "../shared/say"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readOwnArticle } from "../medusa/item-codes"
import type {
  AddedOpeningRows,
  OpeningRow,
} from "../modules/traceability/operations/opening/opening-row"
import type { OpeningList } from "../modules/traceability/operations/opening/read-opening-list"
import type { ListProblem } from "../modules/traceability/numbers/lists/list-problem"
import type { PastedLot, UnderstoodList } from "../modules/traceability/numbers/lists/pasted-lots"
import { type RowError, throwRowErrors, TraceabilityError } from "../shared/traceability-error"
import { OPENING_CHUNK_MAX } from "../types/opening"
import { enterOpeningChunk, type Entering } from "./enter-opening-chunk"
import { findByCode, isUnfound } from "./find-opening-articles"
import { withTraceability } from "./with-traceability"
import { factsOfRow } from "../modules/traceability/numbers/lists/facts-of-row"

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
  ...factsOfRow(row),
  accept_code,
})

const asProblem = ({ index, line_id: _line, ref: _ref, ...error }: RowError): ListProblem => ({
  ...error,
  line: index + 1,
  ...(error.message.startsWith("Line ")
    ? {}
    : spoken(sayLine(index + 1, error.details ?? error.message))),
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
  const added = await enterOpeningChunk(
    container,
    entering,
    { ...list, inventory_item_id },
    rows,
    errors
  )
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
