import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Quantity } from "../../components/quantity"
import { useIdentifierLabel } from "../../hooks/use-identifier-label"
import { formatDay, formatQuantity } from "../../lib/format"
import { LIST_DATES, type ListDateColumn } from "../../../types/list"
import type { List } from "./use-list"

/** Lines shown before they are taken; all of them are there afterwards. */
const SHOWN_MAX = 50

/** Lines without a unit that are named; the others are counted. */
const SKIPPED_MAX = 5

/** Which lines are no units: nothing is left out without being said. */
const SkippedLines = ({ list }: { list: List }) => {
  const { t } = useTranslation("traceability")
  const skipped = list.understood?.skipped ?? []
  if (!skipped.length) {
    return null
  }
  const named = skipped.slice(0, SKIPPED_MAX).map(({ line, text, reason }) =>
    t("lists.skipped.line", {
      line,
      text: text.slice(0, 40),
      reason: t(`lists.skipped.reasons.${reason}`),
    })
  )
  const rest = skipped.length - named.length
  return (
    <Text size="xsmall" className="text-ui-fg-subtle break-words">
      {t("lists.skipped.title")} {named.join("; ")}
      {rest > 0 && ` ${t("common.andMore", { count: rest })}`}
    </Text>
  )
}

/** What the list will become. Nothing is taken yet. */
export const ListPreview = ({ list, isSerial }: { list: List; isSerial: boolean }) => {
  const { t, i18n } = useTranslation("traceability")
  const { rows } = list
  const labelOf = useIdentifierLabel()
  if (!rows.length) {
    return <SkippedLines list={list} />
  }
  const has = (fact: ListDateColumn | "batch" | "article" | "identifiers") =>
    rows.some((row) => row[fact])
  const dates = LIST_DATES.filter(has)
  const rest = rows.length - SHOWN_MAX
  return (
    <div className="flex flex-col gap-y-2" aria-live="polite">
      <Text size="small" leading="compact" weight="plus">
        {t("lists.preview.title", {
          count: rows.length,
          formatted: formatQuantity(rows.length, i18n.language),
        })}
      </Text>
      <div className="bg-ui-bg-base shadow-elevation-card-rest max-h-72 overflow-auto rounded-md">
        <Table>
          <Table.Header className="bg-ui-bg-base sticky top-0">
            <Table.Row>
              <Table.HeaderCell className="w-12">{t("lists.preview.line")}</Table.HeaderCell>
              {has("article") && <Table.HeaderCell>{t("lists.kinds.article")}</Table.HeaderCell>}
              <Table.HeaderCell>{t("lists.kinds.name")}</Table.HeaderCell>
              {!isSerial && (
                <Table.HeaderCell className="text-end">
                  {t("lists.kinds.quantity")}
                </Table.HeaderCell>
              )}
              {dates.map((date) => (
                <Table.HeaderCell key={date}>{t(`lists.kinds.${date}`)}</Table.HeaderCell>
              ))}
              {has("batch") && <Table.HeaderCell>{t("lists.kinds.batch")}</Table.HeaderCell>}
              {has("identifiers") && (
                <Table.HeaderCell>{t("lots.identifiers.title")}</Table.HeaderCell>
              )}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.slice(0, SHOWN_MAX).map((row) => (
              <Table.Row key={row.line}>
                <Table.Cell className="text-ui-fg-subtle tabular-nums">{row.line}</Table.Cell>
                {has("article") && (
                  <Table.Cell className="break-all font-mono">{row.article ?? ""}</Table.Cell>
                )}
                <Table.Cell className="break-all font-mono">{row.name}</Table.Cell>
                {!isSerial && (
                  <Table.Cell className="text-end">
                    <Quantity value={row.quantity} />
                  </Table.Cell>
                )}
                {dates.map((date) => (
                  <Table.Cell key={date}>{formatDay(row[date], i18n.language)}</Table.Cell>
                ))}
                {has("batch") && <Table.Cell className="font-mono">{row.batch ?? ""}</Table.Cell>}
                {has("identifiers") && (
                  <Table.Cell className="break-all">
                    {row.identifiers
                      ?.map(({ kind, value }) => `${labelOf(kind)} ${value}`)
                      .join(" · ")}
                  </Table.Cell>
                )}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {rest > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("common.andMore", { count: rest })}
        </Text>
      )}
      {list.hasDates && !has("expires_at") && !has("best_before_at") && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("lists.preview.withoutDates")}
        </Text>
      )}
      <SkippedLines list={list} />
    </div>
  )
}
