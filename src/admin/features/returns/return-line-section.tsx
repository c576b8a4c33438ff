import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Progress } from "../../components/progress"
import { ScrollFrame } from "../../components/tables/scroll-frame"
import type { ReturnLine } from "../../hooks/api/returns"
import { countBack, type ReturnValues } from "./return-schema"
import { ReturnUnitRow } from "./return-unit-row"

type Props = {
  form: UseFormReturn<ReturnValues>
  line: ReturnLine
  /** Where its units stand in the form. */
  rows: { key: string; index: number }[]
  onSplit: (index: number) => void
}

/** One product of the return, with the units that were sold to this customer. */
export const ReturnLineSection = ({ form, line, rows, onSplit }: Props) => {
  const { t } = useTranslation("traceability")
  const units = useWatch({ control: form.control, name: "units" })
  const ofLine = units.filter((unit) => unit.line_id === line.line_id)
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
        <Progress className="w-40" value={countBack(ofLine)} total={line.expected} />
      </div>
      {rows.length ? (
        <ScrollFrame>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell />
                <Table.HeaderCell>{t("lots.fields.name")}</Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("operations.details.quantity")}
                </Table.HeaderCell>
                <Table.HeaderCell>{t("operations.returns.fate.label")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map(({ key, index }) => (
                <ReturnUnitRow key={key} form={form} index={index} onSplit={() => onSplit(index)} />
              ))}
            </Table.Body>
          </Table>
        </ScrollFrame>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("operations.returns.noUnits")}
        </Text>
      )}
    </Container>
  )
}
