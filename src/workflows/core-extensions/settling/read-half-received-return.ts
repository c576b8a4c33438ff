import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  OrderChangeStatus,
  ReturnStatus,
} from "@medusajs/framework/utils"
import type { ReturnClaim } from "../../../modules/traceability/operations/claims/claim"
import { groupBy } from "../../../shared/group-by"
import { sumQuantities } from "../../../shared/round-quantity"

type Change = {
  id: string
  status: string
  return_id: string
  actions: { action: string; details: { reference_id: string; quantity: unknown } | null }[]
}
type Item = { id: string; item_id: string; quantity: unknown; received_quantity: unknown }
type Return = { id: string; order_id: string; items: Item[] }

/** What Medusa writes when it receives a return, and whether the change is confirmed. */
export type HalfReceivedReturn = {
  id: string
  order_id: string
  change: { id: string; is_confirmed: boolean }
  items: { id: string; received_quantity: number; damaged_quantity: number }[]
  status: ReturnStatus
}

const GOOD: string = ChangeActionType.RECEIVE_RETURN_ITEM
const DAMAGED: string = ChangeActionType.RECEIVE_DAMAGED_RETURN_ITEM

/** What the change receives of each line item, as Medusa's workflow writes it into the return's items. */
function receivedBy({ actions }: Change, items: Item[]): HalfReceivedReturn["items"] {
  const received = actions.filter(({ action }) => action === GOOD || action === DAMAGED)
  const ofLine = groupBy(received, ({ details }) => details!.reference_id)
  const sum = (rows: Change["actions"]) =>
    sumQuantities(rows.map(({ details }) => Number(details!.quantity)))
  return items.flatMap(({ id, item_id }) => {
    const rows = ofLine.get(item_id)
    const damaged = rows?.filter(({ action }) => action === DAMAGED) ?? []
    return rows ? [{ id, received_quantity: sum(rows), damaged_quantity: sum(damaged) }] : []
  })
}

async function readChange(container: MedusaContainer, id: string): Promise<Change | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["id", "status", "return_id", "actions.action", "actions.details"],
    filters: { id },
  })
  return data[0] as unknown as Change | undefined
}

async function readReturn(container: MedusaContainer, id: string): Promise<Return | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "return",
    fields: ["id", "order_id", "items.*"],
    filters: { id },
  })
  return data[0] as unknown as Return | undefined
}

/** How far Medusa has come with the return of a claim; null where it, or the change that receives it, is gone. */
export async function readHalfReceivedReturn(
  container: MedusaContainer,
  claim: ReturnClaim
): Promise<HalfReceivedReturn | null> {
  const change = await readChange(container, claim.payload.order_change_id!)
  const found = change && (await readReturn(container, change.return_id))
  if (!found) {
    return null
  }
  const items = receivedBy(change, found.items)
  const now = (item: Item) =>
    items.find(({ id }) => id === item.id)?.received_quantity ?? Number(item.received_quantity ?? 0)
  const isWhole = found.items.every((item) => now(item) === Number(item.quantity))
  const is_confirmed = change.status === OrderChangeStatus.CONFIRMED
  return {
    id: found.id,
    order_id: found.order_id,
    change: { id: change.id, is_confirmed },
    items,
    status: isWhole ? ReturnStatus.RECEIVED : ReturnStatus.PARTIALLY_RECEIVED,
  }
}
