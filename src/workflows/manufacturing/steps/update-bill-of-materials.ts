import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BomInput } from "../../../modules/traceability/manufacturing/boms/write-bom"
import { restoreBom } from "../restore-bom"
import { withTraceability } from "../../../application/with-traceability"

export type UpdateBillOfMaterialsInput = {
  id: string
  change: Partial<Omit<BomInput, "inventory_item_id">>
}

export const updateBillOfMaterialsStepId = "traceability-update-bill-of-materials-step"

/** This step changes a bill of materials. Compensated by restoring it. */
export const updateBillOfMaterialsStep = createStep(
  updateBillOfMaterialsStepId,
  async ({ id, change }: UpdateBillOfMaterialsInput, { container }) => {
    const before = await withTraceability(container, (service) => service.updateBom(id, change))
    return new StepResponse(void 0, before)
  },
  restoreBom
)
