import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { continueRecall } from "../workflows/recalls/continue-recall"
import { RECALL_GOES_ON } from "../workflows/recalls/recall-goes-on"

/** Blocks the rest of a large recall. Where this fails or dies, the settling job goes on. */
export default async function recallGoesOn({ event, container }: SubscriberArgs<{ id: string }>) {
  try {
    await continueRecall(container, event.data.id)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The recall ${event.data.id} could not be started further`, error as Error)
  }
}

export const config: SubscriberConfig = {
  event: RECALL_GOES_ON,
  context: { subscriberId: "traceability-recall-goes-on" },
}
