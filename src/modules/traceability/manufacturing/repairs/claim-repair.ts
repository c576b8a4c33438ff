import { careAt } from "../../../../shared/places"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { say, spoken } from "../../../../shared/say"
import {
  type RowError,
  throwRowErrors,
  TraceabilityError,
} from "../../../../shared/traceability-error"
import type { Tracking, UniquenessScope } from "../../../../types/operation"
import type { RefusalDetails } from "../../../../types/refusal"
import type { RemovedPartPlace } from "../../../../types/service-case"
import { checkQuantity, requireQuantity } from "../../numbers/naming/check-quantity"
import type { NewGenealogy } from "../../operations/claims/claim"
import { checkOutgoingRows } from "../../operations/documents/checks/check-outgoing-rows"
import type { OutgoingRow } from "../../operations/documents/checks/outgoing-rules"
import { findDefaultType } from "../../operations/operation-types/find-default-type"
import type { Sql } from "../../sql"
import { readTracking } from "../../stock/tracking/read-tracking"
import type { Inside } from "../orders/done-order"
import { type ClaimRework, claimRework, type ReworkRow } from "../rework/claim-rework"
import { findInside, type Named, takeFrom } from "../rework/swap-component"
import { type CaseRow, lockOpenCase } from "./case-rows"
import { findUnit, refuseElsewhere } from "./unit-place"
import { readInsideUnit } from "./read-inside-unit"

/** A part that goes into the unit: of an item with lots or serial numbers one of them, of any other so many. */
export type UsedPart = Named & { inventory_item_id: string; quantity?: number }
/** A part with a lot or serial number that comes out of it. */
export type RemovedPart = Named & { quantity?: number; to: RemovedPartPlace }

export type Repair = { id: string; used: UsedPart[]; removed: RemovedPart[] }

type Tracked = Map<string, { tracking: Tracking }>

type InRepair = { location_id: string; is_service: boolean }

/**
 * Parts can be booked while the unit is where it is repaired, in stock or in care. They are a cost of service where it is a customer's
 * by now; of a lot that lies there both ways, the report says whose pieces they are.
 */
async function requireInRepair(sql: Sql, row: CaseRow): Promise<InRepair> {
  if (row.state !== "in_repair" || !row.location_id) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.notInRepair", { reference: row.reference })
    )
  }
  const lot = await findUnit(sql, row.lot_id)
  const here = (place: string) => lot.places.some(({ location_id }) => location_id === place)
  const [isOurs, isInCare] = [here(row.location_id), here(careAt(row.location_id))]
  if (!isOurs && !isInCare) {
    await refuseElsewhere(sql, lot, say("part.partsAtRepair"))
  }
  const is_service = isOurs && isInCare ? row.owner === "customer" : isInCare
  return { location_id: row.location_id, is_service }
}

const rowError = (
  index: number,
  value: string | null,
  code: RowError["code"],
  said: string | RefusalDetails
): RowError => ({ index, value, code, ...spoken(said) })

/** Parts without lots are only counted. */
function countUntracked(used: UsedPart[], tracked: Tracked): ReworkPart[] {
  const errors: RowError[] = []
  const rows = used.flatMap((part, index): ReworkPart[] => {
    if (tracked.get(part.inventory_item_id)!.tracking !== "none") {
      return []
    }
    const checked = checkQuantity(part.quantity ?? 1, "none")
    const value = part.lot_name ?? part.lot_id ?? null
    if (value) {
      const text = say("lot_not_found.hasNoNumbers", {
        item: itemToken(part.inventory_item_id),
        value,
      })
      errors.push(rowError(index, value, "lot_not_found", text))
    } else if (!checked.ok) {
      errors.push(rowError(index, String(part.quantity), "quantity_mismatch", checked.said))
    } else {
      const { inventory_item_id } = part
      return [{ inventory_item_id, lot_id: null, name: null, quantity: checked.quantity }]
    }
    return []
  })
  throwRowErrors(errors)
  return rows
}

type ReworkPart = Pick<ReworkRow, "inventory_item_id" | "lot_id" | "name" | "quantity">

function refuseNameless(given: (UsedPart & { index: number })[], tracked: Tracked): void {
  const nameless = given.filter(
    (part) =>
      tracked.get(part.inventory_item_id)!.tracking !== "none" && !part.lot_id && !part.lot_name
  )
  throwRowErrors(
    nameless.map(({ index, inventory_item_id }) =>
      rowError(
        index,
        null,
        "lot_required",
        say("lot_required.whichGoesIn", { item: itemToken(inventory_item_id) })
      )
    )
  )
}

/** The lots that are named have to be on hand, free and fit for use where the repair is. */
async function checkUsed(
  sql: Sql,
  { used }: Repair,
  tracked: Tracked,
  locationId: string,
  row: CaseRow,
  scope: UniquenessScope
): Promise<OutgoingRow[]> {
  const given = used.map((part, index) => ({ ...part, index, line_id: "" }))
  refuseNameless(given, tracked)
  const { rows, errors } = await checkOutgoingRows(
    sql,
    given.filter((part) => tracked.get(part.inventory_item_id)!.tracking !== "none"),
    {
      operation_id: "",
      code: "manufacturing",
      type_name: "Repair",
      use_existing_lots: true,
      use_create_lots: false,
      from_location_id: locationId,
      to_location_id: "production",
      scope,
      tracking: new Map([...tracked].map(([id, { tracking }]) => [id, tracking])),
      now: new Date(),
    }
  )
  const own = rows.filter((part) => part.lot_id === row.lot_id)
  throwRowErrors([
    ...errors,
    ...own.map(({ index, lot_name }) =>
      rowError(
        index,
        lot_name,
        "duplicate_lot",
        say("duplicate_lot.unitItself", { name: lot_name })
      )
    ),
  ])
  return rows
}

