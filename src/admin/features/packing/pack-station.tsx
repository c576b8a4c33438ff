import { Button, Container, Heading, Label, Switch, Text } from "@medusajs/ui"
import { useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { OperationStateBadge } from "../../components/badges/operation-state-badge"
import { ErrorPanel } from "../../components/error-panel"
import { EntryBar } from "../../components/inputs/entry-bar"
import { TextLink } from "../../components/links/text-link"
import { PendingEntries } from "../../components/pending-entries"
import { Progress } from "../../components/progress"
import { WhyButton } from "../../components/why-button"
import {
  type Packing,
  type PackingFinished,
  useCountPacking,
  useTakeBack,
} from "../../hooks/api/packing"
import { useTakeFirst } from "../../hooks/use-take-first"
import { useToastError } from "../../hooks/use-toast-error"
import { toast } from "../../lib/toast"
import { readDoneCode } from "../../../shared/done-code"
import { ScanChoices } from "../scan/station/scan-choices"
import { ScanHistory } from "../scan/station/scan-history"
import { ScanResult } from "../scan/station/scan-result"
import { useScanning } from "../scan/station/use-scanning"
import { SoundSwitch } from "../scan/sound-switch"
import { useScanSound } from "../scan/use-scan-sound"
import { useScannerFocus } from "../scan/use-scanner-focus"
import { FinishedPanel } from "./finished-panel"
import { NextQuantity } from "./next-quantity"
import { PackingLineRow } from "./packing-line-row"
import { RestPrompt } from "./rest-prompt"
import { useFinish } from "./use-finish"
import { usePackScan } from "./use-pack-scan"
import { useStoredSwitch } from "./use-stored-switch"

type Props = { packing: Packing; pictures: Record<string, string> }

type DeviceSwitchProps = { label: string; isOn: boolean; onChange: (on: boolean) => void }

const DeviceSwitch = ({ label, isOn, onChange }: DeviceSwitchProps) => {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Switch
        dir="ltr"
        id={id}
        size="small"
        className="shrink-0"
        checked={isOn}
        onCheckedChange={onChange}
      />
      <Label htmlFor={id} size="small">
        {label}
      </Label>
    </div>
  )
}

