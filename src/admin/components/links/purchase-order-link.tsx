import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { TextLink } from "./text-link"

type Answer = { purchase_order: { reference: string } }

/** A purchase order by its reference; by a plain word when it is gone or may not be read. */
export const PurchaseOrderLink = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { data } = useQuery({
    queryKey: queryKeys.purchaseOrder(id),
    queryFn: ({ signal }) =>
      apiFetch<Answer>(`/admin/traceability/purchase-orders/${id}`, { signal }),
    retry: false,
  })
  return (
    <TextLink to={`/traceability/purchase-orders/${id}`}>
      {data?.purchase_order.reference ?? t("common.purchaseOrder")}
    </TextLink>
  )
}
