import { useCallback, useState } from "react"

const STORAGE_KEY = "traceability.scan.sound"

type Tone = { frequency: number; seconds: number; type: OscillatorType }

/** High and short, low and long: they differ in a loud hall, without a look at the screen. */
const TONES: Record<"taken" | "refused" | "seen" | "stopped", Tone> = {
  taken: { frequency: 1_250, seconds: 0.08, type: "sine" },
  refused: { frequency: 160, seconds: 0.45, type: "square" },
  // The camera has read something; what becomes of it is heard after it.
  seen: { frequency: 2_000, seconds: 0.04, type: "sine" },
  // As loud as it gets: a stolen unit is in somebody's hands.
  stopped: { frequency: 880, seconds: 1.5, type: "sawtooth" },
}

const SHAKES = { refused: 300, seen: 60, stopped: [400, 150, 400, 150, 400] }

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
        navigator.vibrate?.(SHAKES[tone])
      }
    },
    [isOn]
  )
  return { isOn, setSound, sound }
}
