import { Badge, Table, Text } from "@medusajs/ui"
import type { ClipboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { LotFlags } from "../../components/badges/lot-flags"
import { Quantity } from "../../components/quantity"
import { formatQuantity } from "../../lib/format"
import { differenceOf, type CountRow } from "./count-rows"
import { CountedInput } from "./counted-input"

type Props = {
  row: CountRow
  isSerial: boolean
  isComplete: boolean
  onCount: (row: CountRow, counted: number | undefined) => void
  onPaste: (row: CountRow, event: ClipboardEvent<HTMLInputElement>) => void
}

const isPast = (day: string | null): boolean => !!day && new Date(day) <= new Date()

export const CountTableRow = ({ row, isSerial, isComplete, onCount, onPaste }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const difference = differenceOf(row, isComplete)
  const kind = difference > 0 ? "found" : "missing"
  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="whitespace-nowrap font-mono">{row.name}</span>
          <LotFlags lot={{ blocked_at: row.blocked_at, expired: isPast(row.expires_at) }} />
        </span>
        {row.error && (
          <Text size="xsmall" className="text-ui-fg-error whitespace-normal pt-1" role="alert">
            {row.error.message}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="text-end">
        <Quantity value={row.expected} />
      </Table.Cell>
      <Table.Cell className="text-end">
        <CountedInput
          row={row}
          isSerial={isSerial}
          onCount={onCount}
          onPaste={(event) => onPaste(row, event)}
        />
      </Table.Cell>
      <Table.Cell>
        {difference !== 0 && (
          <Badge
            size="2xsmall"
            color={difference > 0 ? "green" : "orange"}
            className="whitespace-nowrap"
          >
            {t(`count.kind.${kind}`, {
              quantity: formatQuantity(Math.abs(difference), i18n.language),
            })}
          </Badge>
        )}
        {difference === 0 && row.counted !== undefined && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("count.kind.same")}
          </Text>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
