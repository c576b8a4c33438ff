import { Hint, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { SelectField } from "../../components/fields/select-field"
import { SelectInput } from "../../components/inputs/select-input"
import { DATE_ORDERS, DECIMAL_MARKS, LIST_DATES, type ListColumn } from "../../../types/list"
import { useColumnLabel } from "./use-column-kinds"
import type { List } from "./use-list"

/** What is left to the list itself. */
const AS_READ = "as_read"

const isDate = (kind: ListColumn | null): boolean => LIST_DATES.some((date) => date === kind)

/** How dates and decimals are to be read, and whether there are titles: asked where the list does not tell. */
const ReadingFields = ({ list }: { list: List }) => {
  const { t } = useTranslation("traceability")
  const { date_order, decimal_mark, title_row } = list.said
  const asRead = { value: AS_READ, label: t("lists.reading.asRead") }
  return (
    <div className="flex flex-col gap-y-3">
      {list.choice.some(isDate) && (
        <SelectField
          label={t("lists.reading.dateOrder")}
          value={date_order ?? AS_READ}
          options={[
            asRead,
            ...DATE_ORDERS.map((value) => ({ value, label: t(`lists.dateOrders.${value}`) })),
          ]}
          onChange={(order) => list.say({ date_order: DATE_ORDERS.find((one) => one === order) })}
        />
      )}
      {list.choice.includes("quantity") && (
        <SelectField
          label={t("lists.reading.decimalMark")}
          value={decimal_mark ?? AS_READ}
          options={[
            asRead,
            ...DECIMAL_MARKS.map((value) => ({
              value,
              label: t(`lists.decimalMarks.${value === "." ? "point" : "comma"}`),
            })),
          ]}
          onChange={(mark) => list.say({ decimal_mark: DECIMAL_MARKS.find((one) => one === mark) })}
        />
      )}
      <SelectField
        label={t("lists.reading.titleRow")}
        value={title_row === undefined ? AS_READ : String(title_row)}
        options={[
          asRead,
          { value: "true", label: t("lists.titleRow.yes") },
          { value: "false", label: t("lists.titleRow.no") },
        ]}
        onChange={(is) => list.say({ title_row: is === AS_READ ? undefined : is === "true" })}
      />
    </div>
  )
}

/** What was understood is shown even where nobody would choose it. */
const optionsOf = (kinds: readonly ListColumn[], present: ListColumn | null): ListColumn[] =>
  present && !kinds.includes(present) ? [...kinds, present] : [...kinds]

type Props = { list: List; kinds: readonly ListColumn[]; note?: string }

/** What each column of a list is: shown where it is unclear, and to be looked at and changed everywhere else. */
export const ListColumns = ({ list, kinds, note }: Props) => {
  const { t } = useTranslation("traceability")
  const labelOf = useColumnLabel()
  const [isOpened, setIsOpened] = useState(false)
  const columns = list.understood?.columns ?? []
  const isUnclear =
    columns.some(({ problem }) => problem) ||
    list.errors.some(({ code }) => code === "ambiguous_code")
  const isOpen = isOpened || isUnclear || list.isChosen
  if (!columns.length) {
    return null
  }
  if (!isOpen) {
    return (
      <button
        type="button"
        className="text-ui-fg-interactive-hover txt-small self-start"
        onClick={() => setIsOpened(true)}
      >
        {t("lists.columns.show", { count: columns.filter((c) => c.samples.length).length })}
      </button>
    )
  }
  return (
    <section
      aria-label={t("lists.columns.title")}
      className="bg-ui-bg-base shadow-elevation-card-rest flex flex-col gap-y-3 rounded-md p-3"
    >
      <div>
        <Text size="small" weight="plus" leading="compact">
          {t("lists.columns.title")}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {note ?? t(isUnclear ? "lists.columns.unclear" : "lists.columns.hint")}
        </Text>
      </div>
      <ul className="flex flex-col gap-y-3">
        {columns.map(({ title, samples }, place) =>
          samples.length ? (
            <li key={place} className="flex flex-col gap-y-1">
              <Text size="small" leading="compact" className="break-words">
                {title || t("lists.columns.number", { number: place + 1 })}
              </Text>
              <Text
                size="xsmall"
                leading="compact"
                className="text-ui-fg-subtle truncate font-mono"
              >
                {samples.join(" · ")}
              </Text>
              <SelectInput
                size="small"
                aria-label={t("lists.columns.of", {
                  column: title || t("lists.columns.number", { number: place + 1 }),
                })}
                aria-invalid={!list.choice[place]}
                value={list.choice[place] ?? ""}
                placeholder={t("lists.columns.choose")}
                options={optionsOf(kinds, list.choice[place]).map((value) => ({
                  value,
                  label: labelOf(value),
                }))}
                onChange={(value) => {
                  const kind = kinds.find((one) => one === value)
                  return kind && list.chooseColumn(place, kind)
                }}
              />
            </li>
          ) : null
        )}
      </ul>
      {!list.isChoiceComplete && <Hint variant="error">{t("lists.columns.incomplete")}</Hint>}
      <ReadingFields list={list} />
    </section>
  )
}
