import { type UIMatch, useParams } from "react-router-dom"
import { withHealthBanner } from "../../../../components/with-health-banner"
import { PackingBreadcrumb } from "../../../../features/packing/packing-breadcrumb"
import { PackingLoader } from "../../../../features/packing/packing-loader"

/** The pack station of one delivery. */
const PackStationPage = () => {
  const { id = "" } = useParams()
  return <PackingLoader key={id} id={id} />
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <PackingBreadcrumb id={params.id!} />,
}

export default withHealthBanner(PackStationPage)
