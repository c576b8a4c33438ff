import { Container } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { ErrorPanel } from "../../../../components/error-panel"
import { LoadingSection } from "../../../../components/loading-section"
import { CaseGeneralSection } from "../../../../features/service/detail/case-general-section"
import { CaseInsideSection } from "../../../../features/service/detail/case-inside-section"
import { CasePartsSection } from "../../../../features/service/detail/case-parts-section"
import { CaseLoansSection } from "../../../../features/service/loans/case-loans-section"
import { useServiceCase } from "../../../../hooks/api/service-cases"

export const ServiceCasePage = () => {
  const { id = "" } = useParams()
  const { service_case: row, error } = useServiceCase(id)
  if (error) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  if (!row) {
    return <LoadingSection rows={6} />
  }
  return (
    <div key={row.id} className="flex flex-col gap-y-3">
      <CaseGeneralSection row={row} />
      <CasePartsSection row={row} />
      <CaseLoansSection row={row} />
      <CaseInsideSection row={row} />
    </div>
  )
}
