import { TriangleRightMini } from "@medusajs/icons"
import { Badge, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LotStatusBadge } from "../../../components/badges/lot-status-badge"
import { LocationName } from "../../../components/location-name"
import type { Grouping, LotGroup } from "../../../hooks/api/lot-groups"
import type { LotStatus } from "../../../lib/types"
import { localeOf } from "../../../lib/locale-of"

const GroupLabel = ({ by, group }: { by: Grouping; group: LotGroup }) => {
  const { t, i18n } = useTranslation("traceability")
  if (!group.key) {
    return <>{t(`lots.groups.without.${by}`)}</>
  }
  if (by === "status") {
    return <LotStatusBadge status={group.key as LotStatus} />
  }
  if (by === "location") {
    return <LocationName id={group.key} name={group.label} />
  }
  if (by === "expiry") {
    const month = new Date(`${group.key}-01T00:00:00Z`)
    return (
      <>
        {month.toLocaleDateString(localeOf(i18n.language), {
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        })}
      </>
    )
  }
  return <>{group.label}</>
}

const LABEL_WIDTH = 240

type Props = { by: Grouping; group: LotGroup; isOpen: boolean }

/** The head of a group. A click on its button is a click on its row, which folds and unfolds it. */
export const GroupCell = ({ by, group, isOpen }: Props) => (
  <button
    type="button"
    aria-expanded={isOpen}
    className="flex items-center gap-x-2 py-2 text-start outline-none focus-visible:underline"
  >
    <TriangleRightMini
      className={clx(
        "text-ui-fg-muted shrink-0 transition-transform",
        isOpen ? "rotate-90" : "rtl:rotate-180"
      )}
    />
    <Text size="small" weight="plus" className="truncate" style={{ maxWidth: LABEL_WIDTH }} asChild>
      <span dir="auto">
        <GroupLabel by={by} group={group} />
      </span>
    </Text>
    <Badge size="2xsmall" rounded="full">
      {group.lot_count}
    </Badge>
  </button>
)
