import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

const LotsSection = lazySection((sections) => sections.LotsSection)

const LocationLots = ({ data }: { data: { id: string } }) => (
  <LotsSection scope={{ location_id: data.id }} />
)

export const config = defineWidgetConfig({
  zone: "location.details.after",
  id: "traceability:location-lots",
})

export default LocationLots
