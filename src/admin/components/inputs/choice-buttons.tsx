import { Button } from "@medusajs/ui"

type Props<T extends string> = {
  label: string
  value: T
  options: { value: T; label: string }[]
  onChange: (value: T) => void
}

/** Two or three buttons of which one is pressed. */
export const ChoiceButtons = <T extends string>({ label, value, options, onChange }: Props<T>) => (
  <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1">
    {options.map((option) => (
      <Button
        key={option.value}
        size="small"
        variant={option.value === value ? "secondary" : "transparent"}
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
      >
        {option.label}
      </Button>
    ))}
  </div>
)
