import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { tellAdmins } from "../../../application/tell-admins"
import { withOrderLock } from "../../../application/with-order-lock"
import { withTraceability } from "../../../application/with-traceability"
import { type BoughtWarranty, readBoughtWarranties } from "../../../medusa/bought-warranties"
import type { ExtensionRow } from "../../../modules/traceability/manufacturing/warranties/extension-rows"
import type { RevokedExtension } from "../../../modules/traceability/manufacturing/warranties/revoke-extension"

export type SyncWarrantyExtensionsInput = { order_id: string; actor_id: string | null }

/** Why an extension was revoked here; any other reason is a person's. */
const CHANGED = "Its order was changed, cancelled or refunded"

type Done = { added: string[]; revoked: RevokedExtension[] }

export const syncWarrantyExtensionsStepId = "traceability-sync-warranty-extensions-step"

const readExtensions = async (container: MedusaContainer, order_id: string) => {
  const { extensions } = await withTraceability(container, (service) =>
    service.searchWarrantyExtensions({ order_id, limit: 1_000, offset: 0 })
  )
  return extensions.filter(({ line_item_id }) => line_item_id)
}

const isOf = (bought: BoughtWarranty) => (row: ExtensionRow) =>
  row.line_item_id === bought.line_item_id && row.days === bought.days

async function undo(container: MedusaContainer, { added, revoked }: Done): Promise<void> {
  await withTraceability(container, async (service) => {
    for (const id of [...added].reverse()) {
      await service.discardWarrantyExtension(id)
    }
    for (const one of [...revoked].reverse()) {
      await service.restoreWarrantyExtension(one)
    }
  })
}

/** The units with the number that the customer named, among those that this customer has: two articles can have the same one. */
async function findUnits(
  container: MedusaContainer,
  { customer_id, customer_orders, unit }: BoughtWarranty
) {
  const owned = await withTraceability(container, (service) =>
    customer_id
      ? service.readUnitsOf(customer_id, customer_orders)
      : service.readOwnedLots(customer_orders)
  )
  return owned.filter(({ kind, name }) => kind === "serial" && name === unit)
}

/** Why it is not clear which unit an extended warranty is for. */
const describeUnclear = (unit: string | null, count: number): string =>
  count > 1
    ? `${unit}, and this customer has ${count} units with that number. Add it on the page of the right one.`
    : `${unit ?? "no serial number"}, which this customer does not have. Add it on the unit's page.`

async function extend(
  container: MedusaContainer,
  bought: BoughtWarranty,
  input: SyncWarrantyExtensionsInput
): Promise<string | null> {
  const units = await findUnits(container, bought)
  if (units.length !== 1) {
    await tellAdmins(container, {
      title: "An extended warranty could not be added",
      description: `Order #${bought.display_id}: ${bought.title} is for ${describeUnclear(bought.unit, units.length)}`,
      key: `traceability-warranty:${bought.line_item_id}:${bought.unit ?? ""}`,
    })
    return null
  }
  const { line_item_id, days } = bought
  return withTraceability(container, (service) =>
    service.extendWarranty({ ...input, lot_id: units[0].lot_id, line_item_id, days })
  )
}

async function sync(container: MedusaContainer, input: SyncWarrantyExtensionsInput): Promise<Done> {
  const { order_id, actor_id } = input
  const bought = await readBoughtWarranties(container, order_id)
  const extensions = await readExtensions(container, order_id)
  const standing = extensions.filter(({ revoked_at }) => !revoked_at)
  // What somebody took back by hand stays away, whatever else happens to the order.
  const takenBack = new Set(
    extensions
      .filter(({ revoked_at, revoked_reason }) => revoked_at && revoked_reason !== CHANGED)
      .map(({ line_item_id }) => line_item_id)
  )
  const done: Done = { added: [], revoked: [] }
  try {
    for (const row of standing.filter((one) => !bought.some((each) => isOf(each)(one)))) {
      const why = { reason: CHANGED, actor_id }
      done.revoked.push(
        await withTraceability(container, (service) => service.revokeWarrantyExtension(row.id, why))
      )
    }
    for (const each of bought.filter(
      (one) => !standing.some(isOf(one)) && !takenBack.has(one.line_item_id)
    )) {
      const id = await extend(container, each, input)
      done.added.push(...(id ? [id] : []))
    }
  } catch (error) {
    await undo(container, done)
    throw error
  }
  return done
}

/**
 * This step makes the extended warranties of an order what the order says: those that were bought are added to the units that they name,
 * and those of lines that were cancelled or came back are revoked. What cannot be added is told in the admin. Doing it twice changes
 * nothing more. Compensated by the opposite.
 *
 * Returns how many were added and revoked.
 */
export const syncWarrantyExtensionsStep = createStep(
  syncWarrantyExtensionsStepId,
  async (input: SyncWarrantyExtensionsInput, { container }) => {
    const done = await withOrderLock(container, input.order_id, () => sync(container, input))
    return new StepResponse({ added: done.added.length, revoked: done.revoked.length }, done)
  },
  async (done, { container }) => {
    if (done) {
      await undo(container, done)
    }
  }
)
