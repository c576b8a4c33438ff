import { MagnifyingGlass } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"
import { SearchDrawer } from "./search-drawer"
import { searchState } from "./search-state"
import { useSearchKey } from "./use-search-key"

/** The search's button in the topbar, which every page has; and the search itself while it is open. */
export const TopbarSearch = () => {
  const { t } = useTranslation("traceability")
  const isOpen = useSyncExternalStore(searchState.subscribe, searchState.get)
  useSearchKey()
  return (
    <>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("search.open")}
        title={t("search.open")}
        onClick={() => searchState.set(true)}
      >
        <MagnifyingGlass className="text-ui-fg-muted" />
      </IconButton>
      {isOpen && <SearchDrawer onClose={() => searchState.set(false)} />}
    </>
  )
}
