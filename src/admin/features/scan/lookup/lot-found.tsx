import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { LotFlags } from "../../../components/badges/lot-flags"
import { LotKindBadge } from "../../../components/badges/lot-kind-badge"
import { LotStatusBadge } from "../../../components/badges/lot-status-badge"
import { LocationName } from "../../../components/location-name"
import { Quantity } from "../../../components/quantity"
import { ItemCell } from "../../../components/tables/item-cell"
import { formatDay } from "../../../lib/format"
import type { Lot } from "../../../lib/types"

/** What somebody wants to know of the unit in his hand: what it is, where it belongs, whether it may be sold. */
export const LotFound = ({ lot }: { lot: Lot }) => {
  const { t, i18n } = useTranslation("traceability")
  return (
    <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Heading className="break-all font-mono">{lot.name}</Heading>
          <LotKindBadge kind={lot.kind} />
          <LotStatusBadge status={lot.status} stage={lot.owner?.stage} />
          <LotFlags lot={lot} />
        </div>
        <ItemCell title={lot.inventory_item?.title} sku={lot.inventory_item?.sku} />
        <Text size="small" className="text-ui-fg-subtle" asChild>
          <div className="flex flex-wrap gap-x-4">
            {lot.location_id && <LocationName id={lot.location_id} name={lot.location_name} />}
            {lot.kind === "lot" && <Quantity value={lot.quantity} />}
            {lot.expires_at && (
              <span>
                {t("scan.result.expires", { date: formatDay(lot.expires_at, i18n.language) })}
              </span>
            )}
          </div>
        </Text>
        {lot.blocked_reason && (
          <Text size="small" className="text-ui-fg-error">
            {lot.blocked_reason}
          </Text>
        )}
      </div>
      <div className="flex items-center gap-x-2">
        <Button size="small" variant="secondary" asChild>
          <Link to={`/traceability/lots/${lot.id}/trace`}>{t("scan.result.trace")}</Link>
        </Button>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/traceability/lots/${lot.id}`}>{t("scan.result.open")}</Link>
        </Button>
      </div>
    </Container>
  )
}
