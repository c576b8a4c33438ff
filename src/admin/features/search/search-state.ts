type Listener = () => void

let isOpen = false
const listeners = new Set<Listener>()

/** Whether the search is open: asked for from any page of the admin, and shown once. */
export const searchState = {
  get: () => isOpen,
  set: (next: boolean) => {
    isOpen = next
    listeners.forEach((listener) => listener())
  },
  subscribe: (listener: Listener) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
