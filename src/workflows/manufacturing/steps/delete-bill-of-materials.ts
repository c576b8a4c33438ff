import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export const deleteBillOfMaterialsStepId = "delete-bill-of-materials-step"

/** Deletes a bill of materials. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const deleteBillOfMaterialsStep = createStep(
  deleteBillOfMaterialsStepId,
  async (id: string, { container }) =>
    new StepResponse(await withTraceability(container, (service) => service.deleteBom(id)))
)
