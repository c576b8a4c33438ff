import { type KeyboardEvent, useEffect, useState } from "react"

type Props<Option> = { options: Option[]; onChoose: (option: Option) => void }

/** A list below an input, by the keyboard: the arrows move, Enter chooses, Escape closes the list alone. */
export const useOptionList = <Option,>({ options, onChoose }: Props<Option>) => {
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  useEffect(() => setActive(0), [options])

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) {
      return
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      setActive(isOpen ? (active + step + options.length) % Math.max(options.length, 1) : 0)
      setIsOpen(true)
      return
    }
    if (event.key === "Enter" && isOpen) {
      // Whoever chooses does not send the form yet.
      event.preventDefault()
      if (options[active]) {
        onChoose(options[active])
      }
    }
    if (event.key === "Escape" && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      setIsOpen(false)
    }
  }
  return { isOpen, setIsOpen, active, setActive, handleKeyDown }
}
