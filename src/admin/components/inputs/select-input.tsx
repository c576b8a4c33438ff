import { clx, Select } from "@medusajs/ui"
import { type ComponentPropsWithoutRef, forwardRef } from "react"

export type Option<T extends string = string> = { value: T; label: string }

type Props = Pick<ComponentPropsWithoutRef<typeof Select>, "disabled" | "size"> &
  Omit<ComponentPropsWithoutRef<typeof Select.Trigger>, "value" | "onChange" | "children"> & {
    value: string
    options: readonly Option[]
    placeholder?: string
    onChange: (value: string) => void
  }

/** One of a few. Its id and what describes it stand at the button, so that a label leads there. */
export const SelectInput = forwardRef<HTMLButtonElement, Props>(
  ({ value, options, placeholder, size, disabled, className, onChange, ...trigger }, ref) => (
    <Select
      value={value}
      size={size}
      disabled={disabled}
      // While its options change it may report an empty value that nobody chose.
      onValueChange={(next) => next && onChange(next)}
    >
      <Select.Trigger
        ref={ref}
        {...trigger}
        className={clx("data-[placeholder]:text-ui-fg-subtle", className)}
      >
        <Select.Value placeholder={placeholder} />
      </Select.Trigger>
      <Select.Content>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
)
SelectInput.displayName = "SelectInput"
