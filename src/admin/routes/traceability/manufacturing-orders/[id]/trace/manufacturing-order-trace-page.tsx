import { useParams } from "react-router-dom"
import { ReportPage } from "../../../../../features/trace/report/report-page"
import { useManufacturingOrder } from "../../../../../hooks/api/manufacturing"

export const ManufacturingOrderTracePage = () => {
  const { id = "" } = useParams()
  const { manufacturing_order, error } = useManufacturingOrder(id)
  return (
    <ReportPage
      subject={`manufacturing-orders/${id}`}
      page={`/traceability/manufacturing-orders/${id}`}
      name={manufacturing_order?.reference}
      error={error}
    />
  )
}
