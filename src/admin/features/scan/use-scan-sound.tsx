import { useCallback, useState } from "react"

const STORAGE_KEY = "traceability.scan.sound"

type Tone = { frequency: number; seconds: number; type: OscillatorType }

/** High and short, low and long: they differ in a loud hall, without a look at the screen. */
const TONES: Record<"taken" | "refused" | "stopped", Tone> = {
  taken: { frequency: 1_250, seconds: 0.08, type: "sine" },
  refused: { frequency: 160, seconds: 0.45, type: "square" },
  // As loud as it gets: a stolen unit is in somebody's hands.
  stopped: { frequency: 880, seconds: 1.5, type: "sawtooth" },
}

let audio: AudioContext | undefined

function play({ frequency, seconds, type }: Tone) {
  audio ??= new AudioContext()
  const oscillator = audio.createOscillator()
  const volume = audio.createGain()
  volume.gain.value = 0.2
  oscillator.type = type
  oscillator.frequency.value = frequency
  oscillator.connect(volume).connect(audio.destination)
  oscillator.start()
  oscillator.stop(audio.currentTime + seconds)
}

export type ScanSound = ReturnType<typeof useScanSound>

/** A sound for each scan, on this device, until it is switched off. A phone shakes when a scan is refused. */
export const useScanSound = () => {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(STORAGE_KEY) !== "off")
  const setSound = (on: boolean) => {
    localStorage.setItem(STORAGE_KEY, on ? "on" : "off")
    setIsOn(on)
  }
  const sound = useCallback(
    (tone: keyof typeof TONES) => {
      if (isOn) {
        play(TONES[tone])
      }
      if (tone !== "taken") {
        navigator.vibrate?.(tone === "stopped" ? [400, 150, 400, 150, 400] : 300)
      }
    },
    [isOn]
  )
  return { isOn, setSound, sound }
}
