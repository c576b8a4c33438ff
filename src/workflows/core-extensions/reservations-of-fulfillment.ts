import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type CoreStepArgs, stepOutput } from "./insert-step-after"
import type { FulfillmentInput, Reservation } from "./fulfilled-order"

/** As the workflow has read them, or will: a Medusa without that step is asked. */
export async function reservationsOf(
  args: CoreStepArgs,
  payload: FulfillmentInput
): Promise<Reservation[]> {
  if ("get-reservations" in args.invoke) {
    return stepOutput<Reservation[]>(args, "get-reservations") ?? []
  }
  const container = args.container as MedusaContainer
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "reservation",
    fields: ["id", "line_item_id", "inventory_item_id", "location_id", "quantity"],
    filters: { line_item_id: payload.items.map((item) => item.id) },
  })
  return data as unknown as Reservation[]
}