/** What comes out, as much as is asked of each lot, and the rows of genealogy that give it back. */
function takeOut(row: CaseRow, inside: Inside[], removed: RemovedPart[]) {
  const left = inside.map((part) => ({ ...part }))
  return removed.map((part) => {
    const rows = findInside(row.lot_name, left, part).filter((one) => one.quantity > 0)
    const total = roundQuantity(rows.reduce((sum, one) => sum + one.quantity, 0))
    const quantity = part.quantity ?? total
    const name = part.lot_name ?? rows[0]?.child_name ?? part.lot_id
    if (!total) {
      throw new TraceabilityError("duplicate_lot", say("duplicate_lot.comesOutTwice", { name }))
    }
    if (quantity > total) {
      throw new TraceabilityError(
        "quantity_mismatch",
        say("quantity_mismatch.onlyInside", { total, name, unit: row.lot_name, quantity })
      )
    }
    requireQuantity(quantity, rows[0].child_kind)
    const returned = takeFrom(rows, quantity)
    for (const taken of returned) {
      const one = left.find(({ id }) => id === taken.id)!
      one.quantity = roundQuantity(one.quantity - taken.quantity)
    }
    return { part: rows[0], quantity, to: part.to, returned }
  })
}

function refuseTwice(out: ReturnType<typeof takeOut>): void {
  const ids = out.map(({ part }) => part.child_lot_id)
  const twice = out.find(({ part }, index) => ids.indexOf(part.child_lot_id) < index)
  if (twice) {
    throw new TraceabilityError(
      "duplicate_lot",
      say("duplicate_lot.comesOutTwice", { name: twice.part.child_name })
    )
  }
}

/** A part of the same item that comes out is the one that the new part replaces. */
function addedParts(
  row: CaseRow,
  used: OutgoingRow[],
  out: ReturnType<typeof takeOut>,
  orderId: string | null
): NewGenealogy[] {
  const free = [...out]
  return used.map((part) => {
    const at = free.findIndex((one) => one.part.inventory_item_id === part.inventory_item_id)
    const [replaced] = at < 0 ? [] : free.splice(at, 1)
    return {
      child_lot_id: part.lot_id!,
      quantity: part.quantity,
      replaces_id: replaced?.returned[0].id ?? null,
      maintains: {
        parent_lot_id: row.lot_id,
        manufacturing_order_id: orderId,
        service_case_id: row.id,
      },
    }
  })
}

/** The order of ours that made the unit the last time, so that taking it apart brings its new parts back too. */
async function readMaker(sql: Sql, lotId: string): Promise<string | null> {
  const [made] = await sql<{ id: string }>(
    `SELECT manufacturing_order_id AS id FROM traceability_lot_genealogy
      WHERE parent_lot_id = ? AND manufacturing_order_id IS NOT NULL AND role = 'finished' AND quantity > returned_quantity
      ORDER BY occurred_at DESC, id DESC LIMIT 1`,
    [lotId]
  )
  return made?.id ?? null
}

async function nextReference(sql: Sql, row: CaseRow): Promise<string> {
  const [{ n }] = await sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM traceability_operation WHERE service_case_id = ?`,
    [row.id]
  )
  return `${row.reference}/P${n + 1}`
}

/** Items are locked before lots, so those of what comes out are read first. */
async function readItems(sql: Sql, { used }: Repair, inside: Inside[]): Promise<Tracked> {
  const ids = [
    ...used.map((part) => part.inventory_item_id),
    ...inside.map((part) => part.inventory_item_id),
  ]
  return readTracking(sql, [...new Set(ids)], "FOR SHARE")
}

/**
 * First half of booking the parts of a repair: what goes in is checked and held, what comes out is held where it is consumed, and
 * the document is made. Throws every bad row of `used`; a refusal has changed nothing.
 */
export async function claimRepair(
  sql: Sql,
  input: Repair & ClaimRework & { scope: UniquenessScope }
) {
  const row = await lockOpenCase(sql, input.id)
  const { location_id, is_service } = await requireInRepair(sql, row)
  const tracked = await readItems(sql, input, await readInsideUnit(sql, row.lot_id))
  const type = await findDefaultType(sql, "manufacturing", location_id)
  const inside = await readInsideUnit(sql, row.lot_id, true)
  const out = takeOut(row, inside, input.removed)
  refuseTwice(out)
  const untracked = countUntracked(input.used, tracked)
  const used = await checkUsed(sql, input, tracked, location_id, row, input.scope)
  const parts: ReworkPart[] = [
    ...used.map((part) => ({ ...part, lot_id: part.lot_id, name: part.lot_name })),
    ...untracked,
  ]
  const rows: ReworkRow[] = [
    ...out.map(({ part, quantity, to }): ReworkRow => ({
      role: "component",
      inventory_item_id: part.inventory_item_id,
      lot_id: part.child_lot_id,
      name: part.child_name,
      quantity,
      from_location_id: "production",
      to_location_id: to === "scrap" ? "scrap" : location_id,
    })),
    ...parts.map((part): ReworkRow => ({
      role: "component",
      inventory_item_id: part.inventory_item_id,
      lot_id: part.lot_id,
      name: part.name,
      quantity: part.quantity,
      from_location_id: location_id,
      to_location_id: "production",
    })),
  ]
  return claimRework(
    sql,
    { location_id, manufacturing_order_id: null, service_case_id: row.id, is_service },
    {
      code: "manufacturing",
      reference: await nextReference(sql, row),
      operation_type_id: type.id,
      rows,
      returned: out.flatMap((part) => part.returned),
      added: addedParts(row, used, out, await readMaker(sql, row.lot_id)),
    },
    input
  )
}
