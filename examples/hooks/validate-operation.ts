/** Copy to src/workflows/hooks: goods of a supplier who has to state a lot of their own are not received without it. */
import { MedusaError } from "@medusajs/framework/utils"
import { TRACEABILITY_MODULE } from "medusa-plugin-traceability/types"
import { validateStockOperationWorkflow } from "medusa-plugin-traceability/workflows"

const STRICT_SUPPLIERS = ["Cell Works"]
const FORM = /^CW-\d{4}-/

validateStockOperationWorkflow.hooks.validateOperation(async ({ operation_id }, { container }) => {
  const operation = await container
    .resolve(TRACEABILITY_MODULE)
    .readOperationWithLines(operation_id)
  if (operation.code !== "receipt" || !STRICT_SUPPLIERS.includes(operation.partner_name ?? "")) {
    return
  }
  const wrong = operation.lines
    .flatMap((line) => line.details)
    .filter((detail) => detail.lot_name && !FORM.test(detail.lot_name))
  if (wrong.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${operation.partner_name} numbers its lots CW-year-…: ${wrong.map((detail) => detail.lot_name).join(", ")} came from somewhere else.`
    )
  }
})
