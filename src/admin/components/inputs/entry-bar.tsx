import {
  CheckCircleSolid,
  CircleHalfDottedClock,
  ExclamationCircleSolid,
  Scan,
  XCircleSolid,
} from "@medusajs/icons"
import { Button, clx, Input, Text } from "@medusajs/ui"
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react"
import { useTranslation } from "react-i18next"
import { usePendingEntry } from "../../hooks/use-pending-entry"
import { cleanLotName } from "../../lib/clean-lot-name"
import { CameraPanel } from "../camera/camera-panel"
import { isSeparatorKey, typeSeparator } from "./separator-key"

/** What became of the last entry. The stamp makes the same text a new message. */
export type Feedback = {
  tone: "ok" | "warning" | "refused" | "pending"
  text: string
  stamp: number
}

const ICONS = {
  ok: <CheckCircleSolid className="text-ui-tag-green-icon" />,
  warning: <ExclamationCircleSolid className="text-ui-tag-orange-icon" />,
  refused: <XCircleSolid className="text-ui-tag-red-icon" />,
  pending: <CircleHalfDottedClock className="text-ui-fg-muted" />,
}

type Props = {
  inputRef: RefObject<HTMLInputElement>
  label: string
  hint: string
  feedback: Feedback | null
  /** Says whether it was taken; nothing said is taken. */
  onEnter: (name: string) => boolean | void | Promise<boolean>
  onEnterMany: (text: string) => void
  /** Something stands in it that was not entered. */
  onHasText?: (hasText: boolean) => void
}

/**
 * The input for scanners and keyboards. It is not controlled by React, so that no scan is faster than it. What stands in it
 * is entered by Enter, by its own button, or with the button that the page or form is about.
 */
export const EntryBar = (props: Props) => {
  const { inputRef, label, hint, feedback, onEnter, onEnterMany, onHasText } = props
  const { t } = useTranslation("traceability")
  const [hasText, setHasText] = useState(false)
  const [isCameraOn, setIsCameraOn] = useState(false)
  useEffect(() => inputRef.current?.focus(), [inputRef])

  const look = () => {
    const isThere = !!inputRef.current?.value.trim()
    if (isThere !== hasText) {
      setHasText(isThere)
      onHasText?.(isThere)
    }
  }
  const takeText = (): string => {
    const input = inputRef.current
    const name = cleanLotName(input?.value ?? "")
    if (input) {
      input.value = ""
    }
    look()
    return name
  }
  const takePending = () => {
    const name = takeText()
    return name ? (onEnter(name) ?? true) : null
  }
  usePendingEntry(takePending)

  const lastKeyAt = useRef(0)
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const sinceLast = event.timeStamp - lastKeyAt.current
    lastKeyAt.current = event.key === "Control" ? lastKeyAt.current : event.timeStamp
    if (isSeparatorKey(event, sinceLast)) {
      event.preventDefault()
      typeSeparator(event.currentTarget)
      return
    }
    const isCommit = event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)
    if (!isCommit || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) {
      return
    }
    const name = takeText()
    if (name) {
      event.preventDefault()
      void onEnter(name)
    } else if (event.key === "Enter") {
      event.preventDefault()
    }
  }
  const handlePaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text")
    if (/[\r\n\t]/.test(text.trim())) {
      event.preventDefault()
      onEnterMany(text)
    }
  }
  const isUrgent = feedback?.tone === "warning" || feedback?.tone === "refused"
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-stretch gap-x-2">
        <div className="relative min-w-0 flex-1">
          <Scan className="text-ui-fg-muted pointer-events-none absolute start-3 top-1/2 z-10 -translate-y-1/2" />
          <Input
            ref={inputRef}
            className={clx(
              "h-12 ps-10 font-mono text-base placeholder:font-sans max-sm:placeholder:text-sm",
              { "pe-24": hasText }
            )}
            aria-label={label}
            placeholder={label}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            onKeyDown={handleKeyDown}
            onInput={look}
            onPaste={handlePaste}
          />
          {hasText && (
            <Button
              type="button"
              size="small"
              variant="secondary"
              className="absolute end-2 top-1/2 z-10 -translate-y-1/2"
              // A touch must not close the keyboard between two numbers.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                void takePending()
                inputRef.current?.focus()
              }}
            >
              {t("common.actions.enter")}
            </Button>
          )}
        </div>
        <Button
          type="button"
          variant="secondary"
          className="h-12 shrink-0"
          aria-expanded={isCameraOn}
          onClick={() => setIsCameraOn(!isCameraOn)}
        >
          {t(isCameraOn ? "common.camera.close" : "common.camera.open")}
        </Button>
      </div>
      {isCameraOn && <CameraPanel onCode={(code) => void onEnter(cleanLotName(code))} />}
      <div
        aria-live={isUrgent ? "assertive" : "polite"}
        className={clx("flex min-h-5 items-center gap-x-1 rounded-md", {
          "bg-ui-tag-red-bg px-2 py-1": feedback?.tone === "refused",
        })}
      >
        {feedback ? (
          <>
            <span className="shrink-0">{ICONS[feedback.tone]}</span>
            <Text
              key={feedback.stamp}
              size="small"
              leading="compact"
              className="min-w-0 break-words"
            >
              {feedback.text}
            </Text>
          </>
        ) : (
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
      </div>
    </div>
  )
}
