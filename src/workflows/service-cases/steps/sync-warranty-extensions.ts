import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { tellAdmins } from "../../../application/tell-admins"
import { withOrderLock } from "../../../application/with-order-lock"
import { withTraceability } from "../../../application/with-traceability"
import { type BoughtWarranty, readBoughtWarranties } from "../../../medusa/bought-warranties"
import type { ExtensionRow } from "../../../modules/traceability/manufacturing/warranties/extension-rows"
import type { RevokedExtension } from "../../../modules/traceability/manufacturing/warranties/revoke-extension"
import { findWarrantedUnit } from "../find-warranted-unit"

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

/**
 * Those that give what was bought. One that went to the unit of its own order does so as long as a customer has that: where its
 * fulfilment is cancelled, another one may leave.
 */
async function readStanding(
  container: MedusaContainer,
  extensions: ExtensionRow[],
  bought: BoughtWarranty[]
): Promise<ExtensionRow[]> {
  const held = await withTraceability(container, (service) =>
    service.readAtCustomers(extensions.map(({ lot_id }) => lot_id))
  )
  return extensions.filter((row) =>
    bought.some((each) => isOf(each)(row) && (each.unit !== null || held.has(row.lot_id)))
  )
}

async function extend(
  container: MedusaContainer,
  bought: BoughtWarranty,
  input: SyncWarrantyExtensionsInput
): Promise<string | null> {
  const unit = await findWarrantedUnit(container, bought)
  if ("unclear" in unit) {
    await tellAdmins(container, {
      title: "An extended warranty could not be added",
      description: `Order #${bought.display_id}: ${bought.title} is for ${unit.unclear}`,
      key: `traceability-warranty:${bought.line_item_id}:${unit.unclear}`,
    })
  }
  if (!("lot_id" in unit)) {
    return null
  }
  const { line_item_id, days } = bought
  return withTraceability(container, (service) =>
    service.extendWarranty({ ...input, lot_id: unit.lot_id, line_item_id, days })
  )
}

async function sync(container: MedusaContainer, input: SyncWarrantyExtensionsInput): Promise<Done> {
  const { order_id, actor_id } = input
  const bought = await readBoughtWarranties(container, order_id)
  const extensions = await readExtensions(container, order_id)
  const valid = extensions.filter(({ revoked_at }) => !revoked_at)
  const standing = await readStanding(container, valid, bought)
  // What somebody took back by hand stays away, whatever else happens to the order.
  const takenBack = new Set(
    extensions
      .filter(({ revoked_at, revoked_reason }) => revoked_at && revoked_reason !== CHANGED)
      .map(({ line_item_id }) => line_item_id)
  )
  const done: Done = { added: [], revoked: [] }
  try {
    for (const row of valid.filter((one) => !standing.includes(one))) {
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
 * or to the one unit of the same order once that has left, and those of lines that were cancelled or came back are revoked. What cannot
 * be added is told in the admin. Doing it twice changes nothing more. Compensated by the opposite.
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
