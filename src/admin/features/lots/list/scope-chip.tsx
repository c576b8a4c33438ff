import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { FilterChip } from "../../../components/tables/filter-chip"
import { sdk } from "../../../lib/sdk"

/** Other pages open this list for one inventory item or one product; the chip says so and leads back to all lots. */
export const SCOPES = ["inventory_item_id", "product_id"] as const
type Scope = (typeof SCOPES)[number]

const readName = async (scope: Scope, id: string): Promise<string> => {
  if (scope === "product_id") {
    const { product } = await sdk.admin.product.retrieve(id, { fields: "id,title" })
    return product.title
  }
  const { inventory_item: item } = await sdk.admin.inventoryItem.retrieve(id, {
    fields: "id,title,sku",
  })
  return item.sku || item.title || id
}

export const ScopeChip = ({ scope }: { scope: Scope }) => {
  const { t } = useTranslation("traceability")
  const [params, setParams] = useSearchParams()
  const id = params.get(scope)
  const { data: name } = useQuery({
    queryKey: ["traceability", "scope-name", scope, id],
    queryFn: () => readName(scope, id!),
    enabled: !!id,
  })
  if (!id) {
    return null
  }
  const clear = () =>
    setParams((previous) => {
      previous.delete(scope)
      previous.delete("offset")
      return previous
    })
  return <FilterChip label={t("lots.fields.product")} value={name ?? id} onClear={clear} />
}
