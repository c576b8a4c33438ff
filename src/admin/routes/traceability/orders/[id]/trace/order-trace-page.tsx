import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ReportPage } from "../../../../../features/trace/report/report-page"
import { sdk } from "../../../../../lib/sdk"

/** An order is Medusa's; its report is ours. */
export const OrderTracePage = () => {
  const { t } = useTranslation("traceability")
  const { id = "" } = useParams()
  const { data, error } = useQuery({
    queryKey: ["orders", id, "traceability-name"],
    queryFn: () => sdk.admin.order.retrieve(id, { fields: "id,display_id" }),
  })
  return (
    <ReportPage
      subject={`orders/${id}`}
      page={`/orders/${id}`}
      name={data && t("common.order", { number: data.order.display_id })}
      error={error}
    />
  )
}
