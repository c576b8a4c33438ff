import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../../components/badges/operation-state-badge"
import { ErrorPanel } from "../../../components/error-panel"
import { EntryBar } from "../../../components/inputs/entry-bar"
import { TextLink } from "../../../components/links/text-link"
import { PendingEntries } from "../../../components/pending-entries"
import { RouteArrow } from "../../../components/route-arrow"
import type { Operation } from "../../../lib/types"
import { DetailedOperationsModal } from "../../detailed-operations/detailed-operations-modal"
import { BackorderPrompt } from "../../operations/detail/backorder-prompt"
import { useValidation } from "../../operations/detail/use-validation"
import { SoundSwitch } from "../sound-switch"
import { useScanSound } from "../use-scan-sound"
import { useScannerFocus } from "../use-scanner-focus"
import { IdentifierMode } from "./identifier-mode"
import { NextStep } from "./next-step"
import { ScanChoices } from "./scan-choices"
import { ScanHistory } from "./scan-history"
import { isAllScanned, ScanLines } from "./scan-lines"
import { ScanResult } from "./scan-result"
import { useScanIntoOperation } from "./use-scan-into-operation"
import { useScanning } from "./use-scanning"

const Station = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation("traceability")
  const inputRef = useRef<HTMLInputElement>(null)
  const [isDetailed, setIsDetailed] = useState(false)
  const { isOn, setSound, sound } = useScanSound()
  const { entries, enter, question, activeId, setActiveId, mode, setMode } = useScanning(
    useScanIntoOperation(operation.id),
    sound
  )
  const validation = useValidation(operation.id, operation)
  useScannerFocus(inputRef)

  const enterMany = (text: string) =>
    text.split(/[\r\n]+/).forEach((code) => code.trim() && void enter(code.trim()))
  const isWaiting = entries.some((entry) => entry.state === "sent" || entry.state === "asked")
  const asked = question && entries.find((entry) => entry.key === question.key)
  const refocus = () => inputRef.current?.focus()
  const activate = (lineId: string | null) => {
    setActiveId(lineId)
    refocus()
  }
  return (
    <div className="flex flex-col gap-y-3">
      {validation.refusal && <ErrorPanel error={validation.refusal} />}
      <Container className="flex flex-col gap-y-4 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading>
              <TextLink to={`/traceability/operations/${operation.id}`}>
                {operation.reference}
              </TextLink>
            </Heading>
            <OperationStateBadge state={operation.state} />
            <Text size="small" className="text-ui-fg-subtle" asChild>
              <span>
                <RouteArrow {...operation} />
              </span>
            </Text>
          </div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <SoundSwitch isOn={isOn} setSound={setSound} />
            <Button size="small" variant="secondary" onClick={() => setIsDetailed(true)}>
              {t("operations.details.title")}
            </Button>
            <NextStep operation={operation} validation={validation} isWaiting={isWaiting} />
          </div>
        </div>
        <EntryBar
          inputRef={inputRef}
          label={t("scan.label")}
          hint={t("scan.hint")}
          feedback={null}
          onEnter={enter}
          onEnterMany={enterMany}
        />
        <IdentifierMode
          operation={operation}
          mode={mode}
          onChange={(next) => {
            setMode(next)
            refocus()
          }}
        />
        {question && asked ? (
          <ScanChoices question={question} code={asked.code} onAnswered={refocus} />
        ) : (
          <ScanResult
            entry={entries[0]}
            isComplete={isAllScanned(operation)}
            onAnswered={refocus}
          />
        )}
      </Container>
      <ScanLines operation={operation} activeId={activeId} onActivate={activate} />
      {entries.length > 1 && <ScanHistory entries={entries} />}
      <DetailedOperationsModal
        operationId={operation.id}
        open={isDetailed}
        onOpenChange={setIsDetailed}
      />
      {validation.question && <BackorderPrompt operation={operation} validation={validation} />}
    </div>
  )
}

/** One person with a scanner and one operation: every scan is written at once, so nothing is lost with the page. */
export const ScanStation = (props: { operation: Operation }) => (
  <PendingEntries>
    <Station {...props} />
  </PendingEntries>
)
