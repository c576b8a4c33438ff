import { CheckCircleSolid, ExclamationCircleSolid, Scan } from "@medusajs/icons"
import { Input, Text } from "@medusajs/ui"
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect } from "react"
import { cleanLotName } from "../../lib/clean-lot-name"

/** What became of the last entry. The stamp makes the same text a new message. */
export type Feedback = { tone: "ok" | "warning"; text: string; stamp: number }

type Props = {
  inputRef: RefObject<HTMLInputElement>
  label: string
  hint: string
  feedback: Feedback | null
  onEnter: (name: string) => void
  onEnterMany: (text: string) => void
}

/** The input for scanners and keyboards. It is not controlled by React, so that no scan is faster than it. */
export const EntryBar = ({ inputRef, label, hint, feedback, onEnter, onEnterMany }: Props) => {
  useEffect(() => inputRef.current?.focus(), [inputRef])

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isCommit = event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)
    if (!isCommit || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) {
      return
    }
    const name = cleanLotName(event.currentTarget.value)
    event.currentTarget.value = ""
    if (name) {
      event.preventDefault()
      onEnter(name)
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
  const Icon = feedback?.tone === "warning" ? ExclamationCircleSolid : CheckCircleSolid
  return (
    <div className="flex flex-col gap-y-2">
      <div className="relative">
        <Scan className="text-ui-fg-muted pointer-events-none absolute left-3 top-1/2 z-10 -translate-y-1/2" />
        <Input
          ref={inputRef}
          className="h-12 pl-10 font-mono text-base"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          onKeyDown={handleKeyDown}
          onPaste={handlePaste}
        />
      </div>
      <div
        aria-live={feedback?.tone === "warning" ? "assertive" : "polite"}
        className="flex min-h-5 items-center gap-x-1"
      >
        {feedback ? (
          <>
            <Icon
              className={
                feedback.tone === "warning" ? "text-ui-tag-orange-icon" : "text-ui-tag-green-icon"
              }
            />
            <Text key={feedback.stamp} size="small" leading="compact">
              {feedback.text}
            </Text>
          </>
        ) : (
          <Text size="small" leading="compact" className="text-ui-fg-muted">
            {hint}
          </Text>
        )}
      </div>
    </div>
  )
}
