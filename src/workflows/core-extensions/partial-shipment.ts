import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Requirement } from "../../modules/traceability/orders/deliveries/fulfillment-targets"
import type { CoreStepArgs } from "./insert-step-after"

/*
 * Medusa takes a fulfilment's stock first and lowers the reservation afterwards. When the order has reserved the last of
 * the stock, it then finds less than what stays reserved and refuses to ship a part, after the carrier was called.
 * Reservations that allow backorder are not checked, so those that a rest stays of allow it meanwhile, in the name of the
 * claim. Nothing is reserved twice by that: the claim holds the units of this part, and the rest stays reserved as it was.
 *
 * It ends with an event that is released once all workflows around the fulfilment have succeeded: a larger workflow that fails
 * later raises the reservation again, before the stock is back. An event that is lost leaves the mark until the next shipment of the
 * reservation, which does the same.
 */

/** The mark on a reservation's metadata: the claim on whose behalf it allows backorder. */
const MARK = "traceability_partial_shipment"

type Row = { id: string; allow_backorder: boolean; metadata: Record<string, unknown> | null }

const readReservations = async (container: MedusaContainer, ids: string[]): Promise<Row[]> => {
  if (!ids.length) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "reservation",
    fields: ["id", "allow_backorder", "metadata"],
    filters: { id: ids },
  })
  return data as Row[]
}

type Reserved = Requirement & { id: string }

/** The reservations that a fulfilment lowers where they are, and that Medusa would check. */
export async function readPartialReservations(
  container: MedusaContainer,
  reservations: Reserved[],
  requirements: Requirement[]
): Promise<string[]> {
  const lowered = reservations.filter((reservation) =>
    requirements.some(
      (requirement) =>
        requirement.line_item_id === reservation.line_item_id &&
        requirement.inventory_item_id === reservation.inventory_item_id &&
        requirement.location_id === reservation.location_id &&
        requirement.quantity < Number(reservation.quantity)
    )
  )
  const rows = await readReservations(
    container,
    lowered.map((reservation) => reservation.id)
  )
  return rows.filter((row) => !row.allow_backorder || row.metadata?.[MARK]).map((row) => row.id)
}

/** Medusa merges metadata, where an empty value takes its key away; without a value it replaces it. */
const unmarked = ({ metadata }: Row) =>
  Object.keys(metadata ?? {}).length > 1 ? { [MARK]: "" } : null

async function update(container: MedusaContainer, rows: Row[]): Promise<void> {
  if (rows.length) {
    await container.resolve<IInventoryService>(Modules.INVENTORY).updateReservationItems(rows)
  }
}

/** The reservations that a claim lowers; claims of other kinds lower none. */
const loweredBy = (payload: object | null): string[] =>
  (payload as { part_reservation_ids?: string[] } | null)?.part_reservation_ids ?? []

/** Medusa checks the reservations of a claim again, but for those that a later shipment has marked. */
export async function endPartialShipment(
  container: MedusaContainer,
  { id, payload }: { id: string; payload: object | null }
): Promise<void> {
  const rows = await readReservations(container, loweredBy(payload))
  await update(
    container,
    rows
      .filter((row) => row.metadata?.[MARK] === id)
      .map((row) => ({ id: row.id, allow_backorder: false, metadata: unmarked(row) }))
  )
}

/** Medusa does not check these reservations of a claim until `endPartialShipment`. */
export async function beginPartialShipment(
  container: MedusaContainer,
  claimId: string,
  reservationIds: string[]
): Promise<void> {
  await update(
    container,
    reservationIds.map((id) => ({ id, allow_backorder: true, metadata: { [MARK]: claimId } }))
  )
}

/** Carries the id of a claim whose reservations Medusa can check again, now that nothing around it can fail any more. */
export const PARTIAL_SHIPMENT_DONE = "traceability.partial_shipment.done"

/** Has `endPartialShipment` run when the outermost workflow around this step has succeeded. */
export async function announcePartialShipment(args: CoreStepArgs, claimId: string): Promise<void> {
  const eventGroupId: string | undefined =
    args.transaction?.getFlow?.()?.metadata?.eventGroupId ?? args.context?.eventGroupId
  await (args.container as MedusaContainer).resolve(Modules.EVENT_BUS).emit({
    name: PARTIAL_SHIPMENT_DONE,
    data: { claim_id: claimId },
    metadata: eventGroupId ? { eventGroupId } : {},
  })
}
