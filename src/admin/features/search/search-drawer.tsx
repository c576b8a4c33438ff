import { Drawer, Input, Text } from "@medusajs/ui"
import { useEffect, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { ErrorPanel } from "../../components/error-panel"
import { useSearch } from "../../hooks/api/search"
import { useDebounced } from "../../hooks/use-debounced"
import { foundLink } from "./found-link"
import { SearchResults } from "./search-results"

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** Finds whatever has a number here, with the keyboard, the mouse or a hand scanner. */
export const SearchDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const [text, setText] = useState("")
  const [active, setActive] = useState(0)
  const [isAwaited, setIsAwaited] = useState(false)
  const typed = text.trim()
  const q = useDebounced(typed)
  const { results = [], isFetching, error } = useSearch(q)
  const isCurrent = q === typed && !isFetching
  const chosen = results[active]

  const follow = () => {
    if (chosen) {
      onClose()
      navigate(foundLink(chosen))
    }
  }
  // A scanner presses Enter before the answer is here. Of several results a person chooses.
  useEffect(() => {
    if (isAwaited && isCurrent) {
      setIsAwaited(false)
      if (results.length === 1) {
        follow()
      }
    }
    // Only when the answer comes: `follow` is another function each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isAwaited, isCurrent, results.length])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      setActive((now) => Math.min(Math.max(now + step, 0), Math.max(results.length - 1, 0)))
    }
    if (event.key === "Enter") {
      event.preventDefault()
      if (isCurrent) {
        follow()
      } else {
        setIsAwaited(true)
      }
    }
  }
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("search.title")}</Drawer.Title>
          <Drawer.Description>{t("search.description")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-2 overflow-y-auto">
          <Input
            type="search"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            aria-label={t("search.label")}
            placeholder={t("search.label")}
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.target.value)
              setActive(0)
            }}
          />
          {!!error && <ErrorPanel error={error} />}
          <div aria-live="polite">
            {!!q && isCurrent && !results.length && !error && (
              <Text size="small" className="text-ui-fg-subtle px-3 py-4">
                {t("search.none", { q })}
              </Text>
            )}
            {!!q && <SearchResults results={results} active={active} onFollow={onClose} />}
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