const Station = ({ packing, pictures }: Props) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const toastError = useToastError()
  const inputRef = useRef<HTMLInputElement>(null)
  const lastScan = useRef<Promise<boolean>>(Promise.resolve(true))
  const quantity = useRef<number | undefined>(undefined)
  const [quantityKey, setQuantityKey] = useState(0)
  const [finished, setFinished] = useState<PackingFinished | null>(null)
  const [prints, setPrints] = useStoredSwitch("traceability.packing.print")
  const [goesOn, setGoesOn] = useStoredSwitch("traceability.packing.next")
  const { isOn, setSound, sound } = useScanSound()
  const { entries, enter, refuse, question, activeId } = useScanning(usePackScan(packing.id), sound)
  const count = useCountPacking(packing.id)
  const takeBack = useTakeBack(packing.id)
  const finish = useFinish(packing, (done) => {
    sound("taken")
    setFinished(done)
  })
  useScannerFocus(inputRef)
  const refocus = () => inputRef.current?.focus()
  const fulfil = useTakeFirst(() => finish.press())

  const scan = (code: string) => {
    const done = readDoneCode(code)
    if (done === undefined) {
      const said = quantity.current ? { quantity: quantity.current } : {}
      quantity.current = undefined
      setQuantityKey((key) => key + 1)
      lastScan.current = enter(code, said)
      return lastScan.current
    }
    if (done !== null && done !== packing.reference.toUpperCase()) {
      const names = { reference: done, current: packing.reference }
      return refuse(code, t("packing.otherDone", names))
    }
    // Scans come faster than answers: what was scanned before DONE is packed first.
    return lastScan.current.then(() => {
      fulfil()
      return true
    })
  }
  const enterMany = (text: string) =>
    text.split(/[\r\n]+/).forEach((code) => code.trim() && void scan(code.trim()))
  const handleCount = (line_id: string) => {
    count.mutate(
      { line_id },
      {
        onSuccess: () => sound("taken"),
        onError: (error) => {
          sound("refused")
          toastError(t("packing.countFailed"), error)
        },
      }
    )
    refocus()
  }
  const { last } = packing
  const lastLine = packing.lines.find((line) => line.id === last?.line_id)
  const lastName = last?.lot_name ?? lastLine?.title ?? lastLine?.sku ?? ""
  const handleTakeBack = () => {
    if (last) {
      takeBack.mutate(
        { detail_id: last.detail_id },
        {
          onSuccess: () => toast.success(t("packing.takenBack", { name: lastName })),
          onError: (error) => toastError(t("packing.takeBackFailed"), error),
        }
      )
    }
    refocus()
  }
  const isWaiting = entries.some((entry) => entry.state === "sent" || entry.state === "asked")
  const asked = question && entries.find((entry) => entry.key === question.key)
  const whyNot = isWaiting
    ? t("common.why.open")
    : packing.packed === 0
      ? t("common.why.nothingScanned")
      : undefined
  if (finished) {
    const { next } = finished
    const goOn = () => navigate(`/traceability/packing/${next?.id}`, { replace: true })
    return (
      <FinishedPanel finished={finished} prints={prints} onNext={goesOn && next ? goOn : null} />
    )
  }
  const isOpen = packing.state === "ready" || packing.state === "waiting"
  if (!isOpen) {
    const state = t(`operations.state.${packing.state}`)
    return (
      <Container className="flex flex-col gap-y-2 px-6 py-4">
        <Text>{t("packing.closed", { reference: packing.reference, state })}</Text>
        <TextLink to="/traceability/packing">{t("packing.back")}</TextLink>
      </Container>
    )
  }
  return (
    <div className="flex flex-col gap-y-3">
      {finish.refusal && <ErrorPanel error={finish.refusal} />}
      <Container className="flex flex-col gap-y-4 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Heading>{t("packing.order", { number: packing.order_display_id })}</Heading>
              <OperationStateBadge state={packing.state} />
            </div>
            <Text size="small" className="text-ui-fg-subtle break-words">
              <TextLink to={`/traceability/operations/${packing.id}`}>{packing.reference}</TextLink>
              {[
                "",
                ...(packing.partner_name ? [packing.partner_name] : []),
                t("packing.from", { location: packing.location_name }),
              ].join(" · ")}
            </Text>
          </div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Progress className="w-40" value={packing.packed} total={packing.demand} />
            <WhyButton
              size="large"
              variant={packing.left === 0 ? "primary" : "secondary"}
              why={whyNot}
              isLoading={finish.isPending}
              onClick={() => fulfil()}
            >
              {t("packing.done")}
            </WhyButton>
          </div>
        </div>
        <div className="flex flex-col gap-2 md:flex-row md:items-start">
          <div className="min-w-0 flex-1">
            <EntryBar
              inputRef={inputRef}
              label={t("packing.scan")}
              hint={t("packing.hint")}
              feedback={null}
              onEnter={scan}
              onEnterMany={enterMany}
            />
          </div>
          <NextQuantity
            key={quantityKey}
            onChange={(value) => {
              quantity.current = value
            }}
            onEnter={refocus}
          />
        </div>
        {question && asked ? (
          <ScanChoices question={question} code={asked.code} onAnswered={refocus} />
        ) : entries.length || packing.left > 0 ? (
          <ScanResult entry={entries[0]} isComplete={packing.left === 0} onAnswered={refocus} />
        ) : (
          <Text className="bg-ui-tag-green-bg rounded-lg px-4 py-5">{t("packing.allPacked")}</Text>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SoundSwitch isOn={isOn} setSound={setSound} />
            <DeviceSwitch label={t("packing.autoPrint")} isOn={prints} onChange={setPrints} />
            <DeviceSwitch label={t("packing.autoNext")} isOn={goesOn} onChange={setGoesOn} />
          </div>
          {last && (
            <Button
              size="small"
              variant="secondary"
              disabled={isWaiting || takeBack.isPending}
              onClick={handleTakeBack}
            >
              {t("packing.takeBack", { name: lastName })}
            </Button>
          )}
        </div>
      </Container>
      <Container className="overflow-hidden p-0">
        <ul className="divide-y">
          {packing.lines.map((line) => (
            <PackingLineRow
              key={line.id}
              line={line}
              picture={pictures[line.inventory_item_id]}
              isActive={line.id === activeId}
              isBusy={count.isPending}
              onCount={() => handleCount(line.id)}
            />
          ))}
        </ul>
      </Container>
      {entries.length > 1 && <ScanHistory entries={entries} />}
      {finish.isAsking && (
        <RestPrompt
          packing={packing}
          isPending={finish.isPending}
          onConfirm={finish.confirmRest}
          onClose={finish.close}
        />
      )}
    </div>
  )
}

/** One packer and one order: every scan is written at once, so nothing is lost with the page, and another device goes on. */
export const PackStation = (props: Props) => (
  <PendingEntries>
    <Station {...props} />
  </PendingEntries>
)
