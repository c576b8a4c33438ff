import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreBom } from "../restore-bom"
import { withTraceability } from "../../../application/with-traceability"

export const deleteBillOfMaterialsStepId = "traceability-delete-bill-of-materials-step"

/** This step deletes a bill of materials. Compensated by restoring it. */
export const deleteBillOfMaterialsStep = createStep(
  deleteBillOfMaterialsStepId,
  async (id: string, { container }) => {
    const before = await withTraceability(container, (service) => service.deleteBom(id))
    return new StepResponse(void 0, before)
  },
  restoreBom
)
