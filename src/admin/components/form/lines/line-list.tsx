import { Plus } from "@medusajs/icons"
import { Button, Heading, Hint, Text } from "@medusajs/ui"
import {
  Children,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
} from "react"
import { useTranslation } from "react-i18next"

type Props = {
  /** "Products" when not given. */
  title?: string
  addLabel?: string
  hint: string
  /** What is wrong with all of them, such as that there is none. */
  error?: string
  onAdd: () => void
  /** Something was pasted into a field of a line, both counted from 0. */
  onPaste?: (event: ClipboardEvent, row: number, column: number) => void
  children: ReactNode
}

const inputsIn = (line: Element) => [...line.querySelectorAll("input")]
const inputsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLInputElement>("li input")]

/**
 * The lines of a document, each a `LineRow`. Enter leads from field to field and, from the last one, to a new line; a line that was
 * added has the focus.
 */
export const LineList = ({ title, addLabel, hint, error, onAdd, onPaste, children }: Props) => {
  const { t } = useTranslation("traceability")
  const list = useRef<HTMLUListElement>(null)
  const count = Children.count(children)
  const before = useRef(count)
  useEffect(() => {
    if (count > before.current) {
      list.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus()
    }
    before.current = count
  }, [count])
  const handleKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const input = event.target
    const isPlain =
      !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing
    if (
      event.key !== "Enter" ||
      !isPlain ||
      event.defaultPrevented ||
      !(input instanceof HTMLInputElement) ||
      input.getAttribute("aria-expanded") === "true"
    ) {
      return
    }
    event.preventDefault()
    const inputs = inputsOf(event.currentTarget)
    const next = inputs[inputs.indexOf(input) + 1]
    if (next) {
      next.focus()
      next.select()
    } else {
      onAdd()
    }
  }
  const handlePaste = (event: ClipboardEvent<HTMLUListElement>) => {
    const input = event.target
    const line = input instanceof HTMLInputElement && input.closest("li")
    if (line) {
      const row = [...event.currentTarget.children].indexOf(line)
      onPaste?.(event, row, inputsIn(line).indexOf(input))
    }
  }
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          <Heading level="h2">{title ?? t("common.lines.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        </div>
        <Button type="button" size="small" variant="secondary" className="shrink-0" onClick={onAdd}>
          <Plus />
          {addLabel ?? t("common.lines.add")}
        </Button>
      </div>
      {error && (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      )}
      <ul
        ref={list}
        className="flex flex-col gap-y-2"
        onKeyDown={handleKeyDown}
        onPaste={handlePaste}
      >
        {children}
      </ul>
    </div>
  )
}
