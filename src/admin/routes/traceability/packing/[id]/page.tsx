import { useParams } from "react-router-dom"
import { Breadcrumb } from "../../../../components/breadcrumb"
import { withHealthBanner } from "../../../../components/with-health-banner"
import { PackingLoader } from "../../../../features/packing/packing-loader"

/** The pack station of one delivery. */
const PackStationPage = () => {
  const { id = "" } = useParams()
  return <PackingLoader key={id} id={id} />
}

export const handle = { breadcrumb: () => <Breadcrumb label="packing.title" /> }

export default withHealthBanner(PackStationPage)
