import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ReturnLine } from "../../hooks/api/returns"
import { Progress } from "../../components/progress"
import { countBack, type ReturnUnit } from "./return-draft"
import { ReturnUnitRow } from "./return-unit-row"

type Props = {
  line: ReturnLine
  units: ReturnUnit[]
  onChange: (key: string, part: Partial<ReturnUnit>) => void
  onSplit: (key: string) => void
}

/** One product of the return, with the units that were sold to this customer. */
export const ReturnLineSection = ({ line, units, onChange, onSplit }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex items-end justify-between gap-x-6 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h3" className="truncate">
            {line.title || line.sku}
          </Heading>
          {line.title && line.sku && (
            <Text size="small" className="text-ui-fg-subtle">
              {line.sku}
            </Text>
          )}
        </div>
        <Progress className="w-40" value={countBack(units)} total={line.expected} />
      </div>
      {units.length ? (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell />
                <Table.HeaderCell>{t("lots.fields.name")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">
                  {t("operations.details.quantity")}
                </Table.HeaderCell>
                <Table.HeaderCell>{t("operations.returns.fate.label")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {units.map((unit) => (
                <ReturnUnitRow
                  key={unit.key}
                  unit={unit}
                  onChange={(part) => onChange(unit.key, part)}
                  onSplit={() => onSplit(unit.key)}
                />
              ))}
            </Table.Body>
          </Table>
        </div>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("operations.returns.noUnits")}
        </Text>
      )}
    </Container>
  )
}
