import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ErrorPanel } from "../../components/error-panel"
import { SelectInput } from "../../components/inputs/select-input"
import { LoadingRows } from "../../components/tables/loading-rows"
import { Progress } from "../../components/progress"
import { useLocationOptions } from "../../hooks/api/locations"
import { usePackings } from "../../hooks/api/packing"
import { formatDateTime } from "../../lib/format"

const SHOWN = 20
const ALL = "all"
const STORAGE_KEY = "traceability.packing.location"

/** Deliveries that can be packed, the oldest first; a packer sees those of the place where they stand. */
export const PackingQueue = () => {
  const { t, i18n } = useTranslation("traceability")
  const [location, setLocation] = useState(() => localStorage.getItem(STORAGE_KEY) ?? ALL)
  const locations = useLocationOptions()
  const isKnown = locations.some(({ value }) => value === location)
  const location_id = isKnown ? location : undefined
  const { packings, count, error } = usePackings({ limit: SHOWN, location_id })
  const choose = (id: string) => {
    localStorage.setItem(STORAGE_KEY, id)
    setLocation(id)
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading level="h2">{t("packing.queue.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("packing.queue.subtitle")}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <div className="w-56">
            <SelectInput
              size="small"
              aria-label={t("packing.queue.location")}
              value={isKnown ? location : ALL}
              options={[{ value: ALL, label: t("packing.queue.allLocations") }, ...locations]}
              onChange={choose}
            />
          </div>
          {!!packings?.length && (
            <Button size="small" variant="secondary" asChild>
              <Link to={`/traceability/picking-list?ids=${packings.map(({ id }) => id).join(",")}`}>
                {t("packing.queue.print")}
              </Link>
            </Button>
          )}
        </div>
      </div>
      {!!error && (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      )}
      {!packings && !error && <LoadingRows rows={4} />}
      {packings?.length === 0 && (
        <div className="px-6 py-6">
          <Text size="small">{t("packing.queue.empty")}</Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("packing.queue.emptyHint")}
          </Text>
        </div>
      )}
      {packings?.map((packing) => (
        <Link
          key={packing.id}
          to={`/traceability/packing/${packing.id}`}
          aria-label={t("packing.queue.pack", {
            order: t("packing.order", { number: packing.order_display_id }),
          })}
          className="hover:bg-ui-bg-subtle-hover focus-visible:shadow-borders-focus flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3 outline-none"
        >
          <div className="min-w-0">
            <Text size="small" weight="plus">
              {t("packing.order", { number: packing.order_display_id })}
              {packing.partner_name && " · "}
              <bdi>{packing.partner_name}</bdi>
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              <bdi>{packing.reference}</bdi>
              {" · "}
              <bdi>{packing.location_name}</bdi>
              {` · ${formatDateTime(packing.created_at, i18n.language)}`}
            </Text>
          </div>
          <Progress className="w-40" value={packing.packed} total={packing.demand} />
        </Link>
      ))}
      {count !== undefined && packings && count > packings.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("packing.queue.more", { count: count - packings.length })}
        </Text>
      )}
    </Container>
  )
}
