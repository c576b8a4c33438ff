import { Container, InlineTip, Kbd } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { SwitchField } from "../../components/fields/switch-field"
import { TextField } from "../../components/fields/text-field"
import { SaveForm } from "../../components/form/save-form"
import { EntryBar } from "../../components/inputs/entry-bar"
import { LoadingSection } from "../../components/loading-section"
import { Quantity } from "../../components/quantity"
import { UnsavedBlocker } from "../../components/unsaved-blocker"
import { WhyButton } from "../../components/why-button"
import { useItemTracking } from "../../hooks/api/tracking"
import { CountRefusal } from "./count-refusal"
import { CountResult } from "./count-result"
import { differenceOf, type CountRow } from "./count-rows"
import { CountSummary } from "./count-summary"
import { CountTable } from "./count-table"
import { useCount } from "./use-count"

type Props = { place: { locationId: string; itemId: string } }

/** The sheet: scan or type what is there, see what differs from the stock on hand, save. */
export const CountSheetForm = ({ place }: Props) => {
  const { t } = useTranslation("traceability")
  const inputRef = useRef<HTMLInputElement>(null)
  const { item_trackings } = useItemTracking({ itemIds: [place.itemId] })
  const settings = item_trackings?.[0]
  // On the shelf, goods that get their number as they are sold are a quantity like any other.
  const tracking = settings?.capture === "delivery" ? "none" : settings?.tracking
  const count = useCount({ ...place, tracking })
  const [hasText, setHasText] = useState(false)
  const { sheet, rows, isComplete } = count
  /** A found number that is cleared leaves the sheet; the focus must not leave with it. */
  const setCount = (row: CountRow, counted: number | undefined) => {
    count.setCount(row.name, counted)
    if (counted === undefined && !row.lot_id) {
      inputRef.current?.focus()
    }
  }

  if (tracking === "none") {
    return (
      <Container className="px-6 py-4">
        <InlineTip label={t("count.notTrackedLabel")}>{t("count.notTracked")}</InlineTip>
      </Container>
    )
  }
  if (count.sheetError) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={count.sheetError} />
      </Container>
    )
  }
  if (!sheet || !tracking) {
    return <LoadingSection rows={6} />
  }
  const canSave = count.isDirty || isComplete || hasText
  const differing = rows.filter((row) => differenceOf(row, isComplete) !== 0)
  return (
    <SaveForm
      className="flex flex-col gap-y-3"
      canSave={canSave && !count.isSaving}
      onSave={count.submit}
    >
      {count.result && <CountResult {...count.result} />}
      {!!count.refusal && (
        <CountRefusal error={count.refusal} isLoading={count.isReloading} onReload={count.reload} />
      )}
      <Container className="divide-y overflow-hidden p-0">
        <div className="flex flex-col gap-y-4 px-6 py-4">
          <EntryBar
            inputRef={inputRef}
            label={t(`operations.details.entry.${tracking}`)}
            hint={t(`count.scan.hint.${tracking}`)}
            feedback={count.feedback}
            onEnter={count.scan}
            onHasText={setHasText}
            onEnterMany={(text) =>
              text
                .split(/[\r\n\t]+/)
                .filter((one) => one.trim())
                .forEach(count.scan)
            }
          />
          {sheet.untracked_quantity > 0 && (
            <InlineTip label={t("tracking.untracked.title")}>
              {t("count.untracked")} <Quantity value={sheet.untracked_quantity} />
            </InlineTip>
          )}
        </div>
        <CountTable rows={rows} tracking={tracking} isComplete={isComplete} onCount={setCount} />
      </Container>
      <Container className="flex flex-col gap-y-6 px-6 py-4">
        <SwitchField
          label={t("count.complete")}
          hint={t("count.completeHint")}
          checked={isComplete}
          onChange={count.setIsComplete}
        />
        <TextField
          label={t("common.reason")}
          optional
          maxLength={1000}
          value={count.reason}
          onChange={count.setReason}
        />
        <div className="flex flex-wrap items-center justify-between gap-4">
          <CountSummary rows={differing} isComplete={isComplete} />
          <WhyButton
            type="submit"
            size="small"
            why={canSave ? undefined : t("common.why.nothingScanned")}
            isLoading={count.isSaving}
          >
            {t("count.save")}
            <Kbd className="ms-1">⌘↵</Kbd>
          </WhyButton>
        </div>
      </Container>
      <UnsavedBlocker isDirty={count.isDirty || hasText} />
    </SaveForm>
  )
}
