import { say } from "../../../../shared/say"
import type { RefusalSentence } from "../../../../shared/refusal-sentences"
import { TraceabilityError } from "../../../../shared/traceability-error"
import {
  type DataField,
  isPlainField,
  splitDataIdentifier,
} from "../../numbers/codes/data-identifiers"
import { shortenValue } from "../../numbers/naming/shorten-value"
import type { Sql } from "../../sql"
import type { Scan } from "./scan"

const KINDS: Record<DataField["means"], RefusalSentence> = {
  article: "part.anArticle",
  serial: "part.aSerialNumber",
  lot: "part.aLot",
  quantity: "part.aQuantity",
  expires_at: "part.anExpirationDate",
  produced_at: "part.aProductionDate",
  other: "part.somethingOfLabel",
}

const itemsOf = ({ lines }: Scan): string[] => [
  ...new Set(lines.map((line) => line.inventory_item_id)),
]

const ROWS_OF_ITEMS = `traceability_operation_detail d JOIN traceability_operation_line l ON l.id = d.line_id
        WHERE d.operation_id = ? AND l.inventory_item_id = ANY(?::text[])`

/** Do these items have a unit that is called what stands behind the identifier? */
async function hasUnit(sql: Sql, scan: Scan, { value }: DataField): Promise<boolean> {
  const items = itemsOf(scan)
  const [{ found }] = await sql<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM traceability_lot WHERE name = ? AND inventory_item_id = ANY(?::text[]))
         OR EXISTS (SELECT 1 FROM ${ROWS_OF_ITEMS} AND d.lot_name = ?) AS found`,
    [value, items, scan.operation.id, items, value]
  )
  return found
}

/** So many of an article's latest numbers show how a shop's own begin. */
const LATEST = 1_000

/** Do others of these items' numbers begin like this one? */
async function hasOwnLike(sql: Sql, scan: Scan, { identifier }: DataField): Promise<boolean> {
  const items = itemsOf(scan)
  const [{ found }] = await sql<{ found: boolean }>(
    `SELECT EXISTS (
         SELECT 1 FROM unnest(?::text[]) AS item (id) CROSS JOIN unnest(ARRAY['lot', 'serial']) AS tracked (kind)
           CROSS JOIN LATERAL (SELECT name FROM traceability_lot
                                WHERE inventory_item_id = item.id AND kind = tracked.kind
                                ORDER BY created_at DESC LIMIT ${LATEST}) AS latest
          WHERE starts_with(latest.name, ?))
         OR EXISTS (SELECT 1 FROM ${ROWS_OF_ITEMS} AND starts_with(d.lot_name, ?)) AS found`,
    [items, identifier, scan.operation.id, items, identifier]
  )
  return found
}

const isDemanded = ({ lines }: Scan, { means, value }: DataField): boolean =>
  means === "quantity" && lines.some(({ demand }) => demand > 1 && demand === Number(value))

/** Hardly the number of a unit: its form says so, the label's article came before it, or the shop knows what stands behind it. */
const isMeant = async (sql: Sql, scan: Scan, field: DataField): Promise<boolean> =>
  isPlainField(field) ||
  scan.is_label ||
  isDemanded(scan, field) ||
  (await hasUnit(sql, scan, field))

function refuse({ code }: Scan, { identifier, means, value }: DataField): never {
  const found = { text: shortenValue(code.text), identifier, kind: say(KINDS[means]) }
  throw new TraceabilityError(
    "not_a_lot_name",
    means === "serial" || means === "lot"
      ? say("not_a_lot_name.dataIdentifierNumber", { ...found, number: shortenValue(value) })
      : say("not_a_lot_name.dataIdentifier", found)
  )
}

/**
 * A barcode that has one field of a label (ANSI MH10.8.2): `1T` and a lot, `S` and a serial number. Of goods that come in it is read in both
 * ways, with the identifier and without, where it is hardly a number as it stands; and refused where what it says is no number. Where
 * others of the article begin in the same way, they are numbers of the shop's own.
 */
export async function readDataIdentifier(sql: Sql, scan: Scan, comesIn: boolean): Promise<Scan> {
  const { code, accept_code, item_ids } = scan
  const field = splitDataIdentifier(code.text)
  if (!comesIn || code.format !== "text" || accept_code || item_ids?.length || !field) {
    return scan
  }
  if (!(await isMeant(sql, scan, field)) || (await hasOwnLike(sql, scan, field))) {
    return scan
  }
  const tracking = field.means === "serial" ? "serial" : "lot"
  const isNumber = field.means === "serial" || field.means === "lot"
  if (!isNumber || !scan.lines.some((line) => line.tracking === tracking)) {
    return refuse(scan, field)
  }
  const others = [field.value, code.text].map((name) =>
    tracking === "serial" ? { serial: name } : { lot: name }
  )
  return { ...scan, code: { ...code, format: "data_identifiers", others } }
}
