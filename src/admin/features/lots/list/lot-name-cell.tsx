import { Button, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { GroupCell } from "./group-cell"
import type { LotRow } from "./use-lot-rows"

/** A number has up to 128 characters, and the other columns are to be seen too. */
const NAME_WIDTH = 280

/** The first cell: the number, or what the group is called, or how many more it has. */
export const LotNameCell = ({ row }: { row: LotRow }) => {
  const { t } = useTranslation("traceability")
  if (row.type === "group") {
    return <GroupCell {...row} />
  }
  if (row.type === "more") {
    const label = t("common.andMore", { count: row.rest })
    return row.onClick ? (
      <Button
        size="small"
        variant="transparent"
        type="button"
        className="ms-4"
        onClick={row.onClick}
      >
        {t("lots.groups.more", { count: row.rest })}
      </Button>
    ) : (
      <Text size="small" className="text-ui-fg-subtle ps-6">
        {label} {t("lots.groups.narrow")}
      </Text>
    )
  }
  const { name, identifiers, former_names } = row.lot
  const others = [
    ...identifiers.map(({ label, value }) => `${label} ${value}`),
    ...former_names.map((former) => t("lots.formerly", { name: former })),
  ].join(" · ")
  return (
    <div className={clx(row.isNested && "ps-6")} style={{ maxWidth: NAME_WIDTH }}>
      <Text size="small" weight="plus" className="truncate font-mono" title={name}>
        {name}
      </Text>
      {others && (
        <Text size="xsmall" className="text-ui-fg-subtle truncate" title={others}>
          {others}
        </Text>
      )}
    </div>
  )
}
