import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Quantity } from "../../../components/quantity"
import { formatDay } from "../../../lib/format"
import type { ParsedRow, ParseError } from "../../../lib/types"

/** Lines shown before they are added; the list has them all afterwards. */
const SHOWN_MAX = 50

type Props = { rows: ParsedRow[]; errors: ParseError[]; isSerial: boolean }

/** What the pasted text will become, and which of its lines are wrong. Nothing is in the list yet. */
export const PastePreview = ({ rows, errors, isSerial }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const hasExpiry = rows.some((row) => row.expires_at)
  const rest = rows.length - SHOWN_MAX
  return (
    <div className="flex flex-col gap-y-2" aria-live="polite">
      {errors.length > 0 && (
        <ul className="flex max-h-40 flex-col gap-y-1 overflow-y-auto">
          {errors.slice(0, SHOWN_MAX).map((error, index) => (
            <li key={`${error.line}:${index}`}>
              <Text size="small" className="text-ui-fg-error break-words">
                {error.message}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <div className="bg-ui-bg-base shadow-elevation-card-rest max-h-72 overflow-auto rounded-md">
          <Table>
            <Table.Header className="bg-ui-bg-base sticky top-0">
              <Table.Row>
                <Table.HeaderCell className="w-12">{t("operations.paste.line")}</Table.HeaderCell>
                <Table.HeaderCell>{t("operations.paste.number")}</Table.HeaderCell>
                {!isSerial && (
                  <Table.HeaderCell className="text-right">
                    {t("operations.details.quantity")}
                  </Table.HeaderCell>
                )}
                {hasExpiry && <Table.HeaderCell>{t("lots.dates.expires_at")}</Table.HeaderCell>}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.slice(0, SHOWN_MAX).map((row) => (
                <Table.Row key={row.line}>
                  <Table.Cell className="text-ui-fg-muted tabular-nums">{row.line}</Table.Cell>
                  <Table.Cell className="break-all font-mono">{row.name}</Table.Cell>
                  {!isSerial && (
                    <Table.Cell className="text-right">
                      <Quantity value={row.quantity} />
                    </Table.Cell>
                  )}
                  {hasExpiry && <Table.Cell>{formatDay(row.expires_at, i18n.language)}</Table.Cell>}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {rest > 0 && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("common.andMore", { count: rest })}
        </Text>
      )}
    </div>
  )
}
