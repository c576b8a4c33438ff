import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { EntryBar, type Feedback } from "../../components/inputs/entry-bar"
import { findPackings, type PackingSummary } from "../../hooks/api/packing"
import { readDoneCode } from "../../../shared/done-code"
import { asApiError } from "../../lib/api-error"
import { useScanSound } from "../scan/use-scan-sound"
import { useScannerFocus } from "../scan/use-scanner-focus"
import { PackingQueue } from "./packing-queue"

/** Scan an order or its picking list; below it what is ready. */
export const PackStart = () => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const inputRef = useRef<HTMLInputElement>(null)
  const { sound } = useScanSound()
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  const [choices, setChoices] = useState<PackingSummary[]>([])
  useScannerFocus(inputRef)

  const refuse = (text: string) => {
    sound("refused")
    setFeedback({ tone: "refused", text, stamp: Date.now() })
    return false
  }
  const open = ({ id }: PackingSummary) => navigate(`/traceability/packing/${id}`)
  const enter = async (code: string): Promise<boolean> => {
    setChoices([])
    if (readDoneCode(code) !== undefined) {
      return refuse(t("packing.doneFirst"))
    }
    try {
      const found = await findPackings(code)
      sound("taken")
      setFeedback(null)
      if (found.length === 1) {
        open(found[0])
      } else {
        setChoices(found)
      }
      return true
    } catch (error) {
      return refuse(asApiError(error).message)
    }
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-col gap-y-4 px-6 py-4">
        <div>
          <Heading>{t("packing.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("packing.subtitle")}
          </Text>
        </div>
        <EntryBar
          inputRef={inputRef}
          label={t("packing.label")}
          hint=""
          feedback={feedback}
          onEnter={enter}
          onEnterMany={(text) => void enter(text.trim().split(/\s+/)[0])}
        />
        {choices.length > 0 && (
          <div className="flex flex-col gap-y-2">
            <Text size="small">{t("packing.choose")}</Text>
            <div className="flex flex-wrap gap-2">
              {choices.map((choice) => (
                <Button
                  key={choice.id}
                  size="large"
                  variant="secondary"
                  onClick={() => open(choice)}
                >
                  {`${choice.reference} · ${choice.location_name}`}
                </Button>
              ))}
            </div>
          </div>
        )}
      </Container>
      <PackingQueue />
    </div>
  )
}
