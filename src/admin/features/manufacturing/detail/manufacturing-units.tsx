import { Container, Heading, Table, Tabs, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { ListPager } from "../../../components/tables/list-pager"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useManufacturingUnits } from "../../../hooks/api/production"
import { UnitDialog, type UnitCommand } from "../actions/unit-dialog"
import { UNITS_VIEWS, type UnitsView } from "../unit-rules"
import { UnitRow } from "./unit-row"

const PAGE_SIZE = 20

/** Which component is in which unit: as it is today, and as it was built. */
export const ManufacturingUnits = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const [view, setView] = useState<UnitsView>("maintained")
  const [command, setCommand] = useState<UnitCommand | null>(null)
  const isDone = order.state === "done"
  const query = { limit: PAGE_SIZE, offset: page * PAGE_SIZE }
  const {
    units = [],
    count = 0,
    error,
  } = useManufacturingUnits(order.id, query, { enabled: isDone })
  if (!isDone || (!count && !error)) {
    return null
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h2">{t("production.units.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`production.units.hints.${view}`)}
          </Text>
        </div>
        <Tabs value={view} onValueChange={(value) => setView(value as UnitsView)}>
          <Tabs.List aria-label={t("production.units.title")}>
            {UNITS_VIEWS.map((value) => (
              <Tabs.Trigger key={value} value={value} aria-controls={undefined}>
                {t(`production.units.views.${value}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      {error ? (
        <div className="px-6 py-4">
          <ErrorPanel error={error} />
        </div>
      ) : (
        <ScrollFrame>
          <Table>
            <Table.Header className="border-t-0">
              <Table.Row>
                <Table.HeaderCell className="w-1/4">{t("production.units.unit")}</Table.HeaderCell>
                <Table.HeaderCell>{t("manufacturing.components.title")}</Table.HeaderCell>
                <Table.HeaderCell className="w-12" />
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0">
              {units.map((unit) => (
                <UnitRow
                  key={`${unit.role}:${unit.lot_id}`}
                  unit={unit}
                  view={view}
                  onCommand={setCommand}
                />
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      )}
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
      <UnitDialog order={order} command={command} onClose={() => setCommand(null)} />
    </Container>
  )
}
