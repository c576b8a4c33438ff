import type { MedusaContainer } from "@medusajs/framework/types"
import { readOwnArticles } from "../medusa/item-codes"
import { readShippingEvents } from "../modules/traceability/numbers/epcis/read-shipping-events"
import type { UnusedEvent } from "../modules/traceability/numbers/epcis/shipping-event"
import { findOwn } from "../modules/traceability/numbers/lists/check-articles"
import { type ListProblem, unclear } from "../modules/traceability/numbers/lists/list-problem"
import type { ListReading } from "../modules/traceability/numbers/lists/pasted-lots"
import type { GivenAnnounced } from "../modules/traceability/operations/announcements/announce-numbers"
import type { ReadPackingList } from "../modules/traceability/operations/documents/details/read-packing-list"
import type { AnnouncedSource } from "../types/announcement"
import { groupBy } from "../shared/group-by"
import { readPackingList } from "./read-packing-list"
import { refuseAnnouncedCodes } from "./refuse-announced-codes"
import { withTraceability } from "./with-traceability"
import { factsOfRow } from "../modules/traceability/numbers/lists/facts-of-row"

type Named = Omit<GivenAnnounced, "index" | "inventory_item_id">

/** Rows as somebody sends them: each with its item, or with a code of it. */
export type AnnouncedInput = Named & { inventory_item_id?: string; article?: string }

export type GivenAnnouncement = ListReading & {
  purchase_order_id: string
  text?: string
  rows?: AnnouncedInput[]
  epcis?: Record<string, unknown>
  accept_not_ordered?: boolean
}

export type ReadAnnouncement = Pick<ReadPackingList, "not_ordered" | "errors"> & {
  source: AnnouncedSource
  rows: GivenAnnounced[]
  understood: ReadPackingList["understood"] | null
  not_used: UnusedEvent[]
}

type Line = AnnouncedInput & { line: number }

/** Finds the item of each row on the receipt; those of articles that were not ordered are named. */
function resolveArticles(
  lines: Line[],
  articles: Awaited<ReturnType<typeof readOwnArticles>>,
  acceptsNotOrdered: boolean | undefined
): Pick<ReadAnnouncement, "rows" | "errors" | "not_ordered"> {
  const rows: GivenAnnounced[] = []
  const errors: ListProblem[] = []
  const foreign: { article: string; line: number }[] = []
  for (const { line, article, inventory_item_id, ...row } of lines) {
    const found =
      inventory_item_id === undefined
        ? findOwn(article!, articles)
        : articles.filter((own) => own.inventory_item_id === inventory_item_id)
    const named = article ?? inventory_item_id!
    if (found.length > 1) {
      const labels = found.map(({ label }) => label)
      const reason = `is the code of several products of this purchase order (${labels.join(", ")}): name each by its SKU`
      errors.push(unclear({ line }, named, reason, labels))
    } else if (found.length) {
      rows.push({ ...row, index: line - 1, inventory_item_id: found[0].inventory_item_id })
    } else {
      foreign.push({ article: named, line })
    }
  }
  if (!acceptsNotOrdered) {
    errors.push(
      ...foreign.map(({ article, line }) => ({
        line,
        value: article,
        code: "lot_wrong_item" as const,
        message: `Line ${line}: ${article} is no article of this purchase order that gets numbers here. Take it out, or leave such lines out (accept_not_ordered).`,
      }))
    )
  }
  const not_ordered = [...groupBy(foreign, ({ article }) => article)].map(([article, on]) => ({
    article,
    lines: on.map(({ line }) => line),
  }))
  return { rows, errors, not_ordered }
}

/** A list is read as one that is pasted into the receipt, by the same rules. */
async function readList(
  container: MedusaContainer,
  operation_id: string,
  text: string,
  { purchase_order_id: _order, rows: _rows, epcis: _epcis, ...list }: GivenAnnouncement
): Promise<ReadAnnouncement> {
  const { read } = await readPackingList(container, { ...list, text, operation_id })
  const rows = read.rows.map((row) => ({
    index: row.line - 1,
    inventory_item_id: row.inventory_item_id,
    lot_name: row.name,
    quantity: row.quantity,
    expires_at: row.expires_at ? new Date(row.expires_at) : null,
    ...factsOfRow(row),
    accept_code: list.accept_code,
  }))
  const { errors, not_ordered, understood } = read
  return { source: "list", rows, errors, not_ordered, understood, not_used: [] }
}

/**
 * Reads what a supplier announces for a purchase order: a list, rows, or an EPCIS 2.0 document of shipping events. Returns its
 * rows by item and every problem by line. Nothing is written. Throws `invalid_state` without an open receipt, and
 * `invalid_data` for a document that announces nothing.
 */
export async function readAnnouncement(
  container: MedusaContainer,
  given: GivenAnnouncement
): Promise<ReadAnnouncement> {
  const shipped = given.epcis && readShippingEvents(given.epcis, new Date())
  const { operation_id, lines } = await withTraceability(container, (service) =>
    service.readReceiptToAnnounce(given.purchase_order_id)
  )
  if (given.text !== undefined) {
    return readList(container, operation_id, given.text, given)
  }
  const itemIds = [...new Set(lines.map((line) => line.inventory_item_id))]
  const sent: Line[] =
    shipped?.rows ?? (given.rows ?? []).map((row, i) => ({ ...row, line: i + 1 }))
  const coded = sent.map((row) => ({ ...row, accept_code: row.accept_code ?? given.accept_code }))
  const articles = await readOwnArticles(container, itemIds)
  const found = resolveArticles(coded, articles, given.accept_not_ordered)
  const codes = await refuseAnnouncedCodes(container, found.rows)
  return {
    source: shipped ? "epcis" : "rows",
    rows: found.rows,
    errors: [...(shipped?.errors ?? []), ...found.errors, ...codes].sort((a, b) => a.line - b.line),
    not_ordered: found.not_ordered,
    understood: null,
    not_used: shipped?.not_used ?? [],
  }
}
