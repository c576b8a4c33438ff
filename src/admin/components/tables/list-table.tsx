import { DataTable, type DataTableProps } from "@medusajs/dashboard/components"
import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCount } from "../../lib/format-count"
import { PAGE_SIZE } from "../../hooks/use-list-query"
import { ErrorPanel } from "../error-panel"
import { SelectionBar } from "./selection-bar"

type Props<T> = Omit<
  DataTableProps<T>,
  "getRowId" | "heading" | "subHeading" | "emptyState" | "pageSize"
> & {
  /** Where its words are: a title and a subtitle, and what to say when there is nothing, or nothing that matches. */
  texts: string
  error: unknown
  /** False when there are more rows than anybody counted. */
  isExact?: boolean
  /** Said of the search, below the title. */
  note?: string
}

/** Where there is no room beside the title, the buttons stand below it: in one line with it they are cut off, or broken into two lines. */
const ON_A_NARROW_SCREEN =
  "max-lg:[&_.w-full.justify-between]:flex-wrap max-lg:[&_.w-full.justify-between>div]:flex-wrap max-lg:[&_.w-full.justify-between>div]:gap-y-2 [&_.w-full.justify-between_button]:whitespace-nowrap [&_.w-full.justify-between_a]:whitespace-nowrap"

/** What a list ends with can be scrolled out from under the bar with the commands. */
const ABOVE_THE_COMMANDS = "pb-40 lg:pb-16"

/** A list as all of ours are: by pages, with its filters and its search in the address. */
export const ListTable = <T extends { id: string }>({
  texts,
  error,
  isExact = true,
  note,
  commands,
  ...table
}: Props<T>) => {
  const { t, i18n } = useTranslation("traceability")
  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  const nothing = (key: string) => ({
    heading: t(`${texts}.${key}.title`),
    description: t(`${texts}.${key}.description`),
  })
  const many = t("common.manyRows", { count: formatCount(0, false, i18n.language) })
  const about = [t(`${texts}.subtitle`), !isExact && many, note].filter(Boolean).join(" ")
  const selection = table.rowSelection?.state ?? {}
  const isSelecting = Object.values(selection).some(Boolean)
  return (
    <div className={clx(ON_A_NARROW_SCREEN, isSelecting && ABOVE_THE_COMMANDS)}>
      <DataTable
        {...table}
        getRowId={(row) => row.id}
        pageSize={PAGE_SIZE}
        heading={t(`${texts}.title`)}
        subHeading={about}
        emptyState={{ empty: nothing("empty"), filtered: nothing("noResults") }}
      />
      {!!commands?.length && <SelectionBar selection={selection} commands={commands} />}
    </div>
  )
}
