import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { LotsSection } from "../features/lots/lots-section"

const LocationLots = ({ data }: { data: { id: string } }) => (
  <LotsSection scope={{ location_id: data.id }} />
)

export const config = defineWidgetConfig({
  zone: "location.details.after",
  id: "traceability:location-lots",
})

export default LocationLots
