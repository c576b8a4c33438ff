import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { LoadingSection } from "../../../components/loading-section"
import { PrintSheet } from "../../../components/print/print-sheet"
import { printWhenReady } from "../../../components/print/print-when-ready"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import { usePickingLists } from "../../../hooks/api/picking-lists"
import type { Operation } from "../../../lib/types"
import { PickingSheet } from "./picking-sheet"

/** What leaves stock and still can be picked. */
const isPickable = (operation: Operation): boolean =>
  operation.code === "delivery" && (operation.state === "ready" || operation.state === "waiting")

/** By place, the oldest first, as somebody walks. */
const byPlace = (a: Operation, b: Operation): number =>
  a.from_name.localeCompare(b.from_name) || a.created_at.localeCompare(b.created_at)

/** Picking lists to print, one page or more for each delivery. */
export const PickingLists = ({ ids }: { ids: string[] }) => {
  const { t } = useTranslation("traceability")
  const [isPrinting, setIsPrinting] = useState(false)
  const { operations, error } = usePickingLists(ids)
  const lists = (operations ?? []).filter(isPickable).sort(byPlace)
  const others = (operations ?? []).filter((operation) => !isPickable(operation))
  const print = async () => {
    setIsPrinting(true)
    await printWhenReady()
    setIsPrinting(false)
  }
  if (error) {
    return (
      <Container className="px-6 py-4">
        <ErrorPanel error={error} />
      </Container>
    )
  }
  if (ids.length && !operations) {
    return <LoadingSection rows={6} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{t("packing.pickingList.titles")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {lists.length
              ? t("packing.pickingList.subtitle", { count: lists.length })
              : t("packing.pickingList.nothingHint")}
          </Text>
          {others.length > 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("packing.pickingList.onlyOpen", {
                references: others.map(({ reference }) => reference).join(", "),
              })}
            </Text>
          )}
        </div>
        <Button size="small" disabled={!lists.length} isLoading={isPrinting} onClick={print}>
          {t("packing.pickingList.print")}
        </Button>
      </Container>
      {lists.map((operation) => (
        <ScrollFrame
          key={operation.id}
          className="shadow-elevation-card-rest max-md:[&_td:first-child]:min-w-0 rounded-lg bg-white p-6 text-black"
        >
          <PickingSheet operation={operation} />
        </ScrollFrame>
      ))}
      {lists.length > 0 && (
        <PrintSheet size="A4" margin="12mm">
          {lists.map((operation, index) => (
            <div key={operation.id} style={{ breakBefore: index ? "page" : undefined }}>
              <PickingSheet operation={operation} />
            </div>
          ))}
        </PrintSheet>
      )}
    </div>
  )
}
