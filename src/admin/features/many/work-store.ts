import type { Work } from "./work"

const KEY = "traceability:work"
/** Of what is finished, so much is kept to be looked at. */
const KEPT_MAX = 5

type Listener = () => void
const listeners = new Set<Listener>()

/** What ran when the browser was closed has stopped, and can be continued. */
const load = (): Work[] => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]") as Work[]
    return kept.map((work) => (work.state === "running" ? { ...work, state: "stopped" } : work))
  } catch {
    return []
  }
}

let works: Work[] = load()
let isShown = false

const tell = () => listeners.forEach((listener) => listener())

const write = (next: Work[]) => {
  works = next.slice(-KEPT_MAX)
  try {
    localStorage.setItem(KEY, JSON.stringify(works))
  } catch {
    // A browser that keeps nothing still shows it until it is closed.
  }
  tell()
}

/** Work on many documents, kept outside of any page: whoever leaves the list finds it again, also after a reload. */
export const workStore = {
  get: () => works,
  isShown: () => isShown,
  show: (next: boolean) => {
    isShown = next
    tell()
  },
  find: (id: string) => works.find((work) => work.id === id),
  add: (work: Work) => write([...works, work]),
  update: (id: string, change: Partial<Work>) =>
    write(works.map((work) => (work.id === id ? { ...work, ...change } : work))),
  remove: (id: string) => write(works.filter((work) => work.id !== id)),
  subscribe: (listener: Listener) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
