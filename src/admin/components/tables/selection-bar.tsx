import { CommandBar, type DataTableCommand, type DataTableRowSelectionState } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"

type Props = { selection: DataTableRowSelectionState; commands: DataTableCommand[] }

/** On a narrow screen the commands stand in several lines: in one they end outside of the window. */
const IN_LINES =
  "max-w-[calc(100vw-1rem)] max-lg:flex-wrap max-lg:rounded-xl max-lg:after:rounded-xl max-lg:[&_kbd]:hidden"

/** What can be done with the selected rows of a list. Medusa's own bar is in English, and wider than a tablet. */
export const SelectionBar = ({ selection, commands }: Props) => {
  const { t } = useTranslation("traceability")
  const count = Object.values(selection).filter(Boolean).length
  return (
    <CommandBar open={count > 0}>
      <CommandBar.Bar className={IN_LINES}>
        <CommandBar.Value aria-live="polite">{t("many.selectedAll", { count })}</CommandBar.Value>
        {commands.map(({ label, shortcut, action }) => (
          <Fragment key={label}>
            <CommandBar.Seperator className="max-lg:hidden" />
            <CommandBar.Command
              label={label}
              shortcut={shortcut}
              action={() => void action(selection)}
            />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  )
}
