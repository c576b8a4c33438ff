import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { CountSelection } from "../../../features/counts/count-selection"
import { CountSheetForm } from "../../../features/counts/count-sheet-form"

/** Counting one product at one place. What to count stands in the address, so that it can be linked to. */
export const CountPage = () => {
  const { t } = useTranslation("traceability")
  const [params] = useSearchParams()
  const place = {
    locationId: params.get("location_id") ?? "",
    itemId: params.get("inventory_item_id") ?? "",
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading>{t("count.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("count.subtitle")}
          </Text>
        </div>
        <CountSelection place={place} />
      </Container>
      {place.locationId && place.itemId && (
        <CountSheetForm key={`${place.locationId}:${place.itemId}`} place={place} />
      )}
    </div>
  )
}
