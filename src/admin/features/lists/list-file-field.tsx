import { DocumentText, XMark } from "@medusajs/icons"
import { Alert, Button, clx, IconButton, Text } from "@medusajs/ui"
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { SelectField } from "../../components/fields/select-field"
import { ENCODINGS } from "../../lib/list-files/decode-text"
import { formatQuantity } from "../../lib/format"
import type { List } from "./use-list"

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain"

/** The file that is open, which of its sheets is read, and in which encoding. */
const OpenFile = ({ list }: { list: List }) => {
  const { t, i18n } = useTranslation("traceability")
  const { file, remove, chooseSheet, chooseEncoding } = list.file
  if (!file) {
    return null
  }
  const { content, sheet } = file
  return (
    <div className="bg-ui-bg-base shadow-elevation-card-rest flex flex-col gap-y-3 rounded-md p-3">
      <div className="flex items-center gap-x-2">
        <DocumentText className="text-ui-fg-muted shrink-0" />
        <Text size="small" leading="compact" weight="plus" className="min-w-0 flex-1 break-all">
          {file.name}
        </Text>
        <IconButton
          size="small"
          variant="transparent"
          type="button"
          aria-label={t("lists.file.remove", { name: file.name })}
          onClick={list.clear}
        >
          <XMark />
        </IconButton>
      </div>
      {content.kind === "workbook" && content.sheets.length > 1 && (
        <SelectField
          label={t("lists.file.sheet")}
          value={String(sheet)}
          options={content.sheets.map(({ name, rowCount }, i) => ({
            value: String(i),
            label: t("lists.file.sheetRows", {
              name,
              rows: formatQuantity(rowCount, i18n.language),
            }),
          }))}
          onChange={(place) => chooseSheet(Number(place))}
        />
      )}
      {content.kind === "text" && !content.encoding.startsWith("utf-") && (
        <SelectField
          label={t("lists.file.encoding")}
          value={content.encoding}
          options={ENCODINGS.map((value) => ({ value, label: t(`lists.encodings.${value}`) }))}
          onChange={(encoding) => void chooseEncoding(encoding)}
        />
      )}
      {list.doubts.length > 0 && (
        <Alert variant="warning" role="alert">
          <div className="flex flex-col items-start gap-y-2">
            {list.doubts.map(({ reason, place }) => (
              <span key={reason}>{t(`lists.doubts.${reason}`, { place })}</span>
            ))}
            <Button size="small" variant="secondary" type="button" onClick={list.acceptDoubts}>
              {t("lists.doubts.accept")}
            </Button>
            <button type="button" className="sr-only" onClick={remove}>
              {t("lists.file.remove", { name: file.name })}
            </button>
          </div>
        </Alert>
      )}
    </div>
  )
}

/** A list as text (`children` is its input) or as a file, by button or dropped anywhere on it. */
export const ListFileField = ({ list, children }: { list: List; children: ReactNode }) => {
  const { t } = useTranslation("traceability")
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const [isOver, setIsOver] = useState(false)
  const { file, problem, reading } = list.file

  const over = (event: DragEvent, isIn: boolean) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault()
      setIsOver(isIn)
    }
  }
  const drop = (event: DragEvent) => {
    const [dropped] = event.dataTransfer.files
    over(event, false)
    if (dropped) {
      void list.file.open(dropped)
    }
  }
  return (
    <div
      className={clx("flex flex-col gap-y-3 rounded-md", {
        "outline-ui-border-interactive outline-dashed outline-2 outline-offset-4": isOver,
      })}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={drop}
    >
      {file ? <OpenFile list={list} /> : children}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          size="small"
          variant="secondary"
          type="button"
          aria-describedby={hintId}
          isLoading={!!reading}
          onClick={() => input.current?.click()}
        >
          {t(file ? "lists.file.other" : "lists.file.open")}
        </Button>
        <Text id={hintId} size="xsmall" className="text-ui-fg-subtle">
          {reading ? t("lists.file.reading", { name: reading }) : t("lists.file.hint")}
        </Text>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          className="hidden"
          aria-label={t("lists.file.open")}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ""
            if (chosen) {
              void list.file.open(chosen)
            }
          }}
        />
      </div>
      {problem && (
        <Alert variant="error" role="alert">
          {t(`lists.problems.${problem.code}`, { name: problem.name })}
        </Alert>
      )}
    </div>
  )
}
