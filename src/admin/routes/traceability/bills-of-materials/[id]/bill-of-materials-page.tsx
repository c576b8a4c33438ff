import { Outlet, useParams } from "react-router-dom"
import { PageError } from "../../../../components/page-error"
import { LoadingSection } from "../../../../components/loading-section"
import { BomHead } from "../../../../features/boms/detail/bom-head"
import { BomLines } from "../../../../features/boms/detail/bom-lines"
import { useBom } from "../../../../hooks/api/boms"

export const BillOfMaterialsPage = () => {
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
