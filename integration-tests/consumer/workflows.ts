import type { MedusaContainer } from "@medusajs/framework/types"
import * as workflows from "medusa-plugin-traceability/workflows"
import type {
  BlockStockLotWorkflowInput,
  CreateStockOperationWorkflowInput,
  ValidateStockOperationWorkflowOutput,
} from "medusa-plugin-traceability/workflows"
import type { CountStockWorkflowInput } from "medusa-plugin-traceability/types"
import type { IsAny, IsFalse, IsNothing } from "./assert"

type Ran<W> = W extends (container: MedusaContainer) => {
  run: (args?: infer A) => Promise<{ result: infer R }>
}
  ? [A, R]
  : never

type Names = Extract<keyof typeof workflows, `${string}Workflow`>
type Unresolved = {
  [N in Names]: IsAny<Ran<(typeof workflows)[N]>[1]> extends true ? N : never
}[Names]
export type AllWorkflowsResolve = IsNothing<Unresolved>

/** Workflows return what they made or changed, as it is shown. What is deleted, or only follows Medusa, has an id alone. */
type BareId = {
  [N in Names]: Ran<(typeof workflows)[N]>[1] extends string | string[] | null ? N : never
}[Names]
export type NoneReturnsABareId = IsNothing<Exclude<BareId, `delete${string}` | `sync${string}`>>

export type SomeInputs = [
  IsFalse<IsAny<CreateStockOperationWorkflowInput>>,
  IsFalse<IsAny<ValidateStockOperationWorkflowOutput>>,
]

export async function block(container: MedusaContainer, input: BlockStockLotWorkflowInput) {
  await workflows.blockStockLotWorkflow(container).run({ input })
  // @ts-expect-error -- a lot is blocked for a reason
  await workflows.blockStockLotWorkflow(container).run({ input: { id: "slot_1" } })
}

/** Workflows that change documents return them. */
export async function returned(container: MedusaContainer, input: CountStockWorkflowInput) {
  const counted = await workflows.countStockWorkflow(container).run({ input })
  const confirmed = await workflows
    .confirmStockOperationWorkflow(container)
    .run({ input: { id: "sop_1" } })
  const references: string[] = counted.result.map((operation) => operation.reference)
  const { result: type } = await workflows
    .updateStockOperationTypeWorkflow(container)
    .run({ input: { id: "sopt_1", change: { name: "Receipts" } } })
  return [...references, type.reference_prefix, confirmed.result.lines.length]
}
