import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Kbd } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { searchState } from "./search-state"

/** The search, in the header of a page. */
export const SearchButton = () => {
  const { t } = useTranslation("traceability")
  return (
    <Button size="small" variant="secondary" onClick={() => searchState.set(true)}>
      <MagnifyingGlass className="text-ui-fg-subtle" />
      {t("search.title")}
      <Kbd aria-hidden className="hidden md:inline">
        ⇧/
      </Kbd>
    </Button>
  )
}
