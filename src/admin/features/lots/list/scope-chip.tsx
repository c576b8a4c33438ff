import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { FilterChip } from "../../../components/tables/filter-chip"
import { sdk } from "../../../lib/sdk"

/** Product pages open this list for one product with all its variants; the chip says so and leads back to all lots. */
export const SCOPES = ["product_id"] as const
type Scope = (typeof SCOPES)[number]

const readName = async (id: string): Promise<string> => {
  const { product } = await sdk.admin.product.retrieve(id, { fields: "id,title" })
  return product.title
}

export const ScopeChip = ({ scope }: { scope: Scope }) => {
  const { t } = useTranslation("traceability")
  const [params, setParams] = useSearchParams()
  const id = params.get(scope)
  const { data: name } = useQuery({
    queryKey: ["traceability", "scope-name", scope, id],
    queryFn: () => readName(id!),
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
