import { useParams } from "react-router-dom"
import { Breadcrumb } from "../../../../../components/breadcrumb"
import { withHealthBanner } from "../../../../../components/with-health-banner"
import { ReportPage } from "../../../../../features/trace/report/report-page"
import { useManufacturingOrder } from "../../../../../hooks/api/manufacturing"

const ManufacturingOrderTracePage = () => {
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

export const handle = { breadcrumb: () => <Breadcrumb label="trace.crumb" /> }

export default withHealthBanner(ManufacturingOrderTracePage)
