import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ItemOption } from "../../hooks/api/items"
import { ItemOptionRow } from "./item-option-row"

type Props = {
  id: string
  options: ItemOption[]
  /** The id of the one that is chosen. */
  value: string
  /** The place of the one that Enter chooses. */
  active: number
  isSettled: boolean
  onActivate: (index: number) => void
  onChoose: (item: ItemOption) => void
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`

/** The products to choose from, or why there are none. */
export const ItemOptionList = (props: Props) => {
  const { id, options, value, active, isSettled, onActivate, onChoose } = props
  const { t } = useTranslation("traceability")
  return (
    <>
      <ul
        id={id}
        role="listbox"
        aria-label={t("common.itemSearch.list")}
        className="max-h-80 overflow-y-auto p-1"
      >
        {options.map((item, index) => (
          <li
            key={item.id}
            id={optionId(id, index)}
            role="option"
            aria-selected={item.id === value}
            className={clx("flex cursor-pointer items-center gap-x-3 rounded-md px-2 py-1.5", {
              "bg-ui-bg-base-hover": index === active,
            })}
            ref={(element) => {
              if (index === active) {
                element?.scrollIntoView({ block: "nearest" })
              }
            }}
            onMouseEnter={() => onActivate(index)}
            onClick={() => onChoose(item)}
          >
            <ItemOptionRow item={item} />
          </li>
        ))}
      </ul>
      {!options.length && (
        <Text size="small" className="text-ui-fg-subtle px-3 pb-3" role="status">
          {t(`common.itemSearch.${isSettled ? "none" : "searching"}`)}
        </Text>
      )}
    </>
  )
}
