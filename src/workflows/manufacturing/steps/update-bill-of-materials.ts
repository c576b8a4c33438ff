import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BomInput } from "../../../modules/traceability/manufacturing/write-bom"
import { withTraceability } from "../../../utils/with-traceability"

export type UpdateBillOfMaterialsInput = {
  id: string
  change: Partial<Omit<BomInput, "inventory_item_id">>
}

export const updateBillOfMaterialsStepId = "update-bill-of-materials-step"

/** Changes a bill of materials. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const updateBillOfMaterialsStep = createStep(
  updateBillOfMaterialsStepId,
  async ({ id, change }: UpdateBillOfMaterialsInput, { container }) =>
    new StepResponse(await withTraceability(container, (service) => service.updateBom(id, change)))
)
