import { ArrowDownMini } from "@medusajs/icons"
import { IconButton, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { fillSource, needOf } from "./batch-table"
import type { PairingGridState } from "./use-pairing-grid"

type Props = { state: PairingGridState; units: number }

/** The columns by their SKU, how much of each a unit takes, and the button that fills the column down. */
export const PairingGridHead = ({ state, units }: Props) => {
  const { t } = useTranslation("traceability")
  const { columns, cells } = state
  return (
    <thead className="bg-ui-bg-subtle">
      <tr>
        <th className="txt-compact-small-plus text-ui-fg-subtle w-12 px-3 py-2 text-end">#</th>
        {columns.map((column, i) => (
          <th key={column.lineId} className="min-w-40 px-2 py-1.5 text-start font-normal">
            <div className="flex items-center justify-between gap-x-2">
              <Text size="small" leading="compact" weight="plus" className="truncate">
                {column.label}
                {i > 0 && (
                  <span className="text-ui-fg-subtle font-normal"> × {needOf(column, units)}</span>
                )}
              </Text>
              <Tooltip content={t("production.grid.fillDown")}>
                <IconButton
                  type="button"
                  size="2xsmall"
                  variant="transparent"
                  aria-label={t("production.grid.fillDownOf", { column: column.label })}
                  disabled={fillSource(cells, i) < 0}
                  onClick={() => state.fillDown(i)}
                >
                  <ArrowDownMini />
                </IconButton>
              </Tooltip>
            </div>
          </th>
        ))}
      </tr>
    </thead>
  )
}
