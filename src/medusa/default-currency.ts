import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The currency of the shop where nobody says another one, in lower case as Medusa keeps it; null where it has none. */
export async function readDefaultCurrency(container: MedusaContainer): Promise<string | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
  })
  const currencies = data.flatMap((store) => store.supported_currencies ?? [])
  const chosen = currencies.find((currency) => currency?.is_default) ?? currencies[0]
  return chosen?.currency_code?.toLowerCase() ?? null
}
