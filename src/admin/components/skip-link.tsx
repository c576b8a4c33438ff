import type { MouseEvent } from "react"
import { useTranslation } from "react-i18next"

const TARGETS = "table, [role=grid], [role=treegrid], h1"

/** Puts the focus on the first table beside it, or on the page's heading where there is none. */
const skip = ({ currentTarget }: MouseEvent<HTMLElement>) => {
  const page = currentTarget.parentElement
  const target =
    page?.querySelector<HTMLElement>("table") ?? page?.querySelector<HTMLElement>(TARGETS)
  if (target) {
    target.tabIndex = -1
    target.focus()
    target.scrollIntoView({ block: "nearest" })
  }
}

/** For the keyboard: past the search, the filters and the buttons above a table. It is seen while it has the focus. */
export const SkipLink = () => {
  const { t } = useTranslation("traceability")
  return (
    <button
      type="button"
      onClick={skip}
      className="bg-ui-bg-base text-ui-fg-base txt-compact-small-plus shadow-elevation-flyout sr-only rounded-md outline-none focus:not-sr-only focus:absolute focus:start-4 focus:top-2 focus:z-50 focus:px-3 focus:py-2 print:hidden"
    >
      {t("common.skip")}
    </button>
  )
}
