import { withTraceability } from "../../application/with-traceability"
import { readBuyer } from "../../medusa/buyers"
import { foldName } from "../../modules/traceability/numbers/naming/fold-text"
import { type Asking, isAllowed, requirePermission } from "./permissions"

const OVERRIDE = { resource: "traceability_shelf_life", operation: "override" }

type Row = { lot_id?: string | null; lot_name?: string | null; override_reason?: string | null }

type Line = { inventory_item_id: string; details?: Row[] }

/**
 * The lots that rows mean which give a reason to use them; names are looked up wherever they are used. One that is no lot's name
 * may be a second identifier of a lot: then not all are known.
 */
async function readOverridden(asking: Asking, rows: Row[]) {
  const given = rows.filter((row) => row.override_reason)
  const names = given.flatMap((row) => (row.lot_id ? [] : (foldName(row.lot_name) ?? [])))
  const named = names.length
    ? await withTraceability(asking.scope, (service) =>
        service.listStockLots({ name: names }, { select: ["id", "name"] })
      )
    : []
  const known = new Set(named.map((lot) => lot.name))
  return {
    ids: [...given.flatMap((row) => row.lot_id ?? []), ...named.map((lot) => lot.id)],
    areAllKnown: names.every((name) => known.has(name)),
  }
}

async function hasRules(asking: Asking): Promise<boolean> {
  const rules = await withTraceability(asking.scope, (service) =>
    service.listShelfLifeRules({}, { select: ["id"], take: 1 })
  )
  return rules.length > 0
}

/**
 * Who lets goods ship that a rule of shelf life refuses needs a permission of its own, beside the route's. Asked only of rows with an
 * override reason, while Medusa's role-based access is on and withholds it: whether such a rule is what they override. Where that
 * cannot be seen yet, because the delivery is still to be made or a unit is meant by another number, any rule may be.
 */
export async function requireOverride(
  asking: Asking,
  operationIds: string[],
  rows: Row[]
): Promise<void> {
  if (!rows.some((row) => row.override_reason) || (await isAllowed(asking, OVERRIDE))) {
    return
  }
  const { ids: lotIds, areAllKnown } = await readOverridden(asking, rows)
  if ((!operationIds.length || !areAllKnown) && (await hasRules(asking))) {
    await requirePermission(asking, OVERRIDE)
  }
  for (const id of operationIds) {
    const { order_id } = await withTraceability(asking.scope, (service) =>
      service.readOperationHead(id)
    )
    // The delivery may say who bought before an address or a customer was changed.
    const buyer = order_id && (await readBuyer(asking.scope, order_id))
    const problems = await withTraceability(asking.scope, (service) =>
      service.readShelfLifeProblems(id, lotIds, buyer || null)
    )
    if (problems.size) {
      await requirePermission(asking, OVERRIDE)
    }
  }
}

/** The same of a scan, whose unit is not known yet: while there is any rule, a reason needs the permission. */
export async function requireOverrideOfScan(asking: Asking, reason?: string): Promise<void> {
  if (reason && !(await isAllowed(asking, OVERRIDE)) && (await hasRules(asking))) {
    await requirePermission(asking, OVERRIDE)
  }
}

/**
 * The same of a draft that is not made yet: nobody buys with it, so rules for every customer alone are about it. While there is one for its items,
 * a reason needs the permission.
 */
export async function requireOverrideOfDraft(asking: Asking, lines: Line[]): Promise<void> {
  const given = lines.filter(({ details }) => details?.some((row) => row.override_reason))
  if (!given.length || (await isAllowed(asking, OVERRIDE))) {
    return
  }
  const items = given.map((line) => line.inventory_item_id)
  const rules = await withTraceability(asking.scope, (service) =>
    service.listShelfLifeRules({ buyer: "all" }, { select: ["id", "inventory_item_id"] })
  )
  if (rules.some(({ inventory_item_id: id }) => id === null || items.includes(id))) {
    await requirePermission(asking, OVERRIDE)
  }
}
