import { useParams } from "react-router-dom"
import { PageError } from "../../../../components/page-error"
import { LoadingSection } from "../../../../components/loading-section"
import { NoticesSection } from "../../../../features/recalls/detail/notices-section"
import { RecallGeneralSection } from "../../../../features/recalls/detail/recall-general-section"
import { RecallProgressSection } from "../../../../features/recalls/detail/recall-progress-section"
import { RecalledLots } from "../../../../features/recalls/preview/recalled-lots"
import { RecalledPlaces } from "../../../../features/recalls/preview/recalled-places"
import { RecalledProduction } from "../../../../features/recalls/preview/recalled-production"
import { sourceOf, useRecall } from "../../../../hooks/api/recalls"

export const RecallPage = () => {
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
