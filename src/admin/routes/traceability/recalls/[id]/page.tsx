import { Container } from "@medusajs/ui"
import { type UIMatch, useParams } from "react-router-dom"
import { ErrorPanel } from "../../../../components/error-panel"
import { LoadingSection } from "../../../../components/loading-section"
import { RecalledLots } from "../../../../components/recall/recalled-lots"
import { RecalledPlaces } from "../../../../components/recall/recalled-places"
import { RecalledProduction } from "../../../../components/recall/recalled-production"
import { sourceOf, useRecall } from "../../../../hooks/api/recalls"
import { NoticesSection } from "./components/notices-section"
import { RecallBreadcrumb } from "./components/recall-breadcrumb"
import { RecallGeneralSection } from "./components/recall-general-section"
import { RecallProgressSection } from "./components/recall-progress-section"

const RecallPage = () => {
  const { id = "" } = useParams()
  const { recall, error } = useRecall(id)
  if (error) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  if (!recall) {
    return <LoadingSection rows={6} />
  }
  const source = sourceOf(recall)
  return (
    <div key={recall.id} className="flex flex-col gap-y-3">
      <RecallGeneralSection recall={recall} />
      <RecallProgressSection recall={recall} />
      <NoticesSection recall={recall} />
      <RecalledPlaces source={source} />
      <RecalledProduction source={source} />
      <RecalledLots source={source} />
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <RecallBreadcrumb id={params.id ?? ""} />,
}

export default RecallPage
