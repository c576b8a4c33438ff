import { Button, Container, Heading, InlineTip, Text } from "@medusajs/ui"
import { useEffect, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { Field } from "../../components/fields/field"
import { InventoryItemCombobox } from "../../components/inputs/inventory-item-combobox"
import { Progress } from "../../components/progress"
import { WhyButton } from "../../components/why-button"
import { type AddedList, openingListReader, type OpeningRun } from "../../hooks/api/opening-stock"
import { formatQuantity } from "../../lib/format"
import { toast } from "../../lib/toast"
import { isTakeable, ListEntry } from "../lists/list-entry"
import { ListProblems } from "../lists/list-problems"
import { useList } from "../lists/use-list"
import { headOfList } from "./divide-list"
import { useEnterList } from "./use-enter-list"

/** How much of a long list is read to show how it is understood. */
const PREVIEW_LINES = 500

const headOf = (text: string) => headOfList(text, PREVIEW_LINES)

/** Enters a list into an open run: a file or pasted rows, of one product or of many. */
export const EnterList = ({ run }: { run: OpeningRun }) => {
  const { t, i18n } = useTranslation("traceability")
  const itemFieldId = useId()
  const [itemId, setItemId] = useState("")
  const list = useList<AddedList>(openingListReader(run.id, itemId), "", headOf)
  const { enter, forget, stop, progress, problems, error } = useEnterList(run.id, {
    repeated: (name, line) => t("opening.enter.repeated", { name, line }),
    otherOrder: (line) => t("opening.enter.otherOrder", { line }),
  })
  // What was wrong with one list says nothing of another.
  useEffect(forget, [list.text]) // eslint-disable-line react-hooks/exhaustive-deps -- of this list alone
  const isLong = headOf(list.text) !== list.text
  const submit = async () => {
    const { understood } = list
    if (!understood) {
      return
    }
    const count = await enter({
      text: list.text,
      titleLine: understood.title_line,
      inventory_item_id: itemId || undefined,
      reading: {
        ...list.said,
        columns: list.columns ?? understood.columns.map(({ kind }) => kind ?? "ignore"),
        date_order: list.said.date_order ?? understood.date_order ?? undefined,
        decimal_mark: list.said.decimal_mark ?? understood.decimal_mark ?? undefined,
      },
    })
    if (count !== null) {
      const formatted = formatQuantity(count, i18n.language)
      toast.success(t("opening.enter.success", { count, formatted }))
      list.clear()
    }
  }
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div>
        <Heading level="h2">{t("opening.enter.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("opening.enter.hint")}
        </Text>
      </div>
      <Field
        id={itemFieldId}
        label={t("opening.enter.item")}
        hint={t("opening.enter.itemHint")}
        optional
      >
        <InventoryItemCombobox
          id={itemFieldId}
          value={itemId}
          disabled={!!progress}
          onChange={setItemId}
        />
      </Field>
      <ListEntry
        list={list}
        tracking="lot"
        keepsBatches
        label={t("opening.enter.list")}
        hint={t("opening.enter.listHint")}
      />
      {isLong && list.understood && (
        <InlineTip label={t("opening.enter.preview")}>
          {t("opening.enter.previewHint", {
            count: PREVIEW_LINES,
            total: formatQuantity(list.text.trimEnd().split("\n").length, i18n.language),
          })}
        </InlineTip>
      )}
      {problems.length > 0 && <ListProblems list={{ ...list, errors: problems }} />}
      {!!error && !problems.length && <ErrorPanel error={error} />}
      {progress && (
        <div className="flex flex-col gap-y-2" role="status">
          <Text size="small" weight="plus">
            {t(`opening.enter.${progress.phase}`)}
          </Text>
          <Progress value={progress.done} total={progress.total} />
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("opening.enter.canBeLeft")}
          </Text>
        </div>
      )}
      <div className="flex justify-end gap-x-2">
        {progress && (
          <Button size="small" variant="secondary" onClick={stop}>
            {t("opening.enter.stop")}
          </Button>
        )}
        <WhyButton
          size="small"
          isLoading={!!progress}
          disabled={!!progress}
          why={isTakeable(list, "serial") && !list.errors.length ? undefined : t("common.why.list")}
          onClick={submit}
        >
          {t("opening.enter.action")}
        </WhyButton>
      </div>
    </Container>
  )
}
