import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** A step of a host's own workflow that fails. */
export const breakDownStep = createStep("break-down", async (text: string) => {
  if (text) {
    throw new Error(text)
  }
  return new StepResponse(text)
})
