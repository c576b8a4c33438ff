import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { continueRecall } from "../workflows/recalls/continue-recall"
import { CONTINUE_RECALL } from "../workflows/recalls/continue-recall-event"

/** Blocks the rest of a large recall. Where this fails or dies, the settling job continues it. */
export default async function continueRecallInBackground({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  try {
    await continueRecall(container, event.data.id)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The recall ${event.data.id} could not be continued`, error as Error)
  }
}

export const config: SubscriberConfig = {
  event: CONTINUE_RECALL,
  context: { subscriberId: "traceability-continue-recall" },
}
