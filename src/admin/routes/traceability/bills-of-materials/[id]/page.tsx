import { Outlet, useParams, type UIMatch } from "react-router-dom"
import { PageError } from "../../../../components/page-error"
import { LoadingSection } from "../../../../components/loading-section"
import { withHealthBanner } from "../../../../components/with-health-banner"
import { BomBreadcrumb } from "../../../../features/boms/detail/bom-breadcrumb"
import { BomHead } from "../../../../features/boms/detail/bom-head"
import { BomLines } from "../../../../features/boms/detail/bom-lines"
import { useBom } from "../../../../hooks/api/boms"

const BillOfMaterialsPage = () => {
  const { id = "" } = useParams()
  const { bom, error } = useBom(id)
  if (error) {
    return <PageError error={error} />
  }
  if (!bom) {
    return <LoadingSection rows={6} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <BomHead bom={bom} />
      <BomLines bom={bom} />
      <Outlet />
    </div>
  )
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <BomBreadcrumb id={match?.params.id ?? ""} />,
}

export default withHealthBanner(BillOfMaterialsPage)
