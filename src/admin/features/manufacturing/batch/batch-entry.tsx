import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import type { RowError } from "../../../lib/api-error"
import { BatchText } from "./batch-text"
import { PairingGrid } from "./pairing-grid"

const VIEWS = ["text", "grid"] as const
export type BatchView = (typeof VIEWS)[number]

type Props = {
  order: ManufacturingOrderDetail
  view: BatchView
  text: string
  errors: RowError[]
  onViewChange: (view: BatchView) => void
  onChange: (text: string) => void
}

/** The same numbers as text or as a grid. */
export const BatchEntry = ({ view, onViewChange, ...entry }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <Tabs
      value={view}
      onValueChange={(value) => onViewChange(value as BatchView)}
      className="flex flex-col gap-y-4"
    >
      <Tabs.List>
        {VIEWS.map((value) => (
          <Tabs.Trigger key={value} value={value} aria-controls={undefined}>
            {t(`production.grid.views.${value}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="text">
        <BatchText {...entry} />
      </Tabs.Content>
      <Tabs.Content value="grid">
        <PairingGrid {...entry} />
      </Tabs.Content>
    </Tabs>
  )
}
