import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BomInput } from "../../../modules/traceability/manufacturing/boms/write-bom"
import { withTraceability } from "../../../application/with-traceability"

export type CreateBillOfMaterialsInput = { bom: BomInput; actor_id: string | null }

export const createBillOfMaterialsStepId = "traceability-create-bill-of-materials-step"

/**
 * This step creates a bill of materials. Compensated by deleting it.
 *
 * Returns its id.
 */
export const createBillOfMaterialsStep = createStep(
  createBillOfMaterialsStepId,
  async (input: CreateBillOfMaterialsInput, { container }) => {
    const id = await withTraceability(container, (service) =>
      service.createBom(input.bom, input.actor_id)
    )
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.deleteBom(id))
    }
  }
)
