import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { PrintSheet } from "../../components/print/print-sheet"
import { Progress } from "../../components/progress"
import { ScrollFrame } from "../../components/tables/scroll-frame"
import type { LotLabel as LotLabelData } from "../../hooks/api/labels"
import { formatQuantity } from "../../lib/format"
import { LabelChoices } from "./label-choices"
import { LabelPages } from "./label-pages"
import { LabelProblems } from "./label-problems"
import { LABEL_SIZES } from "./label-sizes"
import { LotLabel } from "./lot-label"
import { labelsPerPage, pagesOfLabels } from "./pages-of-labels"
import { useLabelChoice } from "./use-label-choice"
import { useLabelPrint } from "./use-label-print"

const PREVIEW_MAX = 6

/** Up to so many are always ready for the browser's own printing command; drawing thousands takes seconds. */
const READY_MAX = 100

type Props = { labels: LotLabelData[]; count: number }

export const LabelsSection = ({ labels, count }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const { choice, change } = useLabelChoice()
  const total = labels.length * choice.copies
  const perPage = labelsPerPage(choice)
  const pages = useMemo(() => pagesOfLabels(labels, choice), [labels, choice])
  const { drawn, print, stop } = useLabelPrint(pages.length, perPage)
  const isPrinting = drawn !== null
  const isReady = total <= READY_MAX
  const counted = (count: number) => ({ count, formatted: formatQuantity(count, i18n.language) })

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{t("labels.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("labels.subtitle", counted(total))}
          </Text>
        </div>
        <div className="flex items-center gap-x-4">
          {isPrinting && !isReady && (
            <>
              <Progress value={Math.min(total, drawn * perPage)} total={total} />
              <Button size="small" variant="secondary" onClick={stop}>
                {t("common.actions.cancel")}
              </Button>
            </>
          )}
          <Button size="small" isLoading={isPrinting} onClick={print}>
            {t("labels.print")}
          </Button>
        </div>
      </div>
      <LabelChoices labels={labels} choice={choice} onChange={change} />
      <LabelProblems labels={labels} />
      {count > labels.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("labels.cut", { shown: labels.length, count })}
        </Text>
      )}
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <Text size="small" weight="plus">
          {t("labels.preview")}
        </Text>
        <div className="flex flex-wrap gap-4">
          {labels.slice(0, PREVIEW_MAX).map((label) => (
            <ScrollFrame
              key={label.lot_id}
              className="shadow-elevation-card-rest max-w-full rounded-md bg-white"
            >
              <LotLabel label={label} choice={choice} />
            </ScrollFrame>
          ))}
        </div>
        {labels.length > PREVIEW_MAX && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("labels.more", counted(labels.length - PREVIEW_MAX))}
          </Text>
        )}
      </div>
      {(isPrinting || isReady) && (
        <PrintSheet size={LABEL_SIZES[choice.size].page}>
          <LabelPages pages={pages} choice={choice} shown={isReady ? undefined : (drawn ?? 0)} />
        </PrintSheet>
      )}
    </Container>
  )
}
