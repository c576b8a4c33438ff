import { CheckCircleSolid } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { printWhenReady } from "../../components/print/print-when-ready"
import type { PackingFinished } from "../../hooks/api/packing"
import { useShippedTo } from "../../hooks/api/shipped-to"
import { toast } from "../../lib/toast"
import { PackingLabel } from "./packing-label"

type Props = {
  finished: PackingFinished
  /** The label is printed at once. */
  prints: boolean
  /** Where to go on, once the label is on its way. */
  onNext: (() => void) | null
}

/** It is fulfilled: its label is printed, and the next order follows. */
export const FinishedPanel = ({ finished, prints, onNext }: Props) => {
  const { t } = useTranslation("traceability")
  const { packing, backorder, next } = finished
  const { reference } = packing
  const message = backorder
    ? t("packing.finishedRest", { reference, rest: backorder.reference })
    : t("packing.finished", { reference })
  const { shippedTo, isFetched } = useShippedTo(packing.order_id)
  const isDone = useRef(false)
  /** The next order takes the place of this panel, so what was done is said beside it. */
  const goOn = useRef<(() => void) | null>(null)
  goOn.current =
    onNext &&
    (() => {
      toast.success(message)
      onNext()
    })

  useEffect(() => {
    if (isDone.current || (prints && !isFetched)) {
      return
    }
    isDone.current = true
    const print = prints ? printWhenReady() : Promise.resolve()
    void print.then(() => goOn.current?.())
  }, [prints, isFetched])

  return (
    <Container className="bg-ui-tag-green-bg flex flex-col gap-y-4 px-6 py-6">
      <div className="flex items-center gap-x-3" aria-live="polite">
        <CheckCircleSolid className="text-ui-tag-green-icon" />
        <Heading>{message}</Heading>
      </div>
      <div className="flex flex-wrap gap-2">
        {next ? (
          <Button size="large" asChild>
            <Link to={`/traceability/packing/${next.id}`} replace>
              {t("packing.next", { order: t("packing.order", { number: next.order_display_id }) })}
            </Link>
          </Button>
        ) : (
          <Text size="small">{t("packing.noNext")}</Text>
        )}
        <Button size="large" variant="secondary" onClick={() => void printWhenReady()}>
          {t("packing.print")}
        </Button>
        {shippedTo?.labels.map((url) => (
          <Button key={url} size="large" variant="secondary" asChild>
            <a href={url} target="_blank" rel="noreferrer">
              {t("packing.parcel.carrier")}
            </a>
          </Button>
        ))}
        <Button size="large" variant="transparent" asChild>
          <Link to="/traceability/packing">{t("packing.back")}</Link>
        </Button>
      </div>
      <PackingLabel packing={packing} shippedTo={shippedTo} />
    </Container>
  )
}
