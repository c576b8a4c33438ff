import { useState } from "react"

/** A switch of this device, kept in the browser; on until somebody switches it off. */
export const useStoredSwitch = (key: string): [boolean, (on: boolean) => void] => {
  const [isOn, show] = useState(() => localStorage.getItem(key) !== "off")
  return [
    isOn,
    (on) => {
      localStorage.setItem(key, on ? "on" : "off")
      show(on)
    },
  ]
}
