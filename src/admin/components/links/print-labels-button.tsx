import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { LabelsOf } from "../../hooks/api/labels"

/** To the page that prints the labels of lots, of an operation or of a manufacturing order. */
export const PrintLabelsButton = ({ ids, operation_id, manufacturing_order_id }: LabelsOf) => {
  const { t } = useTranslation("traceability")
  const query = new URLSearchParams({
    ...(ids && { ids: ids.join(",") }),
    ...(operation_id && { operation_id }),
    ...(manufacturing_order_id && { manufacturing_order_id }),
  })
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={`/traceability/labels?${query}`}>{t("labels.action")}</Link>
    </Button>
  )
}
