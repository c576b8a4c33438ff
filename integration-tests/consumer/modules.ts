import type { MedusaContainer } from "@medusajs/framework/types"
import {
  CORE_EXTENSIONS_MODULE,
  PURCHASING_MODULE,
  TRACEABILITY_MODULE,
  type TraceabilityModuleService,
} from "medusa-plugin-traceability/types"
import type { IsAny, IsFalse, IsNothing, IsSame, IsTrue } from "./assert"

export async function useModules(container: MedusaContainer) {
  const traceability = container.resolve(TRACEABILITY_MODULE)
  const purchasing = container.resolve(PURCHASING_MODULE)
  const extensions = container.resolve(CORE_EXTENSIONS_MODULE)

  type _Resolved = IsTrue<IsSame<typeof traceability, TraceabilityModuleService>>
  type _Purchasing = IsFalse<IsAny<typeof purchasing>>
  const { lots, count } = await traceability.searchLots({ limit: 20, offset: 0 })
  const names: string[] = lots.map((lot) => lot.name)
  const missing: { workflow: string }[] = extensions.listMissing()
  await purchasing.createPurchaseOrderWithLines({ supplier_id: "s", location_id: "l" }, [])
  // @ts-expect-error -- the module has no such method
  await traceability.searchLotz({})
  return { names, count, missing }
}

/** No method of ours has an argument or a result that could not be resolved. */
type OwnMethods = Extract<
  keyof TraceabilityModuleService,
  `read${string}` | `search${string}` | `view${string}` | `claim${string}` | `find${string}`
>
type Unresolved = {
  [M in OwnMethods]: TraceabilityModuleService[M] extends (...args: infer A) => Promise<infer R>
    ? IsAny<R> extends true
      ? M
      : IsAny<A[0]> extends true
        ? M
        : never
    : never
}[OwnMethods]
export type AllMethodsResolve = IsNothing<Unresolved>
