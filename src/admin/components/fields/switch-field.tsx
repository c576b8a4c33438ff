import { Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"

type Props = {
  label: string
  hint: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** A switch with one plain sentence that says what it does. */
export const SwitchField = ({ label, hint, checked, disabled, onChange }: Props) => {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-x-4">
      <div className="flex flex-col gap-y-1">
        <Label size="small" weight="plus" htmlFor={id}>
          {label}
        </Label>
        <Text size="small" className="text-ui-fg-subtle text-pretty" id={`${id}-hint`}>
          {hint}
        </Text>
      </div>
      <Switch
        dir="ltr"
        id={id}
        size="small"
        className="mt-0.5 shrink-0"
        aria-describedby={`${id}-hint`}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
      />
    </div>
  )
}
