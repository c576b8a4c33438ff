import { Hint, InlineTip, Text, Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { Field } from "../../components/fields/field"
import { formatQuantity } from "../../lib/format"
import type { Tracking } from "../../lib/types"
import { ListColumns } from "./list-columns"
import { ListFileField } from "./list-file-field"
import { ListPreview } from "./list-preview"
import { ListProblems } from "./list-problems"
import { columnsNotKept } from "./not-kept"
import { useColumnKinds, useColumnLabel } from "./use-column-kinds"
import type { List } from "./use-list"

type Props = {
  list: List
  tracking: Tracking
  label: string
  hint: string
  rows?: number
  autoFocus?: boolean
  /** Some of its units are serial numbers, whose batches are kept. */
  keepsBatches?: boolean
  /** Where the columns are from, if not from the list itself. */
  note?: string
}

/** A list to type, paste or open: how it was understood, what is wrong with it, and what it will become. */
export const ListEntry = (props: Props) => {
  const { list, tracking, label, hint, rows = 8, autoFocus, keepsBatches, note } = props
  const { t, i18n } = useTranslation("traceability")
  const id = useId()
  const kinds = useColumnKinds()
  const labelOf = useColumnLabel()
  const notKept = columnsNotKept(list.understood?.columns ?? [], keepsBatches ? "serial" : tracking)
  const lineCount = list.rows.length + list.errors.length
  return (
    <>
      <ListFileField list={list}>
        <Field id={id} label={label} hint={hint}>
          <Textarea
            id={id}
            rows={rows}
            className="font-mono"
            spellCheck={false}
            autoFocus={autoFocus}
            value={list.typed}
            onChange={(event) => list.type(event.target.value)}
          />
        </Field>
      </ListFileField>
      <div role="status">
        {list.isChecking && (
          <Text size="xsmall" className="text-ui-fg-subtle animate-pulse">
            {lineCount
              ? t("lists.checkingLines", {
                  count: lineCount,
                  formatted: formatQuantity(lineCount, i18n.language),
                })
              : t("lists.checking")}
          </Text>
        )}
      </div>
      {!!list.refusal && <ErrorPanel error={list.refusal} />}
      {list.understood && (
        <>
          <ListColumns list={list} kinds={kinds} note={note} />
          {notKept.map(({ kind, place }) => (
            <Hint key={place} variant="error" role="alert">
              {t("lists.notKept", { number: place + 1, kind: labelOf(kind) })}
            </Hint>
          ))}
          <ListProblems list={list} />
          {list.understood.columns.length > 0 && !list.rows.length && !list.errors.length && (
            <InlineTip label={t("lists.empty.label")}>{t("lists.empty.text")}</InlineTip>
          )}
          <ListPreview list={list} isSerial={tracking === "serial"} />
        </>
      )}
    </>
  )
}

/** Whether the rows of the list may be taken: read as they are, and with a place for all their columns. */
export const isTakeable = (list: List, tracking: Tracking): boolean =>
  list.isReady && !columnsNotKept(list.understood?.columns ?? [], tracking).length
