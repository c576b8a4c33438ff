import { type UIMatch, useParams } from "react-router-dom"
import { PageError } from "../../../../components/page-error"
import { LoadingSection } from "../../../../components/loading-section"
import { withHealthBanner } from "../../../../components/with-health-banner"
import { NoticesSection } from "../../../../features/recalls/detail/notices-section"
import { RecallBreadcrumb } from "../../../../features/recalls/detail/recall-breadcrumb"
import { RecallGeneralSection } from "../../../../features/recalls/detail/recall-general-section"
import { RecallProgressSection } from "../../../../features/recalls/detail/recall-progress-section"
import { RecalledLots } from "../../../../features/recalls/preview/recalled-lots"
import { RecalledPlaces } from "../../../../features/recalls/preview/recalled-places"
import { RecalledProduction } from "../../../../features/recalls/preview/recalled-production"
import { sourceOf, useRecall } from "../../../../hooks/api/recalls"

const RecallPage = () => {
  const { id = "" } = useParams()
  const { recall, error } = useRecall(id)
  if (error) {
    return <PageError error={error} />
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

export default withHealthBanner(RecallPage)
