import { useParams } from "react-router-dom"
import { PackingLoader } from "../../../../features/packing/packing-loader"

/** The pack station of one delivery. */
export const PackStationPage = () => {
  const { id = "" } = useParams()
  return <PackingLoader key={id} id={id} />
}
