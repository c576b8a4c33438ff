import { TrianglesMini } from "@medusajs/icons"
import { Hint, Input, Popover } from "@medusajs/ui"
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  useEffect,
  useId,
  useRef,
  useState,
} from "react"
import { useTranslation } from "react-i18next"
import { type ItemOption, onlyItem, useItemOption, useItemOptions } from "../../hooks/api/items"
import { useDebounced } from "../../hooks/use-debounced"
import { ItemOptionList, optionId } from "./item-option-list"
import { useOptionList } from "./use-option-list"

type Props = Omit<ComponentPropsWithoutRef<typeof Input>, "value" | "onChange" | "size"> & {
  value: string
  onChange: (id: string) => void
}

const labelOf = ({ title, sku }: ItemOption): string =>
  [title, sku].filter(Boolean).join(" · ") || "-"

const NOTHING: ItemOption[] = []

/**
 * An inventory item, found by the product's title, an option, the SKU or a barcode, and shown with picture and stock. A text
 * that can mean one item only, as a scanned code does, chooses it with Enter or when the field is left; of another it is said
 * that nothing is chosen.
 */
export const InventoryItemCombobox = forwardRef<HTMLInputElement, Props>((props, ref) => {
  const { value, onChange, onBlur, ...input } = props
  const { t } = useTranslation("traceability")
  const listId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const text = (typed ?? "").trim()
  const q = useDebounced(text)
  const [isFocused, setIsFocused] = useState(false)
  const isToResolve = useRef(false)
  const field = useRef<HTMLDivElement>(null)
  const choose = (item: ItemOption) => {
    isToResolve.current = false
    setPicked(item)
    onChange(item.id)
    setTyped(null)
    list.setIsOpen(false)
  }
  const [picked, setPicked] = useState<ItemOption>()
  const isPicked = picked?.id === value
  const read = useItemOption(isPicked ? "" : value)
  const chosen = isPicked ? picked : read
  const [wasOpened, setWasOpened] = useState(false)
  const {
    items = NOTHING,
    isPending,
    isPlaceholderData,
  } = useItemOptions(q, { enabled: wasOpened })
  // What was found for another text must not be chosen for this one.
  const isSettled = q === text && !isPending && !isPlaceholderData
  const options = isSettled ? items : NOTHING
  const list = useOptionList({ options, onChoose: choose })
  const open = () => {
    setWasOpened(true)
    list.setIsOpen(true)
  }
  useEffect(() => {
    if (isToResolve.current && isSettled) {
      isToResolve.current = false
      const meant = text ? onlyItem(items, text) : undefined
      if (meant) {
        choose(meant)
      }
    }
  })
  return (
    <Popover open={list.isOpen} onOpenChange={list.setIsOpen}>
      <Popover.Anchor asChild>
        <div className="relative" ref={field}>
          <Input
            {...input}
            ref={ref}
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            className="truncate pe-8"
            placeholder={value && !chosen ? "…" : t("common.searchItem")}
            aria-expanded={list.isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={
              list.isOpen && options.length ? optionId(listId, list.active) : undefined
            }
            value={typed ?? (chosen ? labelOf(chosen) : "")}
            onClick={open}
            onFocus={(event) => {
              setIsFocused(true)
              event.currentTarget.select()
            }}
            onChange={(event) => {
              setTyped(event.target.value)
              open()
              // Another text is another product, or none.
              if (value) {
                onChange("")
              }
            }}
            onKeyDown={(event) => {
              if (event.key === "ArrowDown") {
                setWasOpened(true)
              }
              if (event.key === "Enter" && list.isOpen && !isSettled) {
                isToResolve.current = true
              }
              list.handleKeyDown(event)
            }}
            onBlur={(event) => {
              isToResolve.current = !!text
              setIsFocused(false)
              setTyped(text ? typed : null)
              list.setIsOpen(false)
              onBlur?.(event)
            }}
          />
          <TrianglesMini className="text-ui-fg-muted pointer-events-none absolute end-2 top-1/2 -translate-y-1/2" />
        </div>
      </Popover.Anchor>
      {!isFocused && !value && !!text && isSettled && (
        <Hint variant="error" role="alert">
          {t("common.itemSearch.unchosen")}
        </Hint>
      )}
      <Popover.Content
        align="start"
        className="w-[--radix-popover-trigger-width] min-w-72 p-0"
        // The input is a part of the list: who clicks into it goes on choosing.
        onInteractOutside={(event) => {
          if (field.current?.contains(event.target as Node)) {
            event.preventDefault()
          }
        }}
        // A form that covers the page keeps the wheel from everything outside of it, of which this is a part.
        onWheel={(event) => event.stopPropagation()}
        onTouchMove={(event) => event.stopPropagation()}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        // A click on the list must not take the focus from the input.
        onMouseDown={(event) => event.preventDefault()}
      >
        <ItemOptionList
          id={listId}
          options={options}
          value={value}
          active={list.active}
          isSettled={isSettled}
          onActivate={list.setActive}
          onChoose={choose}
        />
      </Popover.Content>
    </Popover>
  )
})
InventoryItemCombobox.displayName = "InventoryItemCombobox"
